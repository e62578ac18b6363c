import type { Problem } from "../domain/dataset/problem.ts";
import { type Head, headOf, onlyHeadOf, type Target } from "./header.ts";
import { markOf } from "./mark.ts";
import type { Listing, Row } from "./page.ts";
import { type Footnotes, rowOf } from "./row.ts";
import type { Section, Table } from "./section.ts";

/** What a page of tables lists. */
export interface TablesRead {
  readonly listings: readonly Listing[];
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

type Taught = Target & { readonly tab: string };

/**
 * Reads the tables of the services-in-scope page: one tab a heading, one table a tab, the program and boundary from
 * the heads of the columns, never from their place. A list that stands twice is a problem: nobody knows which holds.
 */
export function readScopeTables(file: string, sections: readonly Section[]): TablesRead {
  const columns = new Map<string, { target: Taught; rows: Row[] }>();
  const leftOut: string[] = [];
  const problems: Problem[] = [];

  for (const section of sections) {
    const path = `${file}: ${section.heading === "" ? "before the first heading" : `"${section.heading}"`}`;
    const problem = (message: string) => problems.push({ path, message });
    const footnotes = footnotesOf(section);

    function open(target: Taught): Row[] | null {
      const id = `${target.program} ${target.boundary}`;
      if (columns.has(id)) {
        problem(`The list of ${target.program}${target.boundary === null ? "" : `, ${target.boundary}`} stands twice on the page.`);
        return null;
      }
      const rows: Row[] = [];
      columns.set(id, { target, rows });
      return rows;
    }

    function add(rows: Row[] | null, name: string, cell: string, head: string): void {
      const mark = markOf(cell);
      if (mark === null) problem(`The mark "${cell}" at "${name}", "${head}", is not known (importer/mark.ts).`);
      if (mark === null || mark.says === "nothing") return;
      const result = rowOf(name, mark, footnotes);
      if ("row" in result) rows?.push(result.row);
      else problem(result.trouble);
    }

    function readHeaded(table: Table, texts: readonly string[], heads: readonly Head[]): void {
      const targets = heads.map((head) => (typeof head === "string" ? null : open(head)));
      for (const [at, head] of heads.entries()) if (head === "unknown") problem(`The head "${texts[at]}" is not known: say in importer/header.ts which list it stands over.`);
      const nameAt = heads.indexOf("name");
      for (const cells of table.rows.slice(1)) {
        if (cells.every((cell) => cell === "") || (cells.length === 1 && cells[0]?.startsWith("*"))) continue;
        const name = cells[nameAt] ?? "";
        if (name === "" || cells.length > heads.length) {
          problem(`A row does not fit the heads: ${JSON.stringify(cells)}`);
          continue;
        }
        if (cells.length < heads.length) leftOut.push(`"${section.heading}": the row "${name}" ends early; what is missing counts as not listed`);
        for (const [at, head] of heads.entries()) {
          const cell = cells[at] ?? "";
          if (typeof head !== "string") add(targets[at] ?? null, name, cell, texts[at] ?? "");
          else if (head === "blank" && cell !== "") problem(`"${cell}" at "${name}" stands in a column without a head.`);
        }
      }
    }

    /** A table whose heads are lost: under the heading of a one-list tab, each row is still a name and a mark. */
    function readHeadless(table: Table): void {
      const pairs = table.rows.map((cells) => {
        const filled = cells.filter((cell) => cell !== "");
        const marks = filled.filter((cell) => markOf(cell) !== null);
        const names = filled.filter((cell) => markOf(cell) === null);
        return { cells, name: names[0], mark: marks[0], fits: names.length === 1 && marks.length === 1 };
      });
      // The page of 2021 carries dozens of such scraps, left by an editor out of sight.
      if (pairs.length <= 1 && !pairs.some((pair) => pair.fits)) return;
      const target = onlyHeadOf(section.heading);
      if (target === null) return void problem(`A table of ${pairs.length} rows has no head over its names, beginning ${JSON.stringify(pairs[0]?.cells)}`);
      leftOut.push(`"${section.heading}": the table has no heads; read as the list of ${target.program} by the tab's heading`);
      const rows = open(target);
      for (const { cells, name, mark, fits } of pairs) {
        if (fits) add(rows, name as string, mark as string, section.heading);
        else problem(`A row without heads is no name and mark: ${JSON.stringify(cells)}`);
      }
    }

    for (const table of section.tables) {
      const [texts = []] = table.rows;
      const heads = texts.map((text) => headOf(section.heading, text));
      const names = heads.filter((head) => head === "name").length;
      if (table.spans) problem("A table has cells that span others: the importer cannot tell under which head they stand.");
      else if (names === 0) readHeadless(table);
      else if (names > 1) problem(`Two columns have a head for names: ${JSON.stringify(texts)}`);
      else readHeaded(table, texts, heads);
      for (const [at, head] of heads.entries()) if (names === 1 && head === "aside") leftOut.push(`"${section.heading}": the column "${texts[at]}"`);
    }
  }
  return { listings: listingsOf([...columns.values()]), leftOut, problems };
}

/** The page of September 2021 has a footnote as the table's last row, that of April 2022 as a paragraph with two stars, though the names have one. */
function footnotesOf({ paragraphs, tables }: Section): Footnotes {
  const texts = [...paragraphs, ...tables.flatMap(({ rows }) => rows.flatMap((cells) => (cells.length === 1 ? cells : [])))];
  const find = (pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[1]).find((text) => text !== undefined);
  return { tick: find(/^\*\s*(Denotes .*)$/), name: find(/^\*{1,2}\s*(Services not within the scope of .+? decision .+?\.)(?: |$)/) };
}

function listingsOf(columns: readonly { target: Taught; rows: readonly Row[] }[]): Listing[] {
  return [...Map.groupBy(columns, (column) => column.target.program)].map(([program, of]) => ({
    program,
    title: `AWS services in scope, ${of[0]?.target.tab}`,
    columns: of.map(({ target, rows }) => ({ program, boundary: target.boundary, rows })),
  }));
}
