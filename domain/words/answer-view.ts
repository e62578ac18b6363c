import { say } from "../../locale/say.ts";
import { coverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement, Place } from "../coverage/judgement.ts";
import { notBefore } from "../coverage/freshness.ts";
import { standing } from "../coverage/meets.ts";
import type { Program, Service } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import { factsOf, leftOpen } from "./facts.ts";
import { listText, rowText } from "./list-text.ts";
import { notesOf } from "./notes.ts";
import { othersOf } from "./others.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import { areaText, boundaryText } from "./place-text.ts";
import { unknownWords } from "./reason-words.ts";
import { saidRequired } from "./required-text.ts";
import { sentenceOf } from "./sentence.ts";
import { stateOf } from "./state.ts";
import type { AnswerView } from "./view.ts";

/**
 * One program's answer in words. Strings may hold `{Region}`, so that Regions with the same answer share one view.
 * `required`: the accessible name says so, and how the answer stands to it.
 */
export function answerView(grounds: Grounds, service: Service | null, place: Place, program: Program, required = false): AnswerView {
  return viewOf(grounds, coverage(grounds, service, place, program), required);
}

/** The same of a judgement that was made already. */
export function viewOf(grounds: Grounds, judgement: Judgement, required: boolean): AnswerView {
  const { program } = judgement;
  const said = phrasesOf(judgement);
  const old = judgement.stale;
  const now = notBefore(grounds.catalog, grounds.now);
  return {
    program: program.id,
    short: program.short,
    name: program.name,
    verdict: judgement.verdict,
    glyph: stateOf(judgement),
    old,
    asOf: judgement.asOf,
    badge: old ? said.badgeOld : said.badge,
    spoken: spokenText(judgement, said, required),
    row: old ? saidOld(said.rowOld, said.oldKind) : said.row,
    rowDetail: rowDetail(judgement),
    heading: old ? said.headingOld : said.heading,
    sentence: sentenceOf(judgement, now),
    notes: notesOf(judgement, grounds.catalog, now),
    facts: factsOf(judgement, grounds.catalog, now),
    leftOpen: leftOpen(judgement),
    others: othersOf(judgement, grounds),
    meets: standing(judgement),
  };
}

/** `in scope, old list`: what is said of something whose source is past its limit. */
export function saidOld(text: string, kind: Phrases["oldKind"]): string {
  return say(`words_old_${kind}`, text);
}

/** An answer without its program, as a table's cell is called: `in scope, old list, as of 2022-04-11`. */
export function answerWords(judgement: Judgement): string {
  const said = phrasesOf(judgement);
  return dated(judgement.stale ? saidOld(said.spoken, said.oldKind) : said.spoken, judgement);
}

const dated = (text: string, { asOf }: Judgement): string => (asOf === null ? text : say("words_as_of", text, asOf));

function spokenText(judgement: Judgement, said: Phrases, required: boolean): string {
  const answer = say("words_said_of", judgement.program.short, judgement.stale ? saidOld(said.spoken, said.oldKind) : said.spoken);
  return dated(required ? saidRequired(answer, standing(judgement)) : answer, judgement);
}

function rowDetail(judgement: Judgement): string {
  if (judgement.verdict === "unknown") return unknownWords(judgement).sentence;
  const { grade, asOf } = judgement;
  const date = asOf === null ? "" : say("words_dated", dateText(asOf));
  const certainty = grade === null || judgement.verdict === "outside-boundary" ? "" : say("words_grade", grade);
  return rowText([whereText(judgement), date, certainty].filter(Boolean));
}

function whereText({ program, boundary, boundaries, verdict, regionBasis, reason, entry }: Judgement): string {
  // A "no" for one Region of a boundary is not the boundary's.
  if (boundary !== null && reason === "only-other-regions" && entry?.regions !== undefined) return say("words_detail_only", listText(entry.regions), boundaryText(program, boundary));
  if (boundary !== null) return boundaryText(program, boundary);
  if (boundaries.length > 0) return say("words_detail_every_list");
  if (verdict === "outside-boundary") {
    return program.boundaries.length > 3 ? say("words_detail_none_of", program.boundaries.length) : listText(program.boundaries.map((each) => areaText(program, each)));
  }
  return regionBasis === "not-stated" ? say("words_detail_not_stated") : "";
}
