import type { Dataset, Entry, Program } from "./schema.ts";

/** One cell of a list: what the newest facts held say of a published name in one boundary. */
interface Cell {
  readonly service: string;
  readonly boundary: string | null;
  readonly says: string;
}

/** A change of one cell, or of one program as a whole. */
export interface Change {
  readonly service: string | null;
  readonly boundary: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two datasets in one program. */
export interface ProgramChanges {
  readonly program: string;
  readonly name: string;
  readonly kind: "added" | "removed" | "changed";
  readonly added: readonly Change[];
  readonly removed: readonly Change[];
  readonly changed: readonly Change[];
}

/** Per program: which cells were added, removed or say something else. Programs in which nothing changed are left out. */
export function diffDatasets(before: Dataset, after: Dataset): ProgramChanges[] {
  const ids = [...new Set([...before.programs, ...after.programs].map((program) => program.id))].toSorted();
  return ids.flatMap((id): ProgramChanges[] => {
    const [old, now] = [cellsOf(before, id), cellsOf(after, id)];
    const changes = { added: [] as Change[], removed: [] as Change[], changed: [] as Change[] };
    for (const [key, cell] of now) {
      const was = old.get(key);
      if (was === undefined) changes.added.push({ service: cell.service, boundary: cell.boundary, before: null, after: cell.says });
      else if (was.says !== cell.says) changes.changed.push({ service: cell.service, boundary: cell.boundary, before: was.says, after: cell.says });
    }
    for (const [key, cell] of old) if (!now.has(key)) changes.removed.push({ service: cell.service, boundary: cell.boundary, before: cell.says, after: null });

    const [first, last] = [programOf(before, id), programOf(after, id)];
    if (first !== undefined && last !== undefined && definition(first) !== definition(last)) changes.changed.push({ service: null, boundary: null, before: definition(first), after: definition(last) });
    const kind = first === undefined ? "added" : last === undefined ? "removed" : "changed";
    const nothing = kind === "changed" && changes.added.length + changes.removed.length + changes.changed.length === 0;
    return nothing ? [] : [{ program: id, name: (last ?? first)?.name ?? id, kind, ...changes }];
  });
}

function programOf(dataset: Dataset, id: string): Program | undefined {
  return dataset.programs.find((program) => program.id === id);
}

/** What of a program itself changes answers: its Regions and the dates of its lists. */
function definition(program: Program): string {
  const boundaries = program.boundaries.map((boundary) => `${boundary.name}: ${boundary.regions.join(" ")}`).join("; ");
  const editions = program.editions.map((edition) => `${edition.complete ? "list" : "amendment"} of ${edition.asOf}, grade ${edition.grade}`).join("; ");
  return [boundaries, editions].filter(Boolean).join(" | ");
}

function cellsOf(dataset: Dataset, id: string): Map<string, Cell> {
  const program = programOf(dataset, id);
  const cells = new Map<string, Cell>();
  if (program === undefined) return cells;
  for (const service of dataset.services) {
    for (const entry of service.entries[id] ?? []) {
      for (const boundary of entry.boundaries ?? [null]) {
        const key = JSON.stringify([service.id, boundary]);
        const says = [cells.get(key)?.says, sayingOf(entry, program)].filter(Boolean).join(" + ");
        cells.set(key, { service: service.name, boundary: program.boundaries.find((known) => known.id === boundary)?.name ?? boundary, says });
      }
    }
  }
  return cells;
}

function sayingOf(entry: Entry, program: Program): string {
  const regions = entry.regions === undefined ? "" : ` in ${entry.regions.join(" ")}`;
  const note = entry.note === undefined ? "" : ` (${entry.noteKind ?? "note"}: ${entry.note})`;
  const source = program.editions[entry.edition]?.complete === true ? "" : ` by an amendment of ${program.editions[entry.edition]?.asOf}`;
  return `${entry.review ?? entry.status}${regions}${note}${source}`;
}
