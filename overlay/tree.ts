import type { Glyphs, Tree, Written } from "../messages/tree.ts";

/** Builds what a tree describes. A string becomes a text node: nothing in the overlay ever parses markup. */
export function grow<Built = HTMLElement>(tree: Tree, glyphs: Glyphs = {}): Built {
  if (typeof tree === "string") return tree as Built;
  const [tag, attributes, ...inside] = tree;
  if (!attributes) return cut(glyphs[tag]) as Built;
  const node = tag === "svg" || tag === "path" ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name] as string);
  node.append(...inside.map((part) => grow<Node | string>(part, glyphs)));
  return node as Built;
}

/** A glyph: an element that its style cuts in shape. */
function cut(style = ""): HTMLElement {
  const node = document.createElement("i");
  node.className = "glyph";
  // No attribute: the page's content security policy would have a say.
  node.style.cssText = style;
  return node;
}

/** The same for one that is still text. */
export const draw = <Built = HTMLElement>(written: Written, glyphs?: Glyphs): Built => grow(JSON.parse(written) as Tree, glyphs);
