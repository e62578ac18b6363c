import { say } from "../locale/say.ts";
import type { MessageKey } from "../locale/keys.ts";
import type { Deed, Display } from "../messages/display.ts";
import type { Tree } from "../messages/tree.ts";
import { does, present } from "./tree.ts";

/** Keys that call the extension, as the browser writes them; none where the user took one away. */
export interface Shortcuts {
  readonly hide?: string | undefined;
  readonly popup?: string | undefined;
}

const FORMS: readonly (readonly [Display["overlay"], MessageKey])[] = [["auto", "overlay_form_bar"], ["compact", "overlay_form_compact"]];
const CORNERS: readonly (readonly [Display["position"], MessageKey])[] = [
  ["top-left", "overlay_corner_top_left"],
  ["top-right", "overlay_corner_top_right"],
  ["bottom-left", "overlay_corner_bottom_left"],
  ["bottom-right", "overlay_corner_bottom_right"],
];

/** What a policy has decided of the menu's choices. */
export interface Decided {
  readonly form?: Display["overlay"] | undefined;
  readonly corner?: Display["position"] | undefined;
  /** Who says so. */
  readonly by?: string | null | undefined;
}

/** The button that opens the menu. */
export const moreTree = (): Tree => ["button", { class: "more", tabindex: "-1", "aria-label": say("overlay_menu"), "aria-haspopup": "menu", "data-do": "menu" }, ["menu"]];

/**
 * The overlay's menu: its form, its corner, away with it, and our other pages. What of it is chosen now, the page's
 * script says: a choice is what the button does. Of what a policy decided only that can be chosen, and who decided stands there.
 */
export function menuTree({ hide, popup }: Shortcuts, { form, corner, by }: Decided = {}): Tree {
  const title = (key: MessageKey, decided: string | undefined): string => (decided === undefined ? say(key) : say("overlay_managed", say(key), by ?? say("overlay_organisation")));
  const forms = FORMS.filter(([overlay]) => (form ?? overlay) === overlay);
  const corners = CORNERS.filter(([position]) => (corner ?? position) === position);
  return [
    "div",
    { class: "menu pop", role: "menu", "aria-label": say("overlay_menu") },
    group(title("overlay_show_as", form), "", forms.map(([overlay, name]) => radio("item", { type: "prefer", overlay }, {}, ["check"], say(name)))),
    group(title("overlay_corner", corner), "corners", corners.map(([position, name]) => radio("corner", { type: "prefer", position }, { "aria-label": say(name) }, ["i", { "data-at": position }]))),
    item({ type: "hide", hidden: true }, say("overlay_hide"), hide),
    item({ type: "open", page: "popup" }, say("overlay_open_popup"), popup),
    item({ type: "open", page: "lookup", region: "{Code}" }, say("overlay_menu_lookup")),
    item({ type: "open", page: "options" }, say("overlay_options")),
  ];
}

const group = (title: string, kind: string, items: readonly Tree[]): Tree => ["div", { role: "group", "aria-label": title }, ["h3", { "aria-hidden": "true" }, title], ["div", { class: kind }, ...items]];

const radio = (kind: string, deed: Deed, more: Readonly<Record<string, string>>, ...inside: readonly Tree[]): Tree =>
  ["button", { class: kind, role: "menuitemradio", tabindex: "-1", ...more, ...does(deed) }, ...inside];

const item = (deed: Deed, name: string, key?: string): Tree =>
  ["button", { class: "item", role: "menuitem", tabindex: "-1", ...does(deed) }, ["check"], name, ...present(key && ["span", { class: "key" }, key])];
