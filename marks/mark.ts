import type { MarkView } from "../messages/protocol.ts";
import type { Look } from "../messages/sight.ts";
import { grow } from "../overlay/tree.ts";

/** Makes marks. Each glyph is built once and copied: a page may hold thousands of links. */
export function createMarker(name: string): (view: MarkView, glyphs: Look["glyphs"]) => Element {
  const models = new Map<string, Element>();
  return ({ glyph, old, notMet, spoken }, glyphs) => {
    const kind = glyph + old + notMet;
    let model = models.get(kind);
    if (!model) {
      // The empty title keeps the link's own from showing over ours.
      model = grow<Element>(["span", { class: notMet ? `${name} ${name}-no` : name, role: "img", title: "" }, [old ? `${glyph} old` : glyph]], { look: { glyphs, parts: [] }, place: { values: {} } });
      // Without our style sheet, which a page may drop, there is nothing to see rather than a giant.
      model.firstElementChild?.setAttribute("width", "0");
      models.set(kind, model);
    }
    const mark = model.cloneNode(true) as Element;
    mark.setAttribute("aria-label", spoken);
    return mark;
  };
}

/** The element in which a link's name ends: that of its first text, or of all the text it is a part of. */
export function nameIn(link: Element): Element | null {
  const { firstChild } = link;
  if (firstChild instanceof Text && firstChild === link.lastChild && firstChild.data.trim()) return link;
  const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode as Text;
    if (!(parentElement instanceof HTMLElement) || !data.trim()) continue;
    return parentElement !== link && parentElement.nextSibling instanceof Text ? parentElement.parentElement : parentElement;
  }
  return null;
}
