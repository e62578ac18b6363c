/** One line of the table: what is measured, in which unit, and what it must reach at most. */
export interface Row {
  readonly id: string;
  /** The part of the bench that measures it, as `--only` names it. */
  readonly part: Part;
  readonly what: string;
  readonly unit: "KB" | "KiB" | "ms" | "s" | "times" | "";
  /** The median may not be above it; null where the figure is told for scale only. */
  readonly limit: number | null;
}

export const PARTS = ["size", "load", "steps", "heap", "idle", "marks", "popup", "lookup", "worker", "growth", "feed", "project"] as const;
export type Part = (typeof PARTS)[number];
/** Measured only where `--only` asks for it: it installs and tests a copy of the whole project. */
export const ON_DEMAND: readonly Part[] = ["project"];

/** Every figure of the bench, in the order of the table. */
export const ROWS = [
  { id: "content-gzip", part: "size", what: "content script with its styles, gzip", unit: "KB", limit: 10 },
  { id: "dataset-gzip", part: "size", what: "compiled dataset, gzip", unit: "KB", limit: 60 },
  { id: "zip", part: "size", what: "zip of the extension", unit: "KB", limit: 400 },
  { id: "mounted", part: "load", what: "script start to overlay mounted, answer at hand", unit: "ms", limit: 4 },
  { id: "badge-running", part: "load", what: "first badge after script start, worker running", unit: "ms", limit: 60 },
  { id: "badge-stopped", part: "load", what: "first badge after script start, worker stopped", unit: "ms", limit: 250 },
  { id: "load-script", part: "load", what: "script time while the page loads", unit: "ms", limit: null },
] as const satisfies readonly Row[];

export type RowId = (typeof ROWS)[number]["id"];

/** What a row must reach at most. Throws where the row has no limit. */
export function limitOf(id: RowId): number {
  const limit = ROWS.find((row) => row.id === id)?.limit ?? null;
  if (limit === null) throw new Error(`${id} has no limit.`);
  return limit;
}
