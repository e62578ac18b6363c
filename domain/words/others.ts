import { say } from "../../locale/say.ts";
import { boundaryCoverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement } from "../coverage/judgement.ts";
import type { Boundary } from "../dataset/schema.ts";
import { numberText } from "./list-text.ts";
import { boundaryName, familyText } from "./place-text.ts";
import { stateOf } from "./state.ts";
import type { AnswerView, PlaceView } from "./view.ts";

/** Where else: the program's other boundaries, or each boundary of a service that is not tied to a Region. */
export function othersOf(judgement: Judgement, grounds: Grounds): AnswerView["others"] {
  const { program, service } = judgement;
  if (judgement.boundaries.length > 0) {
    return { title: say("words_each_boundary"), places: judgement.boundaries.map((each) => placeOf(each, each.boundary as Boundary)) };
  }
  if (service === null || program.kind !== "per-service" || judgement.verdict === "unknown") return null;
  const others = program.boundaries.filter((boundary) => boundary.id !== judgement.boundary?.id);
  if (others.length === 0) return null;
  const answers = others.map((boundary) => ({ boundary, answer: boundaryCoverage(grounds, service, program, boundary) }));
  return { title: titleOf(judgement, answers.map(({ answer }) => answer)), places: answers.map(({ boundary, answer }) => placeOf(answer, boundary)) };
}

/** `The other five MTCS lists, all of 2022`. */
function titleOf({ program, boundary }: Judgement, answers: readonly Judgement[]): string {
  const family = familyText(program);
  if (answers.length === 1) return say("words_other_list", family);
  const number = numberText(answers.length);
  const year = answers[0]?.asOf?.slice(0, 4);
  if (year !== undefined && answers.every(({ stale, asOf }) => stale && asOf?.slice(0, 4) === year)) {
    return say(boundary === null ? "words_all_lists_old" : "words_other_lists_old", number, family, year);
  }
  return say(boundary === null ? "words_all_lists" : "words_other_lists", number, family);
}

function placeOf(judgement: Judgement, boundary: Boundary): PlaceView {
  const name = boundaryName(judgement.program, boundary);
  return { glyph: stateOf(judgement), old: judgement.stale, text: boundary.area === undefined ? name : say("words_area_of", name, boundary.area) };
}
