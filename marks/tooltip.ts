import type { MarkView } from "../messages/marks.ts";
import { grow } from "../overlay/tree.ts";

const HOVER_MS = 300;

/**
 * The one tooltip of all marks: on hover after a while, on focus of the link at once. Escape hides it, and so does all
 * that may move or hide the mark. It stands in its mark, whose colours it has and with which it goes, but in the
 * browser's top layer, for the menus it tells of lie above all else. Its words are the mark's accessible name too.
 */
export function createTooltip(name: string, viewOf: (mark: Element) => MarkView | undefined, signal: AbortSignal): void {
  const tip = grow(["div", { popover: "manual" }]);
  let over: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(mark: Element, { name: title, lines }: MarkView): void {
    // What has gone meanwhile cannot show anything: the browser would throw.
    if (!mark.isConnected) return;
    const glyph = mark.children[0] as Element;
    const { left, bottom } = glyph.getBoundingClientRect();
    // Below the mark, and inside the window at its greatest width and four lines.
    tip.style.setProperty("inset", `min(${bottom + 8}px, 100vh - 106px) auto auto min(${left - 8}px, 100vw - 280px)`, "important");
    tip.replaceChildren(grow(["b", {}, title]), "\n", glyph.cloneNode(true), ` ${lines.join("\n")}`);
    mark.append(tip);
    tip.showPopover();
  }

  for (const type of ["mouseover", "focusin", "focusout", "keydown", "pointerdown", "scroll"]) {
    const listener = ({ target }: Event): void => {
      const at = target as Element;
      const mark = type === "mouseover" ? at.closest(`.${name}`) : type === "focusin" && at.localName === "a" ? at.querySelector(`.${name}`) : null;
      if (mark === over) return;
      clearTimeout(timer);
      tip.remove();
      over = mark;
      const view = mark && viewOf(mark);
      if (view) timer = setTimeout(show, type === "mouseover" ? HOVER_MS : 0, mark, view);
    };
    document.addEventListener(type, listener, { capture: true, signal });
  }
}
