import type { OlderEdition, Past, Program, Service } from "../domain/dataset/schema.ts";
import { cautiousOf, speaksOf, thenOf } from "../domain/history/then.ts";
import type { Row } from "./edition.ts";

/** A list that a newer one has replaced, with its rows by service. */
export interface OlderList {
  readonly edition: OlderEdition;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** Which older lists named a service, by program. History for people to read: no verdict rests on it. */
export function pastOf(service: Service, programs: readonly { readonly program: Program; readonly older: readonly OlderList[] }[]): Record<string, Past[]> {
  const all: Record<string, Past[]> = {};
  for (const { program, older } of programs) {
    const boundaries = boundariesOf(program, older);
    const rows = boundaries.flatMap((boundary) => cellPast(service, older, boundary));
    const merged = mergeBoundaries(rows, boundaries.length);
    if (merged.length > 0) all[program.id] = merged;
  }
  return all;
}

function boundariesOf(program: Program, older: readonly OlderList[]): (string | null)[] {
  const named = new Set([...program.boundaries.map(({ id }) => id), ...older.flatMap(({ edition }) => edition.boundaries)]);
  return named.size === 0 ? [null] : [...named];
}

type CellPast = readonly [boundary: string | null, past: Past];

function cellPast(service: Service, older: readonly OlderList[], boundary: string | null): CellPast[] {
  const said = older.flatMap(({ edition, rows }, number) => {
    if (!speaksOf(edition.boundaries, boundary)) return [];
    const own = (rows.get(service.id) ?? []).filter((row) => speaksOf(row.entry.boundaries, boundary));
    return [{ number, said: cautiousOf(own.map(({ entry }) => thenOf(entry))) }];
  });
  return NAMED.flatMap((kind): CellPast[] => {
    const editions = said.filter((one) => one.said === kind).map(({ number }) => number);
    return editions.length === 0 ? [] : [[boundary, { editions, ...(kind !== "in-scope" && { said: kind }) }]];
  });
}

const NAMED = ["in-scope", "in-scope-with-exclusions", "in-assessment"] as const;

/** One row for all boundaries that say the same: the dataset stays small. */
function mergeBoundaries(rows: readonly CellPast[], all: number): Past[] {
  const merged = new Map<string, { readonly past: Past; readonly boundaries: string[] }>();
  for (const [boundary, past] of rows) {
    const key = JSON.stringify(past);
    const before = merged.get(key) ?? { past, boundaries: [] };
    merged.set(key, before);
    if (boundary !== null) before.boundaries.push(boundary);
  }
  return [...merged.values()].map(({ past, boundaries }) => (boundaries.length === 0 || boundaries.length === all ? past : { ...past, boundaries }));
}
