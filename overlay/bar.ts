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
  draw(board: Board): void;
  /** The button of a program, if the bar shows it. */
  badge(program: string): HTMLButtonElement | undefined;
}

/**
 * The bar: one group, one button per program, one tab stop. `press` is called with the program whose badge was
 * pressed, or with null for the menu.
 */
export function createBar(press: (program: string | null) => void): Bar {
  const service = element("b");
  const region = element("span", { class: "words" });
  const sentence = element("span", { class: "sentence" });
  const more = element("button", { type: "button", class: "more", tabindex: -1, "aria-label": "Inscope menu", "aria-haspopup": "menu" }, picture(MENU));
  const node = element(
    "div",
    { class: "bar", role: "group" },
    element("span", { class: "who" }, picture(COLOUR, "mark"), element("span", {}, service, region)),
    sentence,
    more,
  );
  const badges: HTMLButtonElement[] = [];
  const buttons = (): HTMLButtonElement[] => [...badges, more];

  function draw(board: Board): void {
    node.setAttribute("aria-label", board.label);
    service.textContent = board.service;
    region.textContent = board.region;
    sentence.replaceChildren(...(board.sentence === null ? [] : [glyph("unknown", false), board.sentence]));
    for (const button of badges.splice(board.badges.length)) button.remove();
    board.badges.forEach((badge, index) => {
      const button = (badges[index] ??= createBadge());
      if (!button.isConnected) more.before(button);
      drawBadge(button, badge);
    });
    if (!buttons().some((button) => button.tabIndex === 0)) stop(buttons()[0]);
  }

  /** Makes a button the bar's one tab stop. */
  function stop(chosen: EventTarget | null | undefined): void {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  }

  node.addEventListener("focusin", (event) => stop(event.target));
  node.addEventListener("keydown", (event) => rove(event, buttons(), "ArrowLeft", "ArrowRight"));
  node.addEventListener("click", (event) => {
    const button = buttons().find((one) => one.contains(event.target as Node));
    if (button) press(button.getAttribute("data-program"));
  });
  return { node, more, draw, badge: (program) => badges.find((button) => button.getAttribute("data-program") === program) };
}
