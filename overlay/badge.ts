import { inRegion } from "../domain/words/region-text.ts";
import type { Badge } from "./board.ts";
import { element, setAttributes } from "./element.ts";
import { glyph } from "./picture.ts";

/** Makes a bar's button; `drawBadge` fills it. */
export const createBadge = (): HTMLButtonElement => element("button", { type: "button", tabindex: -1, "aria-haspopup": "dialog" });

/**
 * Writes a program's answer into its button, in place: a button that has the focus keeps it. What is seen and what is
 * said are two texts, for the bar has no room for the second; the tooltip has.
 */
export function drawBadge(button: HTMLButtonElement, { program, short, spoken, view }: Badge, here: string): void {
  setAttributes(button, {
    "data-program": program,
    "data-verdict": view?.verdict,
    "aria-disabled": view === null && "true",
    class: view?.old ? "badge old" : "badge",
  });
  const words = element("span", { class: "words" }, view && inRegion(view.badge, here));
  button.replaceChildren(
    element(
      "span",
      { class: "face", title: spoken, "aria-hidden": "true" },
      view ? glyph(view.glyph, view.old) : element("i"),
      element("span", {}, element("b", {}, short), words),
    ),
    element("span", { class: "spoken" }, spoken),
  );
}
