import type { MarkView } from "../messages/marks.ts";
import type { Written } from "../messages/tree.ts";
import { draw, grow } from "../overlay/tree.ts";

/** Makes marks. Each picture is built once and copied: a page may hold thousands of links. */
export function createMarker(name: string): (view: MarkView, glyphs: Readonly<Record<string, Written>>) => Element {
  const models = new Map<string, Element>();
  return ({ glyph, notMet, spoken }, glyphs) => {
    const kind = notMet ? `${name} ${name}-no` : name;
    let model = models.get(glyph + kind);
    if (!model) {
      // The empty title keeps the link's own from showing over ours.
      model = grow<Element>(["span", { class: kind, role: "img", title: "" }]);
      model.append(draw<Node | string>(glyphs[glyph] ?? '""'));
      // Without our style sheet, which a page may drop, there is nothing to see rather than a giant.
      model.firstElementChild?.setAttribute("width", "0");
      models.set(glyph + kind, model);
    }
    const mark = model.cloneNode(true) as Element;
    mark.setAttribute("aria-label", spoken);
    return mark;
  };
}

/** The element in which a link's name ends: that of its first text, or of all the text it is a part of. */
export function nameIn(link: Element): Element | null {
  const text = textIn(link);
  const parent = text?.parentElement;
  return parent !== link && parent?.nextSibling instanceof Text ? parent.parentElement : (parent ?? null);
}

/** The first text that says something; those in drawings are theirs. */
function textIn(element: Element): Node | null {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const found = node instanceof HTMLElement ? textIn(node) : node instanceof Text && node.data.trim() ? node : null;
    if (found) return found;
  }
  return null;
}
