import { CHECK } from "../look/icon.ts";
import type { Display, PreferRequest } from "../messages/protocol.ts";
import { type Attributes, type Child, element } from "./element.ts";
import { picture } from "./picture.ts";
import { rove } from "./roving.ts";

/** What is chosen in the menu, and kept. */
export type Choice = Omit<PreferRequest, "type">;

/** What the menu does. */
export interface MenuDeeds {
  pick(choice: Choice): void;
  hide(): void;
  close(): void;
}

const FORMS = { auto: "Bar", compact: "Compact", off: "Off" } as const;
const CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;

/** The overlay's menu: its form, its corner, and away with it. */
export function createMenu(display: Display, { pick, hide, close }: MenuDeeds): HTMLElement {
  const items: HTMLElement[] = [];
  function item(deed: () => void, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
    const button = element("button", { tabindex: -1, ...attributes }, ...children);
    button.addEventListener("click", () => {
      close();
      deed();
    });
    items.push(button);
    return button;
  }
  const radio = (key: keyof Choice, value: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement =>
    item(() => pick({ [key]: value }), { role: "menuitemradio", "aria-checked": String(display[key] === value), ...attributes }, ...children);
  const group = (title: string, kind: string, ...children: readonly Child[]): HTMLElement =>
    element("div", { role: "group", "aria-label": title }, element("h3", { "aria-hidden": "true" }, title), element("div", { class: kind }, ...children));

  const node = element(
    "div",
    { class: "menu pop", role: "menu", "aria-label": "Inscope menu" },
    group("Show as", "", ...Object.entries(FORMS).map(([form, name]) => radio("overlay", form, { class: "item" }, picture(CHECK), name))),
    group("Corner", "corners", ...CORNERS.map((at) => radio("position", at, { class: "corner", "aria-label": at }, element("i", { "data-at": at })))),
    item(hide, { class: "item", role: "menuitem" }, picture(CHECK), "Hide until reload", element("span", { class: "key" }, "Alt+Shift+H")),
  );
  node.addEventListener("keydown", (event) => {
    // The menu is no tab stop: Tab goes on from its button.
    if (event.key === "Tab") close();
    else rove(event, items);
  });
  return node;
}
