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

/** What the older list of that number said of a service; `past` holds every naming, so silence there is silence of the list. */
export function saidThen(program: Pick<Program, "id">, service: Pick<Service, "past">, boundary: string | null, number: number): Then {
  const row = service.past?.[program.id]?.find(({ editions, boundaries }) => editions.includes(number) && speaksOf(boundaries, boundary));
  return row === undefined ? "not-listed" : (row.said ?? "in-scope");
}
