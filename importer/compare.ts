import type { Edition, List, Row } from "./page.ts";

/** How one list of an edition differs from the one held. */
export interface Change {
  /** The boundaries' ids; none is the whole program. */
  readonly boundaries: readonly string[];
  readonly before: { readonly asOf: string; readonly count: number } | null;
  readonly count: number;
  readonly inAssessment: number;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Names that stayed with another note or status: `X: excludes A -> excludes B`. */
  readonly changed: readonly string[];
  /** More than a tenth shorter than the list held, or gone with it. */
  readonly shrinks: boolean;
}

/** Compares an edition with the newest one held, list by list; lists that only the held one has count as gone. */
export function changesOf(edition: Edition, held: Edition | undefined): Change[] {
  const lost = (held?.lists ?? []).filter((list) => find(edition.lists, list.boundaries) === undefined).map((list): List => ({ boundaries: list.boundaries, entries: [] }));
  return [...edition.lists, ...lost].map((list) => change(list, held));
}

function change(list: List, held: Edition | undefined): Change {
  const old = find(held?.lists ?? [], list.boundaries);
  const now = Map.groupBy(list.entries, (row) => row.name);
  const then = Map.groupBy(old?.entries ?? [], (row) => row.name);
  const stayed = [...now.keys()].filter((name) => then.has(name));
  return {
    boundaries: list.boundaries,
    before: old === undefined || held === undefined ? null : { asOf: held.asOf, count: old.entries.length },
    count: list.entries.length,
    inAssessment: list.entries.filter((row) => row.status === "in-assessment").length,
    added: old === undefined ? [] : [...now.keys()].filter((name) => !then.has(name)),
    gone: [...then.keys()].filter((name) => !now.has(name)),
    changed: stayed.map((name) => [name, told(then.get(name)), told(now.get(name))]).filter(([, a, b]) => a !== b).map(([name, a, b]) => `${name}: ${a} -> ${b}`),
    shrinks: old !== undefined && list.entries.length < old.entries.length * 0.9,
  };
}

function find(lists: readonly List[], boundaries: readonly string[]): List | undefined {
  return lists.find((list) => list.boundaries.toSorted().join() === boundaries.toSorted().join());
}

function told(rows: readonly Row[] = []): string {
  return rows.map((row) => [row.review, row.note].filter((text) => text !== undefined).join(", ") || "no note").toSorted().join(" / ");
}

/** Rows in the order of the data files: by the codes of the letters, so that it is the same on every machine. */
export function inOrder(rows: readonly Row[]): Row[] {
  const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return rows.toSorted((a, b) => compare(a.name, b.name) || compare(a.note ?? "", b.note ?? ""));
}

/**
 * The editions held that a new one is set beside: `before`, the newest that is not newer; `nearest`, the same or, for
 * a day before all of them, the oldest.
 */
export function heldBeside(editions: readonly Edition[], day: string): { readonly before: Edition | undefined; readonly nearest: Edition | undefined } {
  const held = editions.filter((edition) => edition.lists.length > 0).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const before = held.findLast((edition) => edition.asOf <= day);
  return { before, nearest: before ?? held[0] };
}
