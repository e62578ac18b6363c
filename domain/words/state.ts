import type { Judgement } from "../coverage/judgement.ts";
import type { GlyphName } from "./view.ts";

/** Which of the look's ten shapes an answer has: its verdict, or `reported` where a yes rests on grade C alone. */
export function stateOf(judgement: Judgement): GlyphName {
  return judgement.verdict === "in-scope" && judgement.grade === "C" ? "reported" : judgement.verdict;
}
