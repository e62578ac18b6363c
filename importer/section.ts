import { attribute, type Element, elementsOf, type Node, textOf } from "./html.ts";

/** A table as text: rows of cells. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** A cell spans others (a footnote alone in its row does not count), so cells stand under other heads than they seem to. */
  readonly spans: boolean;
}

/** What stands under one heading: on a page of tabs, a tab. */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
}

const HEADING = /^h[1-6]$/;

/** The sections of a page in order; what comes before the first heading is a section without one. */
export function sectionsOf(document: Node): Section[] {
  const sections: { heading: string; paragraphs: string[]; tables: Table[] }[] = [{ heading: "", paragraphs: [], tables: [] }];
  for (const element of elementsOf(document, (each) => each.tagName !== "table")) {
    const current = sections.at(-1) as (typeof sections)[number];
    if (HEADING.test(element.tagName)) sections.push({ heading: textOf(element), paragraphs: [], tables: [] });
    else if (element.tagName === "table") current.tables.push(tableOf(element));
    else if (element.tagName === "p") current.paragraphs.push(textOf(element));
  }
  return sections;
}

function tableOf(table: Element): Table {
  let spans = false;
  const rows: string[][] = [];
  for (const element of elementsOf(table, (each) => each.tagName !== "table" && each.tagName !== "tr")) {
    if (element.tagName !== "tr") continue;
    const cells = [...elementsOf(element, () => false)];
    spans ||= cells.length > 1 && cells.some((cell) => ["rowspan", "colspan"].some((name) => Number(attribute(cell, name) ?? 1) > 1));
    rows.push(cells.map(textOf));
  }
  return { rows, spans };
}
