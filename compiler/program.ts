import { latest } from "../domain/coverage/date.ts";
import { narrows } from "../domain/coverage/list.ts";
import type { Problem } from "../domain/dataset/problem.ts";
import type { Edition, Entry, Program } from "../domain/dataset/schema.ts";
import type { Mapping } from "./name.ts";
import type { ProgramFile } from "./source.ts";

/** A program compiled: its definition, and the rows that go to the services. */
export interface CompiledProgram {
  readonly program: Program;
  readonly rows: readonly { readonly service: string; readonly entry: Entry }[];
  readonly problems: readonly Problem[];
}

type FileRow = ProgramFile["editions"][number]["lists"][number]["entries"][number];
type AmendmentRow = ProgramFile["amendments"][number]["entries"][number];

/**
 * Keeps what can still decide an answer: the newest complete edition of each boundary, and amendments that may be
 * newer than it. Every published name must lead to a service or stand explained; else it is a problem, never a drop.
 */
export function compileProgram(file: ProgramFile, lookUp: (name: string, program: string, asOf: string) => Mapping): CompiledProgram {
  const editions: Edition[] = [];
  const rows: { service: string; entry: Entry }[] = [];
  const problems: Problem[] = [];

  function add(edition: number, boundaries: readonly string[] | undefined, regions: readonly string[] | undefined, services: readonly string[], row: FileRow | AmendmentRow, named: string): void {
    const entry: Entry = {
      edition,
      ...(boundaries !== undefined && { boundaries: [...boundaries] }),
      ...(regions !== undefined && { regions: [...regions] }),
      named,
      status: row.status ?? "in-scope",
      ...(row.review !== undefined && { review: row.review }),
      ...(row.note !== undefined && { note: row.note }),
      ...(row.noteKind !== undefined && { noteKind: row.noteKind }),
    };
    for (const service of services) rows.push({ service, entry });
    // What narrows the row narrows all it names; other notes only say that it names them.
    const included: Entry = narrows(entry) ? entry : { ...entry, noteKind: "inclusion" };
    for (const service of row.includes ?? []) if (!services.includes(service)) rows.push({ service, entry: included });
  }

  function servicesOf(row: AmendmentRow, asOf: string, path: string): readonly string[] {
    if (row.services !== undefined) return row.services;
    const name = row.name ?? row.iamPrefix ?? "";
    const mapping = lookUp(name, file.id, asOf);
    if (mapping === null) problems.push({ path, message: `The name "${name}" leads to no service and stands in no explanation (data/names.json).` });
    return mapping !== null && "service" in mapping ? [mapping.service] : [];
  }

  for (const [index, edition] of file.editions.entries()) {
    const path = `programs/${file.id}.json: editions[${index}]`;
    const covered = edition.lists.flatMap((list) => list.boundaries);
    const newer = file.editions.some((other) => other.asOf > edition.asOf && sameBoundaries(other, covered));
    const number = editions.length;
    if (!newer) editions.push({ complete: true, boundaries: covered, asOf: edition.asOf, grade: edition.grade, source: edition.source });
    for (const list of edition.lists) {
      const boundaries = list.boundaries.length === 0 ? undefined : list.boundaries;
      for (const [line, row] of list.entries.entries()) {
        const services = servicesOf(row, edition.asOf, `${path}.entries[${line}]`);
        if (!newer) add(number, boundaries, undefined, services, row, row.name);
      }
      for (const part of list.parts ?? []) {
        const entry: Entry = { edition: number, ...(boundaries !== undefined && { boundaries }), named: part.of.join(", ").slice(0, 200), byParts: true, status: "in-scope", note: part.text, noteKind: "limitation" };
        if (!newer) rows.push({ service: part.service, entry });
      }
    }
  }

  for (const [index, amendment] of file.amendments.entries()) {
    const path = `programs/${file.id}.json: amendments[${index}]`;
    const matters = editions.length === 0 || editions.some((edition) => edition.complete && latest(amendment.asOf) > latest(edition.asOf));
    const number = editions.length;
    if (matters) editions.push({ complete: false, boundaries: [], asOf: amendment.asOf, grade: amendment.grade, source: amendment.source });
    for (const [line, row] of amendment.entries.entries()) {
      const services = servicesOf(row, amendment.asOf, `${path}.entries[${line}]`);
      if (matters) add(number, row.boundaries, row.regions, services, row, row.name ?? row.iamPrefix ?? "");
    }
  }

  const { id, name, short, kind, groups, page, about, artifact, regionBasis, partitions, freshnessDays, sharesListWith, boundaries, statements } = file;
  return {
    program: {
      id,
      name,
      short,
      kind,
      groups,
      page,
      regionBasis,
      partitions,
      boundaries,
      editions,
      statements,
      ...(about !== undefined && { about }),
      ...(artifact === true && { artifact }),
      ...(freshnessDays !== undefined && { freshnessDays }),
      ...(sharesListWith !== undefined && { sharesListWith }),
    },
    rows: mergeBoundaries(rows, editions),
    problems,
  };
}

function sameBoundaries(other: ProgramFile["editions"][number], covered: readonly string[]): boolean {
  const theirs = other.lists.flatMap((list) => list.boundaries);
  return theirs.length === 0 || covered.every((boundary) => theirs.includes(boundary));
}

/** One row for one published name, however many boundaries it stands in: the dataset stays small. */
function mergeBoundaries(rows: readonly { service: string; entry: Entry }[], editions: readonly Edition[]): { service: string; entry: Entry }[] {
  const merged = new Map<string, { service: string; entry: Entry }>();
  for (const row of rows) {
    const { boundaries, ...rest } = row.entry;
    if (boundaries === undefined) {
      merged.set(`${merged.size}`, row);
      continue;
    }
    const key = JSON.stringify([row.service, rest]);
    const before = merged.get(key);
    merged.set(key, { service: row.service, entry: { ...row.entry, boundaries: [...new Set([...(before?.entry.boundaries ?? []), ...boundaries])] } });
  }
  return [...merged.values()].map(({ service, entry }) => {
    const all = editions[entry.edition]?.boundaries ?? [];
    if (entry.boundaries === undefined || all.length === 0 || entry.boundaries.length < all.length) return { service, entry };
    const { boundaries: _, ...everywhere } = entry;
    return { service, entry: everywhere };
  });
}
