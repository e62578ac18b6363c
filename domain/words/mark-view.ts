import { say, tag } from "../../locale/say.ts";
import { coverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement, Place } from "../coverage/judgement.ts";
import { type Standing, standing, standingOrder } from "../coverage/meets.ts";
import type { Program, Service } from "../dataset/schema.ts";
import { saidOld } from "./answer-view.ts";
import { saidRequired } from "./required-text.ts";
import { dateText } from "./date-text.ts";
import { phrasesOf } from "./phrases.ts";
import { unknownWords } from "./reason-words.ts";
import { inRegion, regionNames } from "./region-text.ts";
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
  /** The tooltip's first line: `Amazon SageMaker AI, Singapore`. */
  readonly name: string;
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly notMet: boolean;
  readonly spoken: string;
  readonly lines: readonly string[];
}

const LINES = { "not-met": "words_mark_line_not_met", unknown: "words_mark_line_unknown", check: "words_mark_line_check", meets: "words_mark_line_met" } as const;
const REQUIRED_LINES = {
  "not-met": "words_mark_line_required_not_met", unknown: "words_mark_line_required_unknown", check: "words_mark_line_required_check", meets: "words_mark_line_required_met",
} as const;
const STANDS = { "not-met": "words_mark_not_met", check: "words_mark_check", meets: "words_mark_met" } as const;

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
  const where = place.region === "global" ? say("words_global") : region === undefined ? say("words_region_unknown") : regionNames(region).short;
  const here = region === undefined ? say("words_this_region") : where;
  return {
    name: say("words_mark_name", service.short ?? service.name, where),
    glyph: said.glyph,
    old: said.old,
    notMet: required && said.standing === "not-met",
    spoken: inRegion(spokenText(say("words_mark_spoken", service.name, where, said.program, said.spoken), said, required), here),
    lines: [say((required ? REQUIRED_LINES : LINES)[said.standing], said.program), inRegion(said.detail, here)],
  };
}

function spokenText(text: string, { standing, asOf }: Said, required: boolean): string {
  const stands = required ? saidRequired(text, standing) : standing === "unknown" ? text : say(STANDS[standing], text);
  return asOf === null ? stands : say("words_as_of", stands, asOf);
}

interface Said {
  readonly standing: Standing;
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly program: string;
  readonly spoken: string;
  readonly asOf: string | null;
  /** The tooltip's last line. */
  readonly detail: string;
}

function notHeld(program: string): Said {
  const detail = say("words_reason_no_data_sentence");
  return { standing: "unknown", glyph: "unknown", old: false, program, spoken: say("words_unknown_spoken", "", say("words_reason_no_data")), asOf: null, detail };
}

function answerOf(judgement: Judgement, stands: Standing): Said {
  const { asOf, stale } = judgement;
  const said = phrasesOf(judgement);
  const words = capital(stale ? saidOld(said.rowOld, said.oldKind) : said.row);
  return {
    standing: stands,
    glyph: stateOf(judgement),
    old: stale,
    program: judgement.program.short,
    spoken: stale ? saidOld(said.spoken, said.oldKind) : said.spoken,
    asOf,
    detail: judgement.verdict === "unknown" ? unknownWords(judgement).sentence : asOf === null ? words : say("words_as_of", words, dateText(asOf)),
  };
}

/** A line begins as a sentence does. */
function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase(tag())}${text.slice(1)}`;
}
