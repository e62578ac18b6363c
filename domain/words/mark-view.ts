import { coverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement, Place } from "../coverage/judgement.ts";
import { type Standing, standing, standingOrder } from "../coverage/meets.ts";
import type { Program, Service } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import { phrasesOf } from "./phrases.ts";
import { unknownWords } from "./reason-words.ts";
import { inRegion, shortRegion } from "./region-text.ts";
import { stateOf } from "./state.ts";
import type { GlyphName } from "./view.ts";

/** What a mark beside a link is to say of: the required programs, or, where none are required, the shown ones. */
export interface MarkPrograms {
  readonly programs: readonly Program[];
  readonly required: boolean;
  /** Required ids that the dataset does not know: nothing is known of them, and that is said. */
  readonly missing: readonly string[];
}

/** A mark in words. */
export interface Mark {
  readonly service: string;
  /** The tooltip's first line: `Amazon SageMaker AI, Singapore`. */
  readonly name: string;
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly notMet: boolean;
  readonly spoken: string;
  readonly lines: readonly string[];
}

const WORDS: Readonly<Record<Standing, string>> = { "not-met": "not met", unknown: "unknown", check: "to check", meets: "met" };

/**
 * The worst of a service's answers here; null where none counts. Without required programs, one whose boundary
 * cannot contain the Region does not count: its "outside" says nothing of the service.
 */
export function markView(grounds: Grounds, service: Service, place: Place, { programs, required, missing }: MarkPrograms): Mark | null {
  const judged = programs
    .map((program) => coverage(grounds, service, place, program))
    .filter(({ verdict }) => required || verdict !== "outside-boundary")
    .map((judgement) => ({ judgement, stands: standing(judgement) }))
    .toSorted((a, b) => standingOrder(a.stands) - standingOrder(b.stands));
  const [worst] = judged;
  const [unheld] = missing;
  const said = unheld !== undefined && worst?.stands !== "not-met" ? notHeld(unheld) : worst && answerOf(worst.judgement, worst.stands);
  if (said === undefined) return null;

  const region = grounds.catalog.regions.find(({ code }) => code === place.region);
  // A code that the dataset does not hold came from the page: it is not repeated.
  const where = place.region === "global" ? "Global" : region === undefined ? "Region not known" : shortRegion(region.name);
  const here = region === undefined ? "this Region" : where;
  const demand = required ? ", required" : "";
  const stand = said.standing === "unknown" ? "" : `, ${WORDS[said.standing]}`;
  return {
    service: service.id,
    name: `${service.short ?? service.name}, ${where}`,
    glyph: said.glyph,
    old: said.old,
    notMet: required && said.standing === "not-met",
    spoken: inRegion(`${service.name}, ${where}: ${said.program} ${said.spoken}${demand}${stand}${said.date}`, here),
    lines: [`${said.program}${demand}: ${WORDS[said.standing]}`, inRegion(said.detail, here)],
  };
}

interface Said {
  readonly standing: Standing;
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly program: string;
  readonly spoken: string;
  /** `, as of 2026-05-22`, or nothing. */
  readonly date: string;
  /** The tooltip's last line. */
  readonly detail: string;
}

const notHeld = (program: string): Said => ({ standing: "unknown", glyph: "unknown", old: false, program, spoken: "unknown, no data held", date: "", detail: "No data held." });

function answerOf(judgement: Judgement, stands: Standing): Said {
  const { asOf, stale } = judgement;
  const said = phrasesOf(judgement);
  const old = stale ? `, old ${said.oldKind}` : "";
  const words = stale ? said.rowOld : said.row;
  const date = asOf === null ? "" : `, as of ${dateText(asOf)}`;
  return {
    standing: stands,
    glyph: stateOf(judgement),
    old: stale,
    program: judgement.program.short,
    spoken: `${said.spoken}${old}`,
    date: asOf === null ? "" : `, as of ${asOf}`,
    detail: judgement.verdict === "unknown" ? unknownWords(judgement).sentence : `${words.charAt(0).toUpperCase()}${words.slice(1)}${old}${date}`,
  };
}
