import { say, tag } from "../../locale/say.ts";
import type { NamesReply, ProgramView, RegionView } from "../../messages/names.ts";
import { type Address, ANY, type CellKey } from "./address.ts";
import { fits, rank, requiredStanding } from "./conditions.ts";
import type { Cell, Column, Matrix } from "./matrices.ts";
import { byName } from "./name-order.ts";
import type { NamesIndex } from "./names-index.ts";
import { partitionText } from "./strings.ts";

export interface TableColumn {
  readonly key: string;
  readonly program: ProgramView;
  /** The Region of a column, where the columns have several. */
  readonly region: RegionView | null;
  readonly asOf: string | null;
  readonly old: boolean;
  readonly required: boolean;
}

export interface TableRow {
  /** A service's id, or a Region's code. */
  readonly key: string;
  readonly name: string;
  /** Small words behind the name: the service's state, `Global`, or the Region's code. */
  readonly detail: string | null;
  readonly group: string;
  /** Groups stand in this order, then by name. */
  readonly groupOrder: number;
  readonly cells: readonly Cell[];
  /** For each cell, whether it says something else than the other Region's. */
  readonly differs: readonly boolean[];
}

export interface Table {
  /** What it was made for. */
  readonly address: Address;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** For each row, the group whose line stands over it; null over most. */
  readonly heads: readonly (string | null)[];
  /** How many rows there are without any filter. */
  readonly all: number;
  /** Nothing has the name that was typed; the rows come close to it. */
  readonly close: boolean;
  /** Nor does any row come close, filters or not. */
  readonly nameless: boolean;
  readonly keyOf: (row: TableRow, column: TableColumn) => CellKey;
}

/** What a table is made from. The first matrix decides over filters and order; a second one is compared with it. */
export interface Ground {
  readonly names: NamesReply;
  readonly index: Pick<NamesIndex, "named" | "services">;
  readonly matrices: readonly Matrix[];
  /** The Regions of the matrices; none where the rows are Regions. */
  readonly regions: readonly RegionView[];
}

/** Every program whose answers a table of this address needs. */
export function programsNeeded({ programs, conditions, sort, required }: Address, matrix: Matrix, known: NamesReply["programs"]): string[] {
  const ids = [...shownPrograms(programs, matrix), ...conditions.map(({ program }) => program), sort, ...(required === null ? [] : matrix.required)];
  return [...new Set(ids)].filter((id) => known.some((program) => program.id === id));
}

/** The programs that have a column, in order: those chosen, else the usual ones. */
export function shownPrograms(programs: readonly string[] | null, matrix: Matrix): readonly string[] {
  return programs ?? matrix.usual;
}

/** Every row with every cell, in order: what the filters then choose from. */
export interface Rows {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly IndexedRow[];
  readonly first: Matrix;
}

interface IndexedRow extends TableRow {
  /** Its place in the matrices. */
  readonly index: number;
}

/** What the rows of an address rest on; the rest of it only chooses among them. */
export type RowsOf = Pick<Address, "view" | "programs" | "sort">;

/** The rows for an address; null while some of the answers are not there yet. */
export function rowsOf({ view, programs: chosen, sort }: RowsOf, needed: readonly string[], { names, index, matrices, regions }: Ground): Rows | null {
  const [first] = matrices;
  if (first === undefined || !matrices.every(({ columns }) => needed.every((id) => columns.has(id)))) return null;

  const programs = shownPrograms(chosen, first).flatMap((id) => names.programs.find((program) => program.id === id) ?? []);
  const columns = programs.flatMap((program) =>
    matrices.map((matrix, at): TableColumn => {
      const column = matrix.columns.get(program.id) as Column;
      const region = matrices.length > 1 ? (regions[at] ?? null) : null;
      return { key: `${program.id} ${region?.code ?? ""}`, program, region, asOf: column.asOf, old: column.old, required: matrix.required.includes(program.id) };
    }),
  );
  const sources = programs.flatMap(({ id }) => matrices.map((matrix) => matrix.columns.get(id)?.cells ?? []));
  const bare = view === "service" ? regionRows(names, first) : serviceRows(index, first);
  const rows = bare.map((row): IndexedRow => {
    const cells = sources.flatMap((column) => column[row.index] ?? []);
    return { ...row, cells, differs: cells.map((cell, at) => matrices.length > 1 && saysOther(cell, cells[at ^ 1])) };
  });
  return { columns, rows: inOrder(rows, sort, first.columns.get(sort)?.cells), first };
}

