import type { AnswerView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { BadgeSight } from "../messages/sight.ts";
import type { Palette } from "./glyph.ts";

/** One answer's button. Of a required program it says so; if that is not met the glyph is red. */
export function badgeOf(view: AnswerView, palette: Palette, requiredPrograms: readonly string[]): BadgeSight {
  const { program, verdict, old, short, spoken, badge: words } = view;
  const required = requiredPrograms.includes(program);
  const [glyph] = palette.glyph({ ...view, notMet: required && view.meets === "not-met" });
  return { program, verdict, old, glyph, short, demand: required ? say("overlay_required") : null, words, spoken, opens: true };
}

/** The button of a program whose answer is not there, or not yet. */
export function blankBadge({ program, short }: Pick<AnswerView, "program" | "short">, state: "asking" | "failed", palette: Palette): BadgeSight {
  const blank = { program, old: false, short, demand: null, opens: false };
  if (state === "asking") return { ...blank, verdict: null, glyph: null, words: "", spoken: say("overlay_badge_asking", short) };
  const [glyph] = palette.glyph({ glyph: "unknown", old: false });
  return { ...blank, verdict: "unknown", glyph, words: say("overlay_unknown"), spoken: say("overlay_badge_failed", short) };
}
