import type { Problem } from "../domain/dataset/problem.ts";
import { headOf } from "./header.ts";
import type { Row } from "./page.ts";
import { LISTED, rowOf } from "./row.ts";
import type { Section } from "./section.ts";

/** Rows read, and what stood in the way. */
export interface RowsRead {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the table of the ISO and CSA STAR page: names and prefixes, no marks. A further column could hold the marks
 * of single standards, so a head that is not known stops the import.
 */
export function readIsoTable(file: string, sections: readonly Section[]): RowsRead {
  const problems: Problem[] = [];
  const problem = (message: string) => problems.push({ path: file, message });
  const rows: Row[] = [];
  const tables = sections.flatMap((section) => section.tables.map((table) => ({ table, heads: (table.rows[0] ?? []).map((text) => headOf(section.heading, text)) })));
  const lists = tables.filter(({ heads }) => heads.includes("name"));
  if (lists.length !== 1) problem(`One table with the head "AWS Services" was looked for, ${lists.length} found.`);
  for (const { table, heads } of lists.slice(0, 1)) {
    for (const [at, head] of heads.entries()) if (head !== "name" && head !== "prefix") problem(`The head "${table.rows[0]?.[at]}" is not known: say in importer/header.ts what it stands over.`);
    if (table.spans) problem("A table has cells that span others: the importer cannot tell under which head they stand.");
    for (const cells of table.rows.slice(1)) {
      const name = cells[heads.indexOf("name")] ?? "";
      if (cells.every((cell) => cell === "") || (cells.length === 1 && cells[0]?.startsWith("*"))) continue;
      const result = name === "" || cells.length > heads.length ? { trouble: `A row does not fit the heads: ${JSON.stringify(cells)}` } : rowOf(name, LISTED);
      if ("row" in result) rows.push(result.row);
      else problem(result.trouble);
    }
  }
  return { rows, problems };
}
