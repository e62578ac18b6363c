import { type Entry, INSCOPE } from "./book.ts";
import type { Spread } from "./spread.ts";

/** The figures as a table for people: a line a row, the limit beside the median and its quartiles, then the others' medians. */
export function tableOf(entries: readonly Entry[]): string {
  const others = [...new Set(entries.flatMap(({ measured }) => Object.keys(measured)))].filter((variant) => variant !== INSCOPE);
  const head = ["", "limit", "Inscope", "quartiles", "runs", "", ...others];
  const lines = entries.map(({ what, unit, limit, measured, met, failed }) => {
    const own = measured[INSCOPE];
    const state = failed !== null ? `not measured: ${failed}` : met === null ? "" : met ? "met" : "NOT MET";
    return [
      what,
      limit === null ? "" : withUnit(limit, unit),
      own === undefined ? "" : withUnit(own.median, unit),
      own === undefined || own.runs === 1 ? "" : `${short(own.low)} .. ${short(own.high)}`,
      own === undefined ? "" : String(own.runs),
      state,
      ...others.map((variant) => medianOf(measured[variant], unit)),
    ];
  });
  return aligned([head, ...lines]);
}

/** The same as docs/performance.md has it, of ours alone. */
export function markdownOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ what, unit, limit, measured }) => {
    const own = measured[INSCOPE];
    const range = own === undefined || own.runs === 1 ? "" : `${short(own.low)} .. ${short(own.high)}`;
    return `| ${what} | ${limit === null ? "" : withUnit(limit, unit)} | ${medianOf(own, unit)} | ${range} |\n`;
  });
  return `| what | at most | median | half of the runs |\n|---|---|---|---|\n${lines.join("")}`;
}

function medianOf(spread: Spread | undefined, unit: string): string {
  return spread === undefined ? "" : withUnit(spread.median, unit);
}

function withUnit(value: number, unit: string): string {
  return unit === "" ? short(value) : `${short(value)} ${unit}`;
}

/** Three digits that mean something, and no more behind the point than anyone reads. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(Math.abs(value) > 0 && Math.abs(value) < 0.1 ? 3 : digits);
}

/** The first column begins at the left, the others end at the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd()).join("\n");
}
