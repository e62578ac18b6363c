import type { Evidence, EvidenceRow } from "../../domain/evidence/evidence.ts";
import { folded } from "../../domain/search/words.ts";
import { say } from "../../locale/say.ts";
import type { NamesReply, NameView, ProgramView, RegionView } from "../../messages/names.ts";
import type { CellKey } from "./address.ts";
import { FORMATS, type Format } from "./format.ts";
import type { Cell, Matrix } from "./matrices.ts";
import { conditionText, countText, requiredText } from "./strings.ts";
import type { Table } from "./table.ts";

/** The view as evidence: every answer of the table as it is filtered and sorted, whether it is scrolled to or not. */
export function evidenceOf(title: string, table: Table, matrix: Matrix, names: NamesReply, now: Date): Evidence {
  const place = placesIn(names, matrix);
  return {
    title,
    filters: filtersOf(table, names),
    dataset: matrix.provenance,
    exportedAt: now.toISOString(),
    rows: table.rows.flatMap((row) => table.columns.map((column, index) => evidenceRow(table.keyOf(row, column), column.program, row.cells[index] as Cell, place))),
  };
}

/** A file's name that says what is in it: `inscope-services-in-singapore-2026-11-22.csv`. */
export function fileName(title: string, issued: string, format: Format): string {
  const words = folded(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return `inscope-${words}-${issued}.${FORMATS[format].ending}`;
}

interface Places {
  readonly service: (id: string) => { readonly name: string; readonly category: string; readonly state: string | null };
  readonly region: (code: string) => string;
}

function placesIn({ services, regions }: NamesReply, { states }: Matrix): Places {
  const byId = new Map(services.map((service) => [service.id, service]));
  const byCode = new Map(regions.map(({ code, name }) => [code, name]));
  return {
    service: (id) => ({ name: byId.get(id)?.name ?? id, category: byId.get(id)?.category ?? "", state: states[id]?.copied ?? null }),
    region: (code) => byCode.get(code) ?? say("lookup_global"),
  };
}

/** One service's whole record for one Region as evidence. */
export function recordEvidence(title: string, service: NameView, { code }: RegionView, parts: readonly { readonly program: ProgramView; readonly cell: Cell }[], matrix: Matrix, names: NamesReply, now: Date): Evidence {
  const place = placesIn(names, matrix);
  return {
    title,
    filters: [],
    dataset: matrix.provenance,
    exportedAt: now.toISOString(),
    rows: parts.map(({ program, cell }) => evidenceRow({ service: service.id, region: code, program: program.id }, program, cell, place)),
  };
}

function evidenceRow({ service, region, program }: CellKey, { name: programName }: ProgramView, cell: Cell, places: Places): EvidenceRow {
  const { name, category, state } = places.service(service);
  const { verdict, words, asOf, old, grade, boundary, regionBasis, note, source } = cell;
  return {
    service, serviceName: name, category, serviceState: state, region, regionName: places.region(region), program, programName,
    verdict, words, asOf, stale: old, grade, boundary, regionBasis, note, source,
  };
}

function filtersOf(table: Table, { programs }: NamesReply): string[] {
  const { view, query, category, conditions, required, sort, differing } = table.address;
  const shortOf = (id: string): string => programs.find((program) => program.id === id)?.short ?? id;
  const lines: string[] = [];
  if (view !== "service" && query.trim() !== "") lines.push(say("lookup_filter_query", query.trim()));
  if (view !== "service" && category !== null) lines.push(say("lookup_filter_category", category));
  for (const condition of conditions) lines.push(say("lookup_filter_condition", conditionText(condition, programs)));
  if (required !== null) lines.push(say("lookup_filter_required", requiredText(required)));
  if (view === "compare" && differing) lines.push(say("lookup_filter_differing"));
  lines.push(say("lookup_filter_sorted", sort === "category" ? (view === "service" ? say("lookup_by_partition") : say("lookup_by_category")) : sort === "name" ? say("lookup_by_name") : say("lookup_by_program", shortOf(sort))));
  lines.push(countText(table.rows.length, table.all, view === "service" ? "regions" : "services"));
  return lines;
}
