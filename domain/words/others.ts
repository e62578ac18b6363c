import { boundaryCoverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement } from "../coverage/judgement.ts";
import type { Boundary } from "../dataset/schema.ts";
import { numberText } from "./list-text.ts";
import { familyText } from "./place-text.ts";
import { stateOf } from "./state.ts";
import type { AnswerView, PlaceView } from "./view.ts";

/** Where else: the program's other boundaries, or each boundary of a service that is not tied to a Region. */
export function othersOf(judgement: Judgement, grounds: Grounds): AnswerView["others"] {
  const { program, service } = judgement;
  if (judgement.boundaries.length > 0) {
    return { title: "Each boundary", places: judgement.boundaries.map((each) => placeOf(each, each.boundary as Boundary)) };
  }
  if (service === null || program.kind !== "per-service" || judgement.verdict === "unknown") return null;
  const others = program.boundaries.filter((boundary) => boundary.id !== judgement.boundary?.id);
  if (others.length === 0) return null;
  const answers = others.map((boundary) => ({ boundary, answer: boundaryCoverage(grounds, service, program, boundary) }));
  const all = judgement.boundary === null;
  const old = answers.every(({ answer }) => answer.stale && answer.asOf?.slice(0, 4) === answers[0]?.answer.asOf?.slice(0, 4));
  const year = old ? `, all of ${answers[0]?.answer.asOf?.slice(0, 4)}` : "";
  const title = others.length === 1 ? `The other ${familyText(program)} list` : `The ${all ? "" : "other "}${numberText(others.length)} ${familyText(program)} lists${year}`;
  return { title, places: answers.map(({ boundary, answer }) => placeOf(answer, boundary)) };
}

function placeOf(judgement: Judgement, boundary: Boundary): PlaceView {
  return { glyph: stateOf(judgement), old: judgement.stale, text: boundary.area === undefined ? boundary.name : `${boundary.name}, ${boundary.area}` };
}
