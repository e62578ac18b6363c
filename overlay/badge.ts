import type { Badge } from "./board.ts";
import { element, setAttributes } from "./element.ts";
import { glyph } from "./picture.ts";

/** Makes a bar's button; `drawBadge` fills it. */
export const createBadge = (): HTMLButtonElement => element("button", { type: "button", tabindex: -1, "aria-haspopup": "dialog" });

/**
 * Writes a program's answer into its button, in place: a button that has the focus keeps it. What is seen and what is
 * said are two texts, for the bar has no room for the second; the tooltip has.
 */
export function drawBadge(button: HTMLButtonElement, badge: Badge): void {
  setAttributes(button, {
    "data-program": badge.program,
    "data-verdict": badge.verdict,
    "aria-disabled": badge.view === null && "true",
    class: badge.old ? "badge old" : "badge",
  });
  button.replaceChildren(
    element(
      "span",
      { class: "face", title: badge.spoken, "aria-hidden": "true" },
      badge.glyph && glyph(badge.glyph, badge.old),
      element("span", {}, element("b", {}, badge.short), element("span", { class: "words" }, badge.words)),
    ),
    element("span", { class: "spoken" }, badge.spoken),
  );
}
