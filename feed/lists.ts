import type { Dataset, Entry, Program } from "../domain/dataset/schema.ts";

/** How many services each list names as in scope, by `program` or `program/boundary`. */
export type ListSizes = Readonly<Record<string, number>>;

/** The sizes of every list of a dataset, small enough to be kept beside the sequence number. */
export function listSizes(dataset: Dataset): ListSizes {
  return Object.fromEntries(dataset.programs.flatMap((program) => sizesOf(program, dataset)));
}

/** The lists that lost more than the given share, as `hipaa: 166 to 3`; a list that is gone has lost all. */
export function shrunkLists(before: ListSizes, after: ListSizes, share: number): string[] {
  return Object.entries(before).flatMap(([list, size]) => {
    const now = Object.hasOwn(after, list) ? (after[list] ?? 0) : 0;
    return now < size * (1 - share) ? [`${list}: ${size} to ${now}`] : [];
  });
}

function sizesOf(program: Program, dataset: Dataset): [string, number][] {
  const boundaries = program.boundaries.length === 0 ? [null] : program.boundaries.map((boundary) => boundary.id);
  const lists = dataset.services.map((service) => service.entries[program.sharesListWith ?? program.id] ?? []);
  return boundaries.map((boundary) => {
    const size = lists.filter((entries) => entries.some((entry) => entry.status === "in-scope" && speaksOf(entry, program, boundary))).length;
    return [boundary === null ? program.id : `${program.id}/${boundary}`, size];
  });
}

function speaksOf(entry: Entry, program: Program, boundary: string | null): boolean {
  if (boundary === null) return true;
  const named = entry.boundaries ?? program.editions[entry.edition]?.boundaries ?? [];
  return named.length === 0 || named.includes(boundary);
}
