import { say } from "../../locale/say.ts";
import { cellGlyph } from "../../look/cells.ts";
import { isYes } from "./conditions.ts";
import type { Cell } from "./matrices.ts";
import type { TableColumn } from "./table.ts";

/** How a cell looks: its glyph; and solid is in, hatched was in, blank is not (docs/look.md, "Lookup"). */
export function cellClass(cell: Cell, { required }: TableColumn, differs: boolean): string {
  const tint = isYes(cell) && cell.old ? "" : (TINTS[cell.glyph] ?? "");
  const glyph = cellGlyph(cell.glyph, cell.old, required && cell.meets === "not-met");
  return `cell ${glyph}${tint}${cellYear(cell) === null ? "" : " year"}${differs ? " differs" : ""}`;
}

const TINTS: Partial<Readonly<Record<Cell["glyph"], string>>> = {
  "in-scope": " tint-success",
  "in-boundary": " tint-success",
  "in-scope-with-exclusions": " tint-warning",
  "in-scope-as-feature": " tint-info",
};

/** `MTCS L3: in scope, old list, as of 2022-04-11`, as everywhere; a required program's cell says how it stands. */
export function cellName(cell: Cell, { program, required, region }: TableColumn, differs: boolean): string {
  const place = region === null ? "" : `, ${region.short}`;
  const demand = required && cell.meets === "not-met" ? `, ${say("lookup_not_met")}` : "";
  return `${say("lookup_cell", program.short + place, cell.words)}${demand}${differs ? `, ${say("lookup_differs")}` : ""}`;
}

/** The year that stands beside the glyph where the answer is old; else null. */
export const cellYear = ({ old, asOf }: Cell): string | null => (old && asOf !== null ? asOf.slice(0, 4) : null);
