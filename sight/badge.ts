import type { AnswerView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { BadgeSight } from "../messages/sight.ts";
import type { Tree } from "../messages/tree.ts";
import type { Palette } from "./glyph.ts";
import { middleTree } from "./panel.ts";
import { write } from "./share.ts";
import { present } from "./tree.ts";

/** A badge whose trees are still to be written. */
export type BadgeTrees = Omit<BadgeSight, "face" | "panel"> & { readonly face: Tree; readonly panel: Tree };

/** One answer's button and panel. Of a required program the name says so; if it is not met the glyph is red. */
export function badgeOf(view: AnswerView, palette: Palette, requiredPrograms: readonly string[]): BadgeTrees {
  const { program, verdict, old, short, name, spoken, badge: words } = view;
  const required = requiredPrograms.includes(program);
  const glyph = palette.glyph({ ...view, notMet: required && view.meets === "not-met" });
  return { program, verdict, old, name, face: face({ short, spoken, words, glyph, required }), panel: middleTree(view, glyph, palette) };
}

/** The button of a program whose answer is not there, or not yet. */
export function blankBadge({ program, short }: Pick<AnswerView, "program" | "short">, state: "asking" | "failed", { glyph }: Palette): BadgeSight {
  const failed = state === "failed";
  return {
    program,
    verdict: failed ? "unknown" : null,
    old: false,
    name: short,
    face: write(face(failed ? { short, spoken: say("overlay_badge_failed", short), words: say("overlay_unknown"), glyph: glyph({ glyph: "unknown", old: false }) } : { short, spoken: say("overlay_badge_asking", short), words: "" })),
    panel: null,
  };
}

interface Face {
  readonly short: string;
  readonly spoken: string;
  readonly words: string;
  readonly glyph?: readonly [key: string];
  readonly required?: boolean;
}

/** What is seen and what is said are two texts, for the bar has no room for the second; compact, it is the tooltip. */
function face({ short, spoken, words, glyph, required = false }: Face): Tree {
  const name: Tree = ["b", {}, ...present(short, required && " ", required && ["em", {}, say("overlay_required")])];
  return ["span", {}, ["span", { class: "face", "aria-hidden": "true" }, ...present(glyph, ["span", {}, name, ["span", { class: "words" }, words]])], ["span", { class: "tip" }, spoken]];
}
