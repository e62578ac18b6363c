import type { Search } from "../../domain/search/search.ts";
import { say, tag } from "../../locale/say.ts";
import type { NamesReply, ProgramView, RegionView } from "../../messages/protocol.ts";
import { type Address, ANY, type CellKey } from "./address.ts";
import { fits, rank, requiredStanding } from "./conditions.ts";
import type { Cell, Column, Matrix } from "./matrices.ts";
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

export type Line = { readonly kind: "group"; readonly text: string } | { readonly kind: "row"; readonly row: TableRow };

export interface Table {
  /** What it was made for. */
  readonly address: Address;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The rows as they stand, with a line over each group. */
  readonly lines: readonly Line[];
  /** How many rows there are without any filter. */
  readonly all: number;
  /** Nothing has the name that was typed; the rows come close to it. */
  readonly close: boolean;
  readonly keyOf: (row: TableRow, column: TableColumn) => CellKey;
}

/** What a table is made from. The first matrix decides over filters and order; a second one is compared with it. */
export interface Ground {
  readonly names: NamesReply;
  readonly search: Search;
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
export function rowsOf({ view, programs: chosen, sort }: RowsOf, needed: readonly string[], { names, matrices, regions }: Ground): Rows | null {
  const [first] = matrices;
  if (first === undefined || !matrices.every(({ columns }) => needed.every((id) => columns.has(id)))) return null;

  const programs = shownPrograms(chosen, first).flatMap((id) => names.programs.find((program) => program.id === id) ?? []);
  const columns = programs.flatMap((program) =>
    matrices.map((matrix, index): TableColumn => {
      const column = matrix.columns.get(program.id) as Column;
      const region = matrices.length > 1 ? (regions[index] ?? null) : null;
      return { key: `${program.id} ${region?.code ?? ""}`, program, region, asOf: column.asOf, old: column.old, required: matrix.required.includes(program.id) };
    }),
  );
  const sources = programs.flatMap(({ id }) => matrices.map((matrix) => matrix.columns.get(id)?.cells ?? []));
  const bare = view === "service" ? regionRows(names, first) : serviceRows(names, first);
  const rows = bare.map((row): IndexedRow => {
    const cells = sources.flatMap((column) => column[row.index] ?? []);
    return { ...row, cells, differs: cells.map((cell, at) => matrices.length > 1 && saysOther(cell, cells[at ^ 1])) };
  });
  return { columns, rows: inOrder(rows, sort, first.columns.get(sort)?.cells), first };
}

/** The table for an address: those of the rows that its filters let through. */
export function tableOf(address: Address, { columns, rows: all, first }: Rows, { names, search, regions }: Ground): Table {
  const { wanted, close } = named(address, search, names);
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
    lines: address.sort === "category" ? withGroups(rows) : rows.map((row) => ({ kind: "row", row })),
    all: all.length,
    close,
    keyOf: (row, column) => (ofServices ? { service: row.key, region: column.region?.code ?? region, program: column.program.id } : { service, region: row.key, program: column.program.id }),
  };
}

type Bare = Omit<IndexedRow, "cells" | "differs">;

function serviceRows({ services }: NamesReply, { rows, states }: Matrix): Bare[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  return rows.flatMap((id, index): Bare[] => {
    const service = byId.get(id);
    if (service === undefined) return [];
    const state = states[id];
    return [{ key: id, index, name: service.name, detail: state === undefined ? (service.global ? say("lookup_global") : null) : state.short, group: service.category, groupOrder: 0 }];
  });
}

function regionRows({ regions }: NamesReply, { rows }: Matrix): Bare[] {
  return rows.flatMap((code, index): Bare[] => {
    if (code === "global") return [{ key: code, index, name: say("lookup_global"), detail: null, group: say("lookup_not_tied"), groupOrder: 0 }];
    const region = regions.find((known) => known.code === code);
    return region === undefined ? [] : [{ key: code, index, name: region.short, detail: code, group: partitionText(region.partition), groupOrder: region.partition === "aws" ? 1 : region.partition.startsWith("aws-iso") ? 3 : 2 }];
  });
}

/** Which rows the typed name means. Regions are few and need none. */
function named({ view, query }: Address, search: Search, names: NamesReply): { readonly wanted: (key: string) => boolean; readonly close: boolean } {
  if (view === "service" || query.trim() === "") return { wanted: () => true, close: false };
  const found = search(query, names.services.length);
  const ids = new Set(found.matches.map(({ service }) => service.id));
  return { wanted: (key) => ids.has(key), close: found.close && ids.size > 0 };
}

function passes({ conditions, required }: Address, matrix: Matrix, index: number, cells: readonly Cell[]): boolean {
  const cellOf = (program: string): Cell[] => matrix.columns.get(program)?.cells.slice(index, index + 1) ?? [];
  if (required !== null && requiredStanding(matrix.required.flatMap(cellOf)) !== required) return false;
  return conditions.every(({ program, is }) => (program === ANY ? cells : cellOf(program)).some((cell) => fits(cell, is)));
}

/** Dates and boundaries of two Regions' lists may differ without the answer being another one. */
function saysOther(a: Cell, b: Cell | undefined): boolean {
  return b !== undefined && (a.glyph !== b.glyph || a.old !== b.old || a.note !== b.note);
}

function inOrder(rows: readonly IndexedRow[], sort: string, by: readonly Cell[] | undefined): IndexedRow[] {
  const collator = new Intl.Collator(tag(), { numeric: true });
  const named = rows.map((row) => ({ row, name: bare(row.name) })).toSorted((a, b) => collator.compare(a.name, b.name)).map(({ row }) => row);
  if (sort === "category") return named.toSorted((a, b) => a.groupOrder - b.groupOrder || collator.compare(a.group, b.group));
  const rankOf = ({ index }: IndexedRow): number => (by?.[index] === undefined ? 0 : rank(by[index]));
  return named.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** People look for Kendra under K. */
const bare = (name: string): string => name.replace(/^(Amazon|AWS) /, "");

function withGroups(rows: readonly TableRow[]): Line[] {
  return rows.flatMap((row, index): Line[] => {
    const line: Line = { kind: "row", row };
    return rows[index - 1]?.group === row.group ? [line] : [{ kind: "group", text: row.group }, line];
  });
}
