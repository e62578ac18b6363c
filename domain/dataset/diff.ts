import { byText } from "../coverage/date.ts";
import { narrows } from "../coverage/list.ts";
import { cautiousOf, thenOf } from "../history/then.ts";
import { type CellSaid, saidOf } from "./diff-said.ts";
import type { Dataset, Edition, Entry, Program } from "./schema.ts";

/** One cell of a list: what the newest facts held say of a published name in one boundary. */
interface Cell {
  readonly service: string;
  readonly boundary: string | null;
  readonly says: string;
  readonly said: CellSaid;
  /** The complete lists that name it: `list of 2022-04-11 on ohio, paris`. */
  readonly lists: readonly string[];
}

/** A change of one cell, or of one program as a whole. */
export interface Change {
  /** The service's id and name; null where the program itself changed. */
  readonly id: string | null;
  readonly service: string | null;
  /** The boundary's name. */
  readonly boundary: string | null;
  /** In plain English, for the command line. */
  readonly before: string | null;
  readonly after: string | null;
  /** The same in parts; null where the list did not, or does not, name it. */
  readonly was: CellSaid | null;
  readonly now: CellSaid | null;
  /** Only one of the datasets holds the service: the other says nothing of it, not even by silence. */
  readonly alone: boolean;
  /** What of the program itself changed. */
  readonly part?: keyof Definition;
}

/** What of a program itself changes answers, in plain English. */
interface Definition {
  /** What it is called, where it holds, after how many days it is old. */
  readonly itself: string;
  readonly boundaries: string;
  readonly lists: string;
  readonly statements: string;
}

