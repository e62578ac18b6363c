import { byText, latest } from "../domain/coverage/date.ts";
import { narrows } from "../domain/coverage/list.ts";
import type { Problem } from "../domain/dataset/problem.ts";
import type { Edition, Program } from "../domain/dataset/schema.ts";
import { editionRows, type Row } from "./edition.ts";
import type { Mapping } from "./name.ts";
import type { OlderList } from "./past.ts";
import { sinceWhen } from "./since.ts";
import type { ProgramFile } from "./source.ts";

/** A program compiled: its definition, and the rows that go to the services. */
export interface CompiledProgram {
  readonly program: Program;
  readonly rows: readonly Row[];
  /** Newest first. */
  readonly older: readonly OlderList[];
  readonly problems: readonly Problem[];
}

/**
 * Keeps what can still decide an answer: the newest complete edition of each boundary, and amendments that may be
 * newer than it. Older editions only tell since when, and what they named themselves. Every published name must lead to a service or stand explained;
 * else it is a problem, never a drop.
 */
export function compileProgram(file: ProgramFile, lookUp: (name: string, program: string, asOf: string) => Mapping): CompiledProgram {
  const problems: Problem[] = [];
  const servicesOf = (name: string, asOf: string, path: string): readonly string[] => {
    const mapping = lookUp(name, file.id, asOf);
    if (mapping === null) problems.push({ path, message: `The name "${name}" leads to no service and stands in no explanation (data/names.json).` });
    return mapping !== null && "service" in mapping ? [mapping.service] : [];
  };

  const editions: Edition[] = [];
  const rows: Row[] = [];
  const older: OlderList[] = [];
  const read = file.editions.map((edition, index) => ({ edition, rows: editionRows(edition, `programs/${file.id}.json: editions[${index}]`, servicesOf) }));
  for (const [index, { asOf }] of file.editions.entries()) {
    // Which of the two decides nobody could say.
    if (file.editions.findIndex((other) => other.asOf === asOf) < index) problems.push({ path: `programs/${file.id}.json: editions[${index}]`, message: `It has an edition of ${asOf} already.` });
  }
  const since = sinceWhen(read);
  for (const { edition, rows: listed } of read) {
    const covered = edition.lists.flatMap((list) => list.boundaries);
    const spoken = covered.length > 0 ? covered : file.boundaries.map(({ id }) => id);
    if (file.editions.some((other) => other.asOf > edition.asOf && covers(other, spoken))) {
      older.push({ edition: { boundaries: covered, asOf: edition.asOf, grade: edition.grade, source: edition.source }, rows: Map.groupBy(listed, ({ service }) => service) });
      continue;
    }
    const number = editions.length;
    const names = new Set(edition.lists.flatMap((list) => list.entries.map((entry) => entry.name)));
    editions.push({ complete: true, boundaries: covered, asOf: edition.asOf, grade: edition.grade, source: edition.source, ...(names.size > 0 && { count: names.size }) });
    for (const row of listed) {
      const first = row.entry.since ?? since(row, edition.asOf);
      rows.push({ service: row.service, entry: { ...row.entry, edition: number, ...(first !== null && { since: first }) } });
    }
  }

  for (const [index, amendment] of file.amendments.entries()) {
    const lists = editions.filter((edition) => edition.complete);
    const matters = lists.length === 0 || lists.some((edition) => latest(amendment.asOf) > latest(edition.asOf));
    const number = editions.length;
    const named = amendment.entries.flatMap((row, line): Row[] => {
      const name = row.name ?? row.iamPrefix ?? "";
      const services = row.services ?? servicesOf(name, amendment.asOf, `programs/${file.id}.json: amendments[${index}].entries[${line}]`);
      const { status, review, note, noteKind, boundaries, regions } = row;
      return services.map((service) => ({
        service,
        entry: {
          edition: number,
          ...(boundaries !== undefined && { boundaries }),
          ...(regions !== undefined && { regions }),
          named: name,
          status: status ?? "in-scope",
          ...(review !== undefined && { review }),
          ...(note !== undefined && { note }),
          ...(noteKind !== undefined && { noteKind }),
        },
      }));
    });
    const telling = matters ? named.filter((row) => !repeats(row, rows, editions, amendment.grade)) : [];
    if (telling.length === 0) continue;
    editions.push({ complete: false, boundaries: [], asOf: amendment.asOf, grade: amendment.grade, source: amendment.source });
    rows.push(...telling);
  }

  older.sort((a, b) => byText(b.edition.asOf, a.edition.asOf));

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
      ...(older.length > 0 && { older: older.map(({ edition }) => edition) }),
      ...(about !== undefined && { about }),
      ...(artifact === true && { artifact }),
      ...(freshnessDays !== undefined && { freshnessDays }),
      ...(sharesListWith !== undefined && { sharesListWith }),
    },
    rows: mergeBoundaries(rows, editions),
    older,
    problems,
  };
}

/** A plain yes of a worse grade than the list that already says yes neither decides nor contradicts anything. */
function repeats(row: Row, rows: readonly Row[], editions: readonly Edition[], grade: Edition["grade"]): boolean {
  if (row.entry.status !== "in-scope" || narrows(row.entry)) return false;
  const held = rows.filter(({ service, entry }) => service === row.service && editions[entry.edition]?.complete === true);
  return held.some(
    ({ entry }) =>
      entry.status === "in-scope" &&
      (entry.boundaries === undefined || (row.entry.boundaries !== undefined && row.entry.boundaries.every((boundary) => entry.boundaries?.includes(boundary)))) &&
      (editions[entry.edition] as Edition).grade < grade,
  );
}

function covers(other: ProgramFile["editions"][number], covered: readonly string[]): boolean {
  const theirs = other.lists.flatMap((list) => list.boundaries);
  return theirs.length === 0 || covered.every((boundary) => theirs.includes(boundary));
}

/** One row for one published name, however many boundaries it stands in: the dataset stays small. */
function mergeBoundaries(rows: readonly Row[], editions: readonly Edition[]): Row[] {
  const merged = new Map<string, Row>();
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
