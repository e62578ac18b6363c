import { say } from "../../locale/say.ts";
import type { MessageKey } from "../../locale/keys.ts";
import type { Judgement } from "../coverage/judgement.ts";
import { listText } from "./list-text.ts";
import { areaText, listPlace, listsByRegion } from "./place-text.ts";
import { unknownWords } from "./reason-words.ts";
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

/** The verdicts and their variants that have words in the catalogue: six messages each, `words_<said>_badge` and so on. */
type Said = MessageKey extends infer Key ? (Key extends `words_${infer Stem}_badge` ? Stem : never) : never;

/** Which words, and what fills them: `$1` is the year, the values follow. */
interface Words {
  readonly said: Said;
  readonly values?: readonly (string | number)[];
  /** The popup row's words, where they are not the spoken ones. */
  readonly row?: MessageKey;
  readonly oldKind?: Phrases["oldKind"];
}

type Table = Readonly<Record<GlyphName, (judgement: Judgement) => Words>>;

/** The one table of words for verdicts (docs/look.md, "Verdicts"). Programs with words of their own come after it. */
const TABLE: Table = {
  "in-scope": () => ({ said: "in_scope" }),
  "in-boundary": () => ({ said: "in_boundary" }),
  "in-scope-with-exclusions": () => ({ said: "with_exclusions" }),
  "in-scope-as-feature": ({ via }) => {
    const parent = via?.name ?? say("words_feature_parent");
    return { said: "feature", values: [parent, (via?.short ?? parent).replace(/^(Amazon|AWS) /, "")] };
  },
  reported: () => ({ said: "reported", oldKind: "report" }),
  "in-assessment": () => ({ said: "in_assessment" }),
  "not-listed": ({ program, boundary }) => (boundary !== null && listsByRegion(program) ? { said: "not_listed_for", values: [listPlace(program, boundary)] } : { said: "not_listed" }),
  "outside-boundary": () => ({ said: "outside", row: "words_outside_row" }),
  "no-service-list": () => ({ said: "no_service_list", oldKind: "statement" }),
  unknown: (judgement) => ({ said: "unknown", values: [unknownWords(judgement).few], row: "words_unknown_row" }),
};

/** Programs whose words differ (docs/rules.md, 7; docs/look.md, "Program words"), by program id. */
const PROGRAMS: Readonly<Record<string, Partial<Table>>> = {
  hipaa: {
    "in-scope": () => ({ said: "hipaa_in_scope" }),
    "in-scope-with-exclusions": () => ({ said: "hipaa_with_exclusions" }),
    "not-listed": () => ({ said: "hipaa_not_listed" }),
  },
  fedramp: {
    "in-scope": (judgement) => ({ said: "fedramp_in_scope", values: levelOf(judgement), row: "words_fedramp_in_scope_row" }),
    "in-scope-with-exclusions": (judgement) => ({ said: "fedramp_with_limits", values: levelOf(judgement), row: "words_fedramp_with_limits_row" }),
    "not-listed": () => ({ said: "fedramp_not_listed" }),
  },
  "fips-140": {
    "in-scope": () => ({ said: "fips_in_scope" }),
    "not-listed": () => ({ said: "fips_not_listed" }),
  },
};

/** AWS's label of 2026 for the FedRAMP levels, shown beside the old name (facts/scope/programs.json). */
const FEDRAMP_CLASSES: Readonly<Record<string, MessageKey>> = { moderate: "words_fedramp_moderate", high: "words_fedramp_high" };

/** A FedRAMP level, and the same with its class. */
function levelOf({ boundary }: Judgement): [name: string, full: string] {
  const name = boundary?.name ?? "";
  const label = FEDRAMP_CLASSES[boundary?.id ?? ""];
  return [name, label === undefined ? name : say(label, name)];
}

/** The words for a judgement: the program's own where it has them, else the common ones. */
export function phrasesOf(judgement: Judgement): Phrases {
  const state = stateOf(judgement);
  const own = PROGRAMS[judgement.program.id]?.[state] ?? TABLE[state];
  return phrases(overBoundaries(judgement) ?? own(judgement), judgement.asOf?.slice(0, 4) ?? "");
}

function phrases({ said, values = [], row = `words_${said}_spoken`, oldKind = "list" }: Words, year: string): Phrases {
  const all = [year, ...values];
  return {
    badge: say(`words_${said}_badge`, ...all),
    badgeOld: say(`words_${said}_badge_old`, ...all),
    spoken: say(`words_${said}_spoken`, ...all),
    row: say(row, ...all),
    rowOld: say(`words_${said}_row_old`, ...all),
    heading: say(`words_${said}_heading`, ...all),
    headingOld: say(`words_${said}_heading_old`, ...all),
    oldKind,
  };
}

/** A service that is not tied to a Region: the badge counts the boundaries that list it; null where there is nothing to count. */
function overBoundaries(judgement: Judgement): Words | null {
  const { boundaries } = judgement;
  if (boundaries.length === 0) return null;
  const yes = boundaries.filter((each) => each.verdict === "in-scope" || each.verdict === "in-boundary").length;
  const same = boundaries.every((each) => stateOf(each) === stateOf(judgement));
  if (same && yes < boundaries.length) return null;
  const oldKind = TABLE[stateOf(judgement)](judgement).oldKind;
  return { said: same ? "boundaries_all" : "boundaries_some", values: [yes, boundaries.length], ...(oldKind !== undefined && { oldKind }) };
}

/** The Regions or areas a program covers, in words: `US East/West and GovCloud (US)`. */
export function coveredText({ program }: Judgement): string {
  return listText(program.boundaries.map((boundary) => areaText(program, boundary)));
}
