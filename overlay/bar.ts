import type { BadgeSight, Board } from "../messages/sight.ts";
import type { Glyphs, Tree } from "../messages/tree.ts";
import { draw as drawn, grow } from "./tree.ts";

export interface Bar {
  readonly node: HTMLElement;
  /** What holds the buttons. */
  readonly row: HTMLElement;
  /** One button per badge of the board, in its order. */
  readonly badges: readonly HTMLButtonElement[];
  /** The same and what else there is to press, in the order of the focus. */
  buttons(): readonly HTMLButtonElement[];
  /** Makes a button the bar's one tab stop. */
  stop(button: EventTarget | null | undefined): void;
  draw(board: Board): void;
}

/** A button's parts, and what is written in them now. */
interface Badge {
  readonly button: HTMLButtonElement;
  readonly glyph: HTMLElement;
  readonly name: Element;
  readonly words: Element;
  readonly tip: Element;
  /** In place of `tip` while a question is on its way. */
  readonly wait: Element;
  /** What is written in it. */
  asked?: string;
  now: Partial<BadgeSight>;
}

/** What is seen and what is said are two texts, for the bar has no room for the second; compact, it is the tooltip. */
const BADGE: Tree = ["button", { tabindex: "-1", "aria-haspopup": "dialog" }, ["span", { class: "face", "aria-hidden": "true" }, ["i", { class: "glyph" }], ["span", {}, ["b", {}], ["span", { class: "words" }]]], ["span", { class: "tip" }], ["span", { class: "tip wait" }]];
const WHO: Tree = ["span", { class: "who" }, ["mark"], ["span", {}, ["b", {}], ["span", { class: "words" }]]];

/** The bar: one group, one button per program, one tab stop; above it the line about required programs. */
export function createBar(): Bar {
  const node = grow(["div", { class: "bar", role: "group" }]);
  const row = grow(["div", { class: "row" }]);
  const model = grow(BADGE);
  const badges: Badge[] = [];
  let line: HTMLElement | undefined;
  /** Mark and names, and what stands in their place where there is but a sentence. */
  let who: HTMLElement | undefined;
  let names: readonly Element[] = [];
  let pill: HTMLElement | undefined;
  let more: HTMLElement | undefined;
  /** The one tab stop. */
  let stopped: HTMLButtonElement | null | undefined;
  const buttons = (): HTMLButtonElement[] => [...row.querySelectorAll("button")];
  node.append(row);

  function draw({ look, place, badges: shown }: Board): void {
    const { glyphs, more: menu } = look;
    node.setAttribute("aria-label", place.label);
    line?.remove();
    line = undefined;
    if (place.line) node.prepend((line = drawn<HTMLElement>(place.line, glyphs)));
    pill?.remove();
    pill = undefined;
    if (typeof place.head === "string") {
      who?.remove();
      row.prepend((pill = drawn<HTMLElement>(place.head, glyphs)));
    } else {
      if (!who) {
        who = grow<HTMLElement>(WHO, glyphs);
        names = [...(who.lastChild as Element).children];
      }
      if (!who.isConnected) row.prepend(who);
      const asking = shown[0]?.verdict === null;
      set(who, "data-asking", asking ? place.head[0] : null);
      if (!asking) names.forEach((name, at) => write(name, place.head[at] ?? ""));
    }
    if (menu && !more) row.append((more = drawn<HTMLElement>(menu, glyphs)));
    for (const { button } of badges.splice(shown.length)) button.remove();
    shown.forEach((badge, at) => {
      // In place: a button that has the focus keeps it.
      const mine = (badges[at] ??= copyOf(model));
      if (!mine.button.isConnected) row.insertBefore(mine.button, more as Node);
      fillIn(mine, badge, glyphs);
    });
    if (!stopped?.isConnected) stop(buttons()[0]);
  }

  function stop(chosen: EventTarget | null | undefined): void {
    stopped = chosen as HTMLButtonElement | null | undefined;
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  }

  return { node, row, buttons, stop, get badges() { return badges.map(({ button }) => button); }, draw };
}

function copyOf(model: Element): Badge {
  const button = model.cloneNode(true) as HTMLButtonElement;
  const [face, tip, wait] = button.children as unknown as [Element, Element, Element];
  const [glyph, texts] = face.children as unknown as [HTMLElement, Element];
  const [name, words] = texts.children as unknown as [Element, Element];
  return { button, glyph, name, words, tip, wait, now: {} };
}

/**
 * Draws only what has changed: most of a bar stays as it is when its page takes a step. While a question is on its way
 * the style hides what stands of the last answer (no verdict, `bar.css`): of what is the same in the next nothing is made anew.
 */
function fillIn(badge: Badge, next: BadgeSight, glyphs: Glyphs): void {
  const { button, name, now } = badge;
  const { program, verdict, old, glyph, short, demand, words, spoken, opens } = next;
  set(button, "data-verdict", verdict);
  set(button, "aria-disabled", opens ? null : "true");
  if (verdict === null) {
    if (badge.asked !== spoken) write(badge.wait, (badge.asked = spoken));
    if (now.program === program) return;
  }
  badge.now = next;
  if (now.old !== old) button.className = old ? "badge old" : "badge";
  if (now.program !== program) set(button, "data-program", program);
  if (now.glyph !== glyph) badge.glyph.style.cssText = glyphs[glyph ?? ""] ?? "";
  if (now.short !== short || now.demand !== demand) {
    name.textContent = short;
    if (demand) name.append(" ", grow(["em", {}, demand]));
  }
  if (now.words !== words) write(badge.words, words);
  if (now.spoken !== spoken) write(badge.tip, spoken);
}

/** A text that stands is kept: one that is made anew costs more. */
function write(node: Element, text: string): void {
  const standing = node.firstChild as Text | null;
  if (!standing) node.append(text);
  else if (standing.data !== text) standing.data = text;
}

function set(node: Element, name: string, value: string | null): void {
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
