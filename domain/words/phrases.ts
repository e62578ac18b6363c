import type { Judgement } from "../coverage/judgement.ts";
import { listText } from "./list-text.ts";
import { areaText, listsByRegion } from "./place-text.ts";
import { unknownWords } from "./reason-words.ts";
import { shortRegion } from "./region-text.ts";
import { stateOf } from "./state.ts";
import type { GlyphName } from "./view.ts";

/** Everything that is said of one verdict; `old` is the form past the freshness limit. */
export interface Phrases {
  /** The badge's second line. */
  readonly badge: string;
  readonly badgeOld: string;
  /** The accessible name, between the program's name and the date. */
  readonly spoken: string;
  /** The popup row's words. */
  readonly row: string;
  readonly rowOld: string;
  readonly heading: string;
  readonly headingOld: string;
  /** What an old source is called: an old list, report or statement. */
  readonly oldKind: "list" | "report" | "statement";
}

type Table = Readonly<Record<GlyphName, (judgement: Judgement, year: string) => Phrases>>;

/** The one table of words for verdicts (look.md, "Verdicts"). Programs with words of their own come after it. */
const TABLE: Table = {
  "in-scope": (_, year) => phrases("in scope", `listed ${year}`, "in scope", `listed in ${year}`, "In scope", `Listed in ${year}`),
  "in-boundary": (_, year) =>
    phrases("Region inside", `inside, ${year}`, "Region inside the boundary", `Region inside in ${year}`, "This Region is inside", `This Region was inside in ${year}`),
  "in-scope-with-exclusions": (_, year) =>
    phrases("with exclusions", `${year}, exclusions`, "in scope with exclusions", `listed in ${year} with exclusions`, "In scope, with exclusions", `Listed in ${year}, with exclusions`),
  "in-scope-as-feature": ({ via }, year) => {
    const parent = via?.name ?? "its parent";
    const short = (via?.short ?? parent).replace(/^(Amazon|AWS) /, "");
    return phrases(`via ${short}`, `${year}, via ${short}`, `in scope as a feature of ${parent}`, `listed in ${year} as a feature of ${parent}`, `In scope as a feature of ${parent}`, `Listed in ${year} as a feature of ${parent}`);
  },
  reported: (_, year) => ({
    ...phrases("reported", `reported ${year}`, "reported in scope", "reported in scope", "Reported in scope", `Reported in scope in ${year}`),
    oldKind: "report",
  }),
  "in-assessment": (_, year) =>
    phrases("in review", `in review ${year}`, "in assessment, not covered yet", `in review in ${year}`, "In review, not covered yet", `In review in ${year}, not covered then`),
  "not-listed": (judgement, year) => {
    const where = listsByRegion(judgement.program) && judgement.boundary !== null ? ` for ${shortRegion(judgement.boundary.name)}` : "";
    return phrases("not listed", `not listed ${year}`, "not listed", `not listed in ${year}`, `Not listed${where}`, `Not listed${where} in ${year}`);
  },
  "outside-boundary": (_, year) => ({
    ...phrases("Region outside", `outside, ${year}`, "Region outside the boundary", `Region outside in ${year}`, "This Region is outside", `This Region was outside in ${year}`),
    row: "Region outside",
  }),
  "no-service-list": (_, year) => ({
    ...phrases("statement only", `statement ${year}`, "no service list, statement only", `statement of ${year}`, "AWS publishes no service list", "AWS publishes no service list"),
    oldKind: "statement",
  }),
  unknown: (judgement) => ({ ...phrases("unknown", "unknown", `unknown, ${unknownWords(judgement).few}`, "unknown", "Unknown", "Unknown"), row: "unknown" }),
};

function phrases(badge: string, badgeOld: string, spoken: string, rowOld: string, heading: string, headingOld: string): Phrases {
  return { badge, badgeOld, spoken, row: spoken, rowOld, heading, headingOld, oldKind: "list" };
}

