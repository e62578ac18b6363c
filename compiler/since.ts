import { byText } from "../domain/coverage/date.ts";
import type { Row } from "./edition.ts";

interface ReadEdition {
  readonly edition: { readonly asOf: string; readonly lists: readonly { readonly boundaries: readonly string[] }[] };
  readonly rows: readonly Row[];
}

/**
 * A function that tells the date of the oldest list held since which every list names the row's service for its
 * boundary; null where that is the row's own list. Lists of services, not of names: a rename breaks nothing.
 */
export function sinceWhen(editions: readonly ReadEdition[]): (row: Row, asOf: string) => string | null {
  const oldestFirst = editions.toSorted((a, b) => byText(a.edition.asOf, b.edition.asOf));
  const named = new Map(oldestFirst.map((read) => [read, new Set(read.rows.filter((row) => row.entry.status === "in-scope").flatMap(keysOf))]));
  return (row, asOf) => {
    if (row.entry.status !== "in-scope") return null;
    const [key] = keysOf(row);
    let since: string | null = null;
    for (const read of oldestFirst.toReversed()) {
      if (read.edition.asOf >= asOf || !speaksOf(read, row.entry.boundaries)) continue;
      if (named.get(read)?.has(key as string) !== true) break;
      since = read.edition.asOf;
    }
    return since;
  };
}

function keysOf({ service, entry }: Row): string[] {
  return (entry.boundaries ?? ["*"]).map((boundary) => `${service} ${boundary}`);
}

function speaksOf({ edition }: ReadEdition, boundaries: readonly string[] | undefined): boolean {
  return boundaries === undefined ? edition.lists.some((list) => list.boundaries.length === 0) : edition.lists.some((list) => boundaries.every((boundary) => list.boundaries.includes(boundary)));
}
