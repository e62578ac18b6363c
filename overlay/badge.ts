import { inRegion } from "../domain/words/region-text.ts";
import type { Badge } from "./board.ts";
import { element, setAttributes } from "./element.ts";
import { glyph } from "./picture.ts";

/** Makes a bar's button; `drawBadge` fills it. */
export const createBadge = (): HTMLButtonElement => element("button", { type: "button", tabindex: -1, "aria-haspopup": "dialog" });

/** Writes a program's answer into its button, in place: a button that has the focus keeps it. */
export function drawBadge(button: HTMLButtonElement, { program, short, spoken, view }: Badge, here: string): void {
  setAttributes(button, {
    "aria-label": spoken,
    title: spoken,
    "data-program": program,
    "data-verdict": view?.verdict,
    "aria-disabled": view === null && "true",
    class: view?.old ? "badge old" : "badge",
  });
  button.replaceChildren(
    view ? glyph(view.glyph, view.old) : element("i"),
    element("span", {}, element("b", {}, short), element("span", { class: "words" }, view && inRegion(view.badge, here))),
  );
}
