import { CHECK } from "../look/icon.ts";
import { element } from "./element.ts";
import { picture } from "./picture.ts";
import type { Form } from "./place.ts";
import { rove } from "./roving.ts";

export interface Menu {
  readonly node: HTMLElement;
  /** Takes the focus when the menu opens. */
  readonly first: HTMLElement;
}

/** What the menu does. */
export interface MenuDeeds {
  choose(form: Form): void;
  hide(): void;
  close(): void;
}

/** The overlay's menu: its form, and away with it. */
export function createMenu(form: Form, { choose, hide, close }: MenuDeeds): Menu {
  const show = (text: string, value: Form): HTMLElement =>
    item(text, "menuitemradio", () => choose(value), String(value === form));
  const bar = show("Bar", "bar");
  const compact = show("Compact", "compact");
  const away = item("Hide until reload", "menuitem", hide);
  const node = element(
    "div",
    { class: "menu pop", role: "menu", "aria-label": "Inscope menu" },
    element("div", { role: "group", "aria-labelledby": "menu-form" }, element("h3", { id: "menu-form", role: "presentation" }, "Show as"), bar, compact),
    element("hr"),
    away,
  );
  node.addEventListener("keydown", (event) => {
    // The menu is no tab stop: Tab goes on from its button.
    if (event.key === "Tab") close();
    else rove(event, [bar, compact, away], "ArrowUp", "ArrowDown");
  });
  return { node, first: form === "bar" ? bar : compact };
}

function item(text: string, role: string, pick: () => void, checked?: string): HTMLElement {
  const button = element("button", { type: "button", role, tabindex: -1, "aria-checked": checked }, picture(CHECK), text);
  button.addEventListener("click", pick);
  return button;
}
