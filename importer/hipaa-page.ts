import { type Element, elementsOf, type Node, plain, textOf } from "./html.ts";
import type { RowsRead } from "./iso-page.ts";
import { LISTED, rowOf } from "./row.ts";

/** The sentence over the list, on the page and in its copies. */
export const HIPAA_LEAD = /please also check the notes below for specific services/i;
export const HIPAA_HEADING = /hipaa eligible services reference/i;
const END = /^\W*NOTE:/;

/**
 * Reads the HIPAA reference: the items of the lists between its heading and its "NOTE:". Without that end the list
 * could run into the page's foot, so it is asked for.
 */
export function readHipaaPage(file: string, document: Node): RowsRead {
  const names: string[] = [];
  let state: "before" | "list" | "after" = "before";
  for (const element of elementsOf(document, (each) => each.tagName !== "li")) {
    const heading = /^h[1-6]$/.test(element.tagName);
    if (state === "before" && heading && HIPAA_HEADING.test(textOf(element))) state = "list";
    else if (state === "list" && element.tagName === "li") names.push(textOf(element));
    else if (state === "list" && ownText(element) && END.test(textOf(element))) state = "after";
  }
  return rowsOf(file, names, state === "after");
}

/** Reads a copy of the HIPAA reference in Markdown: one service a line, from the lead's line to the note's. */
export function readHipaaCopy(file: string, text: string): RowsRead {
  const lines = text.split(/\r?\n/).map((line) => plain(line.replace(/\\\s*$/, "").replace(/^\s*[-*+]\s+/, "")));
  const from = lines.findIndex((line) => HIPAA_LEAD.test(line)) + 1;
  const to = lines.findIndex((line, at) => at >= from && END.test(line));
  // The copy points to its own notes in italics: "Kiro [...] — *see note below*".
  const names = lines.slice(from, to === -1 ? undefined : to).map((line) => line.replace(/\s*[—–-]\s*\*see note below\*$/i, ""));
  return rowsOf(file, names.filter((line) => line !== ""), to !== -1);
}

function rowsOf(file: string, names: readonly string[], ended: boolean): RowsRead {
  const results = names.map((name) => rowOf(name, LISTED));
  const problems = results.flatMap((result) => ("trouble" in result ? [{ path: file, message: result.trouble }] : []));
  if (!ended) problems.push({ path: file, message: 'The end of the list is not found: a paragraph that begins "NOTE:".' });
  return { rows: results.flatMap((result) => ("row" in result ? [result.row] : [])), problems };
}

/** Whether an element holds text itself, not only in elements below: a box around the list is no note. */
function ownText(element: Element): boolean {
  return element.childNodes.some((child) => "value" in child && plain(child.value) !== "") || /^(p|b|strong|em|i)$/.test(element.tagName);
}
