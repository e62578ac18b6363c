import type { Badge } from "./board.ts";
import { element, setAttributes } from "./element.ts";
import { glyph } from "./picture.ts";

/** Makes a bar's button; `drawBadge` fills it. */
export const createBadge = (): HTMLButtonElement => element("button", { tabindex: -1, "aria-haspopup": "dialog" });

/**
 * Writes a program's answer into its button, in place: a button that has the focus keeps it. What is seen and what is
 * said are two texts, for the bar has no room for the second; compact, it is the tooltip (see the style sheet).
 */
export function drawBadge(button: HTMLButtonElement, { program, verdict, view, old, spoken, short, words, glyph: name }: Badge): void {
  setAttributes(button, {
    "data-program": program,
    "data-verdict": verdict,
    "aria-disabled": view === null && "true",
    class: old ? "badge old" : "badge",
  });
  button.replaceChildren(
    element("span", { class: "face", "aria-hidden": "true" }, name && glyph(name, old), element("span", {}, element("b", {}, short), element("span", { class: "words" }, words))),
    element("span", { class: "tip" }, spoken),
  );
}
