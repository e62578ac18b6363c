/**
 * An expression that gives every text of a page: what stands in its elements, and what is said of them. In a page of the
 * console only what is ours: shadow roots, which must be open, and marks.
 */
export const TEXTS = `(() => {
  const found = new Set();
  const ATTRIBUTES = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt", "label"];
  const silent = "script, style, svg style, template, noscript";
  const add = (text) => { const trimmed = (text ?? "").replace(/\\s+/g, " ").trim(); if (trimmed !== "") found.add(trimmed); };
  const own = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== "");
  const said = (node) => [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data : child.nodeType !== 1 || child.matches(silent) ? "" : child.localName === "mark" ? said(child) : " " + said(child) + " ")).join("");
  const walk = (node, inside) => {
    if (node.nodeType === 1) {
      if (node.matches(silent)) return;
      for (const name of ATTRIBUTES) add(node.getAttribute(name));
      // A text with parts in bold is one text.
      if (!inside && own(node)) { add(said(node)); inside = true; }
      if (node.shadowRoot !== null) for (const child of node.shadowRoot.childNodes) walk(child, false);
    }
    for (const child of node.childNodes) walk(child, inside);
  };
  if (location.protocol === "https:") {
    for (const element of document.querySelectorAll("*")) {
      if (element.shadowRoot !== null) for (const child of element.shadowRoot.childNodes) walk(child, false);
      if (element.matches("span[role=img][title='']")) walk(element, false);
    }
  } else {
    add(document.title);
    walk(document.body, false);
  }
  return [...found];
})()`;
