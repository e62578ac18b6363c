import { coverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement, Place } from "../coverage/judgement.ts";
import { type Standing, standing } from "../coverage/meets.ts";
import type { Program, Service } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import { factsOf } from "./facts.ts";
import { listText } from "./list-text.ts";
import { notesOf } from "./notes.ts";
import { othersOf } from "./others.ts";
import { phrasesOf } from "./phrases.ts";
import { areaText, boundaryText } from "./place-text.ts";
import { unknownWords } from "./reason-words.ts";
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
  const date = judgement.asOf === null ? "" : `, as of ${judgement.asOf}`;
  return {
    program: program.id,
    short: program.short,
    name: program.name,
    verdict: judgement.verdict,
    glyph: stateOf(judgement),
    old,
    asOf: judgement.asOf,
    badge: old ? said.badgeOld : said.badge,
    spoken: `${program.short}: ${said.spoken}${old ? `, old ${said.oldKind}` : ""}${required ? requiredText(standing(judgement)) : ""}${date}`,
    row: old ? `${said.rowOld}, old ${said.oldKind}` : said.row,
    rowDetail: rowDetail(judgement),
    heading: old ? said.headingOld : said.heading,
    sentence: sentenceOf(judgement, grounds.now),
    notes: notesOf(judgement),
    facts: factsOf(judgement, grounds.catalog, grounds.now),
    others: othersOf(judgement, grounds),
    meets: standing(judgement),
  };
}

/** `, required, not met`: follows what is said of a required program. */
export function requiredText(stands: Standing): string {
  return `, required${stands === "unknown" ? "" : `, ${STANDING[stands]}`}`;
}

const STANDING: Readonly<Record<Exclude<Standing, "unknown">, string>> = { "not-met": "not met", check: "to check", meets: "met" };

function rowDetail(judgement: Judgement): string {
  const { boundary, program, grade } = judgement;
  if (judgement.verdict === "unknown") return unknownWords(judgement).sentence;
  const date = judgement.asOf === null ? "" : `as of ${dateText(judgement.asOf)}`;
  const certainty = grade === null || judgement.verdict === "outside-boundary" ? "" : `grade ${grade}`;
  const where =
    boundary !== null
      ? boundaryText(boundary)
      : judgement.boundaries.length > 0
        ? "Every list asked"
        : judgement.verdict === "outside-boundary"
          ? program.boundaries.length > 3
            ? `None of its ${program.boundaries.length} Regions`
            : listText(program.boundaries.map(areaText))
          : judgement.regionBasis === "not-stated"
            ? "Regions not stated"
            : "";
  return [where, date, certainty].filter(Boolean).join(", ");
}
