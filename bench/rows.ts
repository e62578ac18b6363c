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
  { id: "compiled-mounted", part: "load", what: "the same, with compiling the script", unit: "ms", limit: null },
  { id: "badge-running", part: "load", what: "first badge after script start, worker running", unit: "ms", limit: 60 },
  { id: "badge-stopped", part: "load", what: "first badge after script start, worker stopped", unit: "ms", limit: 250 },
  { id: "load-script", part: "load", what: "script time while the page loads", unit: "ms", limit: null },
  { id: "step-script", part: "steps", what: "step to another service: script time", unit: "ms", limit: 1 },
  { id: "step-badges", part: "steps", what: "step to another service: new badges", unit: "ms", limit: 50 },
  { id: "region-messages", part: "steps", what: "other Region, same service: messages sent", unit: "", limit: 0 },
  { id: "region-badges", part: "steps", what: "other Region, same service: new badges", unit: "ms", limit: 10 },
  { id: "heap", part: "heap", what: "JavaScript heap of the page, overlay shown", unit: "KiB", limit: null },
  { id: "heap-over-null", part: "heap", what: "the same, over an empty content script", unit: "KiB", limit: 260 },
  { id: "long-tasks", part: "idle", what: "long tasks added while the page loads and idles", unit: "", limit: 0 },
  { id: "layout-shift", part: "idle", what: "layout shift added", unit: "", limit: 0 },
  { id: "idle-runs", part: "idle", what: "script runs while the page idles 5 s", unit: "", limit: 0 },
  { id: "marks-300", part: "marks", what: "marks beside 300 service links", unit: "ms", limit: 8 },
  { id: "marks-300-piece", part: "marks", what: "the same: longest piece", unit: "ms", limit: 10 },
  { id: "marks-5000", part: "marks", what: "marks beside 5,000 service links", unit: "ms", limit: 100 },
  { id: "marks-5000-piece", part: "marks", what: "the same: longest piece", unit: "ms", limit: 10 },
  { id: "popup-open", part: "popup", what: "popup opened to usable", unit: "ms", limit: 100 },
  { id: "popup-key", part: "popup", what: "popup: keystroke to results painted", unit: "ms", limit: 16 },
  { id: "lookup-open", part: "lookup", what: "lookup page opened to usable", unit: "ms", limit: 100 },
  { id: "lookup-key", part: "lookup", what: "lookup page: keystroke to results painted", unit: "ms", limit: 16 },
  { id: "import", part: "worker", what: "import of the dataset into IndexedDB", unit: "ms", limit: 150 },
  { id: "first-start", part: "worker", what: "first answer of all: dataset read, checked and imported", unit: "ms", limit: null },
  { id: "first-lookup", part: "worker", what: "first answer to a page after the worker's start", unit: "ms", limit: 20 },
  { id: "first-alone", part: "worker", what: "the same, in the first tab of the console since the browser started", unit: "ms", limit: null },
  { id: "page-lookup", part: "worker", what: "answer to a page, dataset in memory: every Region", unit: "ms", limit: null },
  { id: "lookup", part: "worker", what: "one lookup in it: service, Region, program", unit: "ms", limit: 0.1 },
  { id: "growth-lookup", part: "growth", what: "ten times the dataset: a lookup takes", unit: "times", limit: 1.5 },
  { id: "growth-first-lookup", part: "growth", what: "the same: first answer to a page after the worker's start", unit: "times", limit: 1.5 },
  { id: "growth-popup-key", part: "growth", what: "the same: popup, keystroke", unit: "times", limit: 1.5 },
  { id: "tenfold-popup-key", part: "growth", what: "the same: popup, keystroke to results painted", unit: "ms", limit: 16 },
  { id: "growth-lookup-key", part: "growth", what: "the same: lookup page, keystroke", unit: "times", limit: 1.5 },
  { id: "tenfold-lookup-key", part: "growth", what: "the same: lookup page, keystroke to results painted", unit: "ms", limit: 16 },
  { id: "growth-import", part: "growth", what: "the same: import, over the growth in bytes", unit: "times", limit: 1 },
  { id: "feed", part: "feed", what: "a signed feed of 1 MB through every check", unit: "ms", limit: null },
  { id: "npm-ci", part: "project", what: "`npm ci`, packages in npm's cache", unit: "s", limit: 27 },
  { id: "npm-test", part: "project", what: "`npm test`", unit: "s", limit: 360 },
] as const satisfies readonly Row[];

export type RowId = (typeof ROWS)[number]["id"];

/** What a row must reach at most. Throws where the row has no limit. */
export function limitOf(id: RowId): number {
  const limit = ROWS.find((row) => row.id === id)?.limit ?? null;
  if (limit === null) throw new Error(`${id} has no limit.`);
  return limit;
}