/** Which Regions came to a boundary and which went; all of them for a boundary that is new or gone. None: its name or its source is another. */
export interface BoundaryChange {
  readonly boundary: string;
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** What changed between two datasets in one program. */
export interface ProgramChanges {
  readonly program: string;
  readonly name: string;
  readonly kind: "added" | "removed" | "changed";
  /** The date of the newest complete list, before and after, and whether its grade is another. */
  readonly lists: { readonly before: string | null; readonly after: string | null; readonly regraded: boolean };
  readonly boundaries: readonly BoundaryChange[];
  readonly added: readonly Change[];
  readonly removed: readonly Change[];
  /** The answer differs, or the list names the service otherwise. */
  readonly changed: readonly Change[];
}

/** Per program: which cells were added, removed or say something else. Programs in which nothing changed are left out. */
export function diffDatasets(before: Dataset, after: Dataset): ProgramChanges[] {
  const ids = [...new Set([...before.programs, ...after.programs].map((program) => program.id))].toSorted();
  return ids.flatMap((id): ProgramChanges[] => {
    const [old, now] = [cellsOf(before, id), cellsOf(after, id)];
    const [known, knows] = [idsOf(before), idsOf(after)];
    const [first, last] = [programOf(before, id), programOf(after, id)];
    const kept = new Set(completeLists(first)).intersection(new Set(completeLists(last)));
    const changes = { added: [] as Change[], removed: [] as Change[], changed: [] as Change[] };
    for (const [key, cell] of now) {
      const was = old.get(key);
      const { service, boundary, said } = cell;
      const common = { id: said.service, service, boundary, now: said, alone: !known.has(said.service) };
      if (was === undefined) changes[cameOrWent(said, "added")].push({ ...common, before: null, after: cell.says, was: null });
      else if (moved(was, cell, kept)) changes.changed.push({ ...common, before: `${says(was, said)}, by the ${was.lists.join(" and the ")}`, after: `${says(cell, was.said)}, by the ${cell.lists.join(" and the ")}`, was: was.said });
      else if (was.says !== cell.says || was.said.named !== said.named) changes.changed.push({ ...common, before: says(was, said), after: says(cell, was.said), was: was.said });
    }
    for (const [key, cell] of old) {
      if (!now.has(key)) changes[cameOrWent(cell.said, "removed")].push({ id: cell.said.service, service: cell.service, boundary: cell.boundary, before: cell.says, after: null, was: cell.said, now: null, alone: !knows.has(cell.said.service) });
    }

    const [was, is] = [first, last].map((program) => program && definition(program));
    for (const part of was === undefined ? [] : PARTS) {
      const [before, after] = [was?.[part], is?.[part]];
      if (is !== undefined && before !== after) changes.changed.push({ id: null, service: null, boundary: null, before: before || "nothing", after: after || "nothing", was: null, now: null, alone: false, part });
    }
    const kind = first === undefined ? "added" : last === undefined ? "removed" : "changed";
    const nothing = kind === "changed" && changes.added.length + changes.removed.length + changes.changed.length === 0;
    if (nothing) return [];
    return [{ program: id, name: (last ?? first)?.name ?? id, kind, lists: listsOf(first, last), boundaries: boundaryChanges(first, last), ...changes }];
  });
}

/** A notice may say of what no list names that it is not in scope: with it nothing comes, and without it nothing goes. */
const cameOrWent = <Kind>({ said }: CellSaid, kind: Kind): Kind | "changed" => (said === "not-listed" ? "changed" : kind);

/** Two lists of one program may stand side by side, and which of them names a service decides where and when. A newer list in the place of another moves nothing. */
const moved = (was: Cell, is: Cell, kept: ReadonlySet<string>): boolean => was.lists.join() !== is.lists.join() && [...was.lists, ...is.lists].every((list) => kept.has(list));

const completeLists = (program: Program | undefined): string[] => (program?.editions ?? []).filter(({ complete }) => complete).map(listName);

function listName({ asOf, boundaries }: Edition): string {
  return `list of ${asOf}${boundaries.length === 0 ? "" : ` on ${boundaries.toSorted().join(", ")}`}`;
}

const idsOf = ({ services }: Dataset): Set<string> => new Set(services.map(({ id }) => id));

function says({ says, said }: Cell, other: CellSaid): string {
  return said.named === other.named ? says : `${says}, as ${said.named}`;
}

function programOf(dataset: Dataset, id: string): Program | undefined {
  return dataset.programs.find((program) => program.id === id);
}

function listsOf(first: Program | undefined, last: Program | undefined): ProgramChanges["lists"] {
  const [before, after] = [newestList(first), newestList(last)];
  return { before: before?.asOf ?? null, after: after?.asOf ?? null, regraded: before !== undefined && after !== undefined && before.grade !== after.grade };
}

function newestList(program: Program | undefined): Edition | undefined {
  return program?.editions.filter(({ complete }) => complete).toSorted((a, b) => byText(a.asOf, b.asOf)).at(-1);
}

function boundaryChanges(before: Program | undefined, after: Program | undefined): BoundaryChange[] {
  const ids = [...new Set([...(before?.boundaries ?? []), ...(after?.boundaries ?? [])].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [old, now] = [before?.boundaries.find((each) => each.id === id), after?.boundaries.find((each) => each.id === id)];
    const [had, has] = [old?.regions ?? [], now?.regions ?? []];
    const change = { boundary: (now ?? old)?.name ?? id, came: has.filter((code) => !had.includes(code)), went: had.filter((code) => !has.includes(code)) };
    const otherwise = old !== undefined && now !== undefined && (old.name !== now.name || old.grade !== now.grade);
    return otherwise || change.came.length + change.went.length > 0 ? [change] : [];
  });
}

const PARTS = ["itself", "boundaries", "lists", "statements"] as const;

function definition(program: Program): Definition {
  const { name, short, kind, regionBasis, partitions, freshnessDays, groups, sharesListWith } = program;
  return {
    itself: [name, short, ...groups, kind, `Regions ${regionBasis}`, ...partitions, ...(sharesListWith === undefined ? [] : [`has the list of ${sharesListWith}`]), ...(freshnessDays === undefined ? [] : [`old after ${freshnessDays} days`])].join(", "),
    boundaries: program.boundaries.map(({ name, partition, grade, regions }) => `${name} (${partition}, grade ${grade}): ${regions.toSorted().join(" ")}`).toSorted().join("; "),
    lists: program.editions.map((edition) => [`${edition.complete ? "list" : "amendment"} of ${edition.asOf}`, ...edition.boundaries.toSorted(), `grade ${edition.grade}`].join(", ")).toSorted().join("; "),
    statements: program.statements.map(({ asOf, text, partition }) => `statement of ${asOf}${partition === undefined ? "" : ` on ${partition}`}: ${text}`).join("; "),
  };
}

function cellsOf(dataset: Dataset, id: string): Map<string, Cell> {
  const program = programOf(dataset, id);
  const cells = new Map<string, Cell>();
  if (program === undefined) return cells;
  for (const service of dataset.services) {
    const rows = new Map<string | null, Entry[]>();
    for (const entry of service.entries[id] ?? []) {
      // That a list of endpoints speaks of a service and has none for it is its silence.
      if (entry.regions?.length === 0 && entry.partitions === undefined) continue;
      for (const boundary of entry.boundaries ?? [null]) rows.set(boundary, [...(rows.get(boundary) ?? []), entry]);
    }
    for (const [boundary, entries] of rows) {
      cells.set(JSON.stringify([service.id, boundary]), {
        service: service.name,
        boundary: program.boundaries.find((known) => known.id === boundary)?.name ?? boundary,
        says: entries.map((entry) => sayingOf(entry, program)).join(" + "),
        said: saidOf(service, entries, program, cautiousOf(entries.map(thenOf))),
        lists: [...new Set(entries.flatMap(({ edition }) => program.editions[edition] ?? []).filter(({ complete }) => complete).map(listName))].toSorted(),
      });
    }
  }
  return cells;
}

function sayingOf(entry: Entry, program: Program): string {
  const regions = entry.regions === undefined ? "" : ` in ${entry.regions.join(" ")}`;
  const everywhere = entry.partitions === undefined ? "" : ` for all of ${entry.partitions.join(" ")}`;
  // What narrows a row does so even where its text is lost.
  const note = entry.note !== undefined ? ` (${entry.noteKind ?? "note"}: ${entry.note})` : narrows(entry) ? ` (${entry.noteKind})` : "";
  const source = program.editions[entry.edition]?.complete === true ? "" : ` by an amendment of ${program.editions[entry.edition]?.asOf}`;
  const status = entry.status === "in-assessment" ? (entry.review ?? entry.status) : entry.status;
  return `${status}${regions}${everywhere}${note}${source}`;
}
