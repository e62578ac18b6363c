import { MENU } from "../look/icon.ts";
import { COLOUR } from "../look/mark.ts";
import { createBadge, drawBadge } from "./badge.ts";
import type { Board } from "./board.ts";
import { element } from "./element.ts";
import { glyph, picture } from "./picture.ts";
import { rove } from "./roving.ts";

export interface Bar {
  readonly node: HTMLElement;
  /** Opens the menu. */
  readonly more: HTMLButtonElement;
  /** One button per badge of the board, in its order. */
  readonly badges: readonly HTMLButtonElement[];
  draw(board: Board): void;
}

/** The bar: one group, one button per program, one tab stop. `press` is called with the button that was pressed. */
export function createBar(press: (button: HTMLButtonElement) => void): Bar {
  const service = element("b");
  const region = element("span", { class: "words" });
  let sentence = element("span");
  const more = element("button", { class: "more", tabindex: -1, "aria-label": "Inscope menu", "aria-haspopup": "menu" }, picture(MENU));
  const node = element("div", { class: "bar", role: "group" }, element("span", { class: "who" }, picture(COLOUR), element("span", {}, service, region)), sentence, more);
  const badges: HTMLButtonElement[] = [];
  const buttons = (): HTMLButtonElement[] => [...node.querySelectorAll("button")];

  function draw({ label, service: name, region: place, sentence: words, lost, badges: shown }: Board): void {
    node.setAttribute("aria-label", label);
    service.textContent = name;
    region.textContent = place;
    const next = element(
      "span",
      { class: "sentence" },
      words && glyph("unknown", false),
      words,
      lost && element("button", { class: "link", tabindex: -1 }, "Copy a report"),
      lost && "(nothing is sent)",
    );
    sentence.replaceWith(next);
    sentence = next;
    for (const button of badges.splice(shown.length)) button.remove();
    shown.forEach((badge, index) => {
      const button = (badges[index] ??= createBadge());
      if (!button.isConnected) more.before(button);
      drawBadge(button, badge);
    });
    if (!node.querySelector("[tabindex='0']")) stop(buttons()[0]);
  }

  /** Makes a button the bar's one tab stop. */
  function stop(chosen: EventTarget | null | undefined): void {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  }

  node.addEventListener("focusin", (event) => stop(event.target));
  node.addEventListener("keydown", (event) => rove(event, buttons()));
  node.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    if (button) press(button);
  });
  return { node, more, badges, draw };
}
