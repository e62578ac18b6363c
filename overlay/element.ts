/** What an attribute may hold; false, null and undefined take it away. */
export type Value = string | number | false | null | undefined;
export type Child = Node | string | false | null | undefined;
export type Attributes = Readonly<Record<string, Value>>;

/** Sets or removes attributes. */
export function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, value as string);
  }
}

/** Builds one HTML element. A string becomes a text node: nothing in the overlay ever parses markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...(children.filter(Boolean) as Node[]));
  return node;
}
