/** Rows as aligned text columns under their heads, for people; an empty cell is a dash. */
export function textTable(heads: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const cells = [heads, ...rows.map((row) => row.map((cell) => cell || "-"))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] as number)).join("  ").trimEnd()).join("\n");
}