/** The table for an address: those of the rows that its filters let through. */
export function tableOf(address: Address, { columns, rows: all, first }: Rows, { index: names, regions }: Ground): Table {
  const { wanted, close, nameless } = named(address, names);
  const ofServices = address.view !== "service";
  const rows = all.filter(({ key, index, group, cells, differs }) => {
    if (!wanted(key) || !passes(address, first, index, cells)) return false;
    if (ofServices && address.category !== null && group !== address.category) return false;
    return address.view !== "compare" || !address.differing || differs.includes(true);
  });
  const region = regions[0]?.code ?? "";
  const service = address.service ?? "";
  return {
    address,
    columns,
    rows,
    heads: rows.map(({ group }, at) => (address.sort !== "category" || rows[at - 1]?.group === group ? null : group)),
    all: all.length,
    close,
    nameless,
    keyOf: (row, column) => (ofServices ? { service: row.key, region: column.region?.code ?? region, program: column.program.id } : { service, region: row.key, program: column.program.id }),
  };
}

type Bare = Omit<IndexedRow, "cells" | "differs">;

/** By name, as the index has them. */
function serviceRows(names: Ground["index"], { rows, states }: Matrix): Bare[] {
  const places = new Map(rows.map((id, index) => [id, index]));
  return names.services().flatMap(({ id, name, global, category }): Bare[] => {
    const index = places.get(id);
    return index === undefined ? [] : [{ key: id, index, name, detail: states[id]?.short ?? (global ? say("lookup_global") : null), group: category, groupOrder: 0 }];
  });
}

function regionRows({ regions }: NamesReply, { rows }: Matrix): Bare[] {
  const made = rows.flatMap((code, index): Bare[] => {
    if (code === "global") return [{ key: code, index, name: say("lookup_global"), detail: partitionText("aws"), group: say("lookup_not_tied"), groupOrder: 0 }];
    const region = regions.find((known) => known.code === code);
    return region === undefined ? [] : [{ key: code, index, name: region.short, detail: code, group: partitionText(region.partition), groupOrder: region.partition === "aws" ? 1 : region.partition.startsWith("aws-iso") ? 3 : 2 }];
  });
  return byName(made);
}

/** Which rows the typed name means. Regions are few and need none. */
function named({ view, query }: Address, index: Ground["index"]): Pick<Table, "close" | "nameless"> & { readonly wanted: (key: string) => boolean } {
  if (view === "service" || query.trim() === "") return { wanted: () => true, close: false, nameless: false };
  const { ids, close } = index.named(query);
  return { wanted: (key) => ids.has(key), close: close && ids.size > 0, nameless: ids.size === 0 };
}

function passes({ conditions, required }: Address, matrix: Matrix, index: number, cells: readonly Cell[]): boolean {
  const cellOf = (program: string): Cell[] => matrix.columns.get(program)?.cells.slice(index, index + 1) ?? [];
  if (required !== null && requiredStanding(matrix.required.map((program) => cellOf(program)[0])) !== required) return false;
  return conditions.every(({ program, is }) => (program === ANY ? cells : cellOf(program)).some((cell) => fits(cell, is)));
}

/** Dates and boundaries of two Regions' lists may differ without the answer being another one. */
function saysOther(a: Cell, b: Cell | undefined): boolean {
  return b !== undefined && (a.glyph !== b.glyph || a.old !== b.old || a.note !== b.note);
}

/** Puts rows that stand by name into another order. */
function inOrder(rows: readonly IndexedRow[], sort: string, by: readonly Cell[] | undefined): readonly IndexedRow[] {
  if (sort === "name") return rows;
  if (sort !== "category") return rows.toSorted((a, b) => rankIn(by, a) - rankIn(by, b));
  const { compare } = new Intl.Collator(tag(), { numeric: true });
  const groups = new Map(rows.map(({ group, groupOrder }) => [group, groupOrder]));
  const order = new Map([...groups].toSorted(([a, first], [b, second]) => first - second || compare(a, b)).map(([group], place) => [group, place]));
  return rows.toSorted((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0));
}

function rankIn(by: readonly Cell[] | undefined, { index }: IndexedRow): number {
  const cell = by?.[index];
  return cell === undefined ? 0 : rank(cell);
}
