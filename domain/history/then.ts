import { narrows } from "../coverage/list.ts";
import type { Entry, Program, Service } from "../dataset/schema.ts";

/** What a list said of a service. */
export type Then = "in-scope" | "in-scope-with-exclusions" | "in-assessment" | "not-listed";

/** What one row of a list says. */
export function thenOf(entry: Entry): Then {
  if (entry.status === "in-scope") return narrows(entry) ? "in-scope-with-exclusions" : "in-scope";
  return entry.status === "in-assessment" ? "in-assessment" : "not-listed";
}

/** Of several rows for one service the most cautious counts, as for verdicts. */
const CAUTIOUS_FIRST: readonly Then[] = ["not-listed", "in-assessment", "in-scope-with-exclusions", "in-scope"];

/** The most cautious of what several rows say; `not-listed` where there is none. */
export function cautiousOf(all: readonly Then[]): Then {
  return CAUTIOUS_FIRST.find((then) => all.includes(then)) ?? "not-listed";
}

/** Whether a row or list with these boundaries (none: it has all) speaks of this one; null asks for a program without boundaries. */
export function speaksOf(boundaries: readonly string[] | undefined, boundary: string | null): boolean {
  return boundaries === undefined || boundaries.length === 0 || (boundary !== null && boundaries.includes(boundary));
}

/**
 * What the older list of that number said of a service. Where `past` has rows for the boundary they are all there is;
 * else the newest list's row tells: every older list from its `since` on named the service as it does.
 */
export function saidThen(program: Program, service: Pick<Service, "entries" | "past">, boundary: string | null, number: number): Then {
  const list = program.older?.[number];
  if (list === undefined) return "not-listed";
  const past = service.past?.[program.id]?.filter((row) => speaksOf(row.boundaries, boundary)) ?? [];
  if (past.length === 0) return derivedThen(program, service, boundary, list.asOf);
  const row = past.find(({ editions }) => editions.includes(number));
  return row === undefined ? "not-listed" : (row.said ?? "in-scope");
}

/** What the newest list's `since` alone says of an older date. */
export function derivedThen(program: Program, service: Pick<Service, "entries">, boundary: string | null, asOf: string): Then {
  const rows = (service.entries[program.id] ?? []).filter(
    (entry) => program.editions[entry.edition]?.complete === true && entry.since !== undefined && entry.since <= asOf && speaksOf(entry.boundaries, boundary),
  );
  return rows.length === 0 ? "not-listed" : cautiousOf(rows.map(thenOf));
}
