/** A value of one cell. */
export type Field = string | number | boolean | null;

/** A head, and how a row's value under it is found; `All` is what the rows belong to. */
export type CsvColumn<Row, All> = readonly [head: string, value: (row: Row, all: All) => Field];

/** RFC 4180: one line of heads, one line per row. Ends lines with CR LF and has no byte order mark. */
export function csvDocument<Row, All>(columns: readonly CsvColumn<Row, All>[], rows: readonly Row[], all: All): string {
  const lines = rows.map((row) => columns.map(([, value]) => csvField(value(row, all))));
  return [columns.map(([head]) => csvField(head)), ...lines].map((fields) => `${fields.join(",")}\r\n`).join("");
}

/**
 * One field, always in quotes. A spreadsheet takes a text that begins with = + - or @ for a formula, also behind white
 * space and in full-width letters: an apostrophe before it makes it a text (OWASP, "CSV injection").
 */
export function csvField(value: Field): string {
  if (value === null) return '""';
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\0]*[=+\-@＝＋－＠])/u;
