import type { OlderEdition, Past, Program, Service } from "../domain/dataset/schema.ts";
import { cautiousOf, derivedThen, speaksOf, type Then, thenOf } from "../domain/history/then.ts";
import type { Row } from "./edition.ts";

/** A list that a newer one has replaced, with its rows. */
export interface OlderList {
  readonly edition: OlderEdition;
  readonly rows: readonly Row[];
}

/**
 * What older lists said of a service, by program; only where the newest list's `since` does not already say the same.
 * History for people to read: no verdict rests on it.
 */
export function pastOf(service: Service, programs: readonly { readonly program: Program; readonly older: readonly OlderList[] }[]): Record<string, Past[]> {
  const all: Record<string, Past[]> = {};
  for (const { program, older } of programs) {
    const boundaries = boundariesOf(program, older);
    const rows = boundaries.flatMap((boundary) => cellPast(service, program, older, boundary));
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

function cellPast(service: Service, program: Program, older: readonly OlderList[], boundary: string | null): CellPast[] {
  const said = older.flatMap(({ edition, rows }, number) => {
    if (!speaksOf(edition.boundaries, boundary)) return [];
    const own = rows.filter((row) => row.service === service.id && speaksOf(row.entry.boundaries, boundary));
    return [{ number, said: cautiousOf(own.map(({ entry }) => thenOf(entry))), derived: derivedThen(program, service, boundary, edition.asOf) }];
  });
  if (said.every((one) => one.said === one.derived)) return [];
  const kinds = [...new Set(said.map((one) => one.said))].filter((kind) => kind !== "not-listed");
  const pastFor = (kind: Then): CellPast => [boundary, { editions: said.filter((one) => one.said === kind).map(({ number }) => number), ...(kind !== "in-scope" && kind !== "not-listed" && { said: kind }) }];
  // A row without editions says that no list named it, whatever `since` says.
  return kinds.length === 0 ? [[boundary, { editions: [] }]] : kinds.map(pastFor);
}

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
