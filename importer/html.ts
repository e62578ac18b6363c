import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";

export type Node = Tree.Node;
export type Element = Tree.Element;

const SILENT = new Set(["script", "style", "noscript", "template"]);
const BREAKS = new Set(["br", "p", "div", "li", "ul", "ol", "td", "th", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** Parses a page as a browser does; any text gives a document. */
export function parsePage(text: string): Tree.Document {
  return parse(text);
}

/** Text as a reader sees it: one space for any run of white space, none at the ends. */
export function plain(text: string): string {
  return text.replace(/[\u200B\uFEFF]/g, "").replace(/\s+/g, " ").trim();
}

/** The text of a node and all below it, scripts and styles left out; blocks are words apart. */
export function textOf(node: Node): string {
  return plain(rawText(node));
}

function rawText(node: Node): string {
  if (node.nodeName === "#text") return (node as Tree.TextNode).value;
  if (SILENT.has(node.nodeName) || !("childNodes" in node)) return "";
  const inner = node.childNodes.map(rawText).join("");
  return BREAKS.has(node.nodeName) ? ` ${inner} ` : inner;
}

/** Every element below a node in the order of the page; where `inside` says no, what an element holds is left out. */
export function* elementsOf(node: Node, inside: (element: Element) => boolean = () => true): Generator<Element> {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) {
    if (!("tagName" in child) || SILENT.has(child.tagName)) continue;
    yield child;
    if (inside(child)) yield* elementsOf(child, inside);
  }
}

/** An attribute's value, undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