/** Programs whose words differ (design.md, rule 7; look.md, "Program words"), by program id. */
const PROGRAMS: Readonly<Record<string, Partial<Table>>> = {
  hipaa: {
    "in-scope": (_, year) =>
      phrases("eligible", `eligible ${year}`, "eligible, BAA required", `eligible in ${year}, BAA required`, "Eligible, a BAA is required", `Eligible in ${year}, a BAA is required`),
    "in-scope-with-exclusions": (_, year) =>
      phrases("with exclusions", `${year}, exclusions`, "eligible with exclusions, BAA required", `eligible in ${year} with exclusions, BAA required`, "Eligible with exclusions, a BAA is required", `Eligible in ${year} with exclusions, a BAA is required`),
    "not-listed": (_, year) =>
      phrases("not listed", `not listed ${year}`, "not on the eligible list", `not on the eligible list of ${year}`, "Not on the eligible list", `Not on the eligible list of ${year}`),
  },
  fedramp: {
    "in-scope": (judgement, year) => onMarketplace(judgement, year, ""),
    "in-scope-with-exclusions": (judgement, year) => ({ ...onMarketplace(judgement, year, ", with limits"), badge: `${levelOf(judgement).name}, limits`, badgeOld: `${year}, limits` }),
    "not-listed": (_, year) =>
      phrases("not listed", `not listed ${year}`, "not on the Marketplace list", `not on the Marketplace list of ${year}`, "Not on the Marketplace list, a weak sign", `Not on the Marketplace list of ${year}, a weak sign`),
  },
  "fips-140": {
    "in-scope": (_, year) =>
      phrases("endpoint", `endpoint ${year}`, "FIPS endpoint offered", `FIPS endpoint offered in ${year}`, "A FIPS endpoint is offered here", `A FIPS endpoint was offered here in ${year}`),
    "not-listed": (_, year) =>
      phrases("no endpoint", `no endpoint ${year}`, "no FIPS endpoint published", `no FIPS endpoint published in ${year}`, "No FIPS endpoint is published here, a weak sign", `No FIPS endpoint was published here in ${year}, a weak sign`),
  },
};

/** AWS's label of 2026 for the FedRAMP levels, shown beside the old name (facts/scope/programs.json). */
const FEDRAMP_CLASSES: Readonly<Record<string, string>> = { moderate: "Class C", high: "Class D" };

function levelOf({ boundary }: Judgement): { readonly name: string; readonly full: string } {
  const name = boundary?.name ?? "";
  const label = FEDRAMP_CLASSES[boundary?.id ?? ""];
  return { name, full: label === undefined ? name : `${name} (${label})` };
}

function onMarketplace(judgement: Judgement, year: string, limits: string): Phrases {
  const { name, full } = levelOf(judgement);
  return {
    ...phrases(name, `${name} ${year}`, `on the ${full} list${limits}`, `on the ${full} list in ${year}${limits}`, `On the ${full} list${limits}`, `On the ${full} list in ${year}${limits}`),
    row: `${full} list${limits}`,
  };
}

/** The words for a judgement: the program's own where it has them, else the common ones. */
export function phrasesOf(judgement: Judgement): Phrases {
  const state = stateOf(judgement);
  const year = judgement.asOf?.slice(0, 4) ?? "";
  const own = PROGRAMS[judgement.program.id]?.[state];
  const said = (own ?? TABLE[state])(judgement, year);
  return judgement.boundaries.length > 0 ? overBoundaries(judgement, said, year) : said;
}

/** A service that is not tied to a Region: the badge counts the boundaries that list it. */
function overBoundaries(judgement: Judgement, said: Phrases, year: string): Phrases {
  const all = judgement.boundaries.length;
  const yes = judgement.boundaries.filter((each) => each.verdict === "in-scope" || each.verdict === "in-boundary").length;
  const same = judgement.boundaries.every((each) => stateOf(each) === stateOf(judgement));
  if (same && yes < all) return said;
  const count = `${yes} of ${all}`;
  return {
    ...said,
    badge: count,
    badgeOld: `${count}, ${year}`,
    spoken: `in scope in ${count} boundaries`,
    row: `in scope in ${count} boundaries`,
    rowOld: `listed in ${count} boundaries in ${year}`,
    heading: `In scope in ${same ? `all ${all}` : count} boundaries`,
    headingOld: `Listed in ${year}, in ${same ? `all ${all}` : count} boundaries`,
  };
}

/** The Regions or areas a program covers, in words: `US East/West and GovCloud (US)`. */
export function coveredText(judgement: Judgement): string {
  return listText(judgement.program.boundaries.map(areaText));
}


