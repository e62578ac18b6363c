import { say } from "../../locale/say.ts";
import { Glyph } from "../picture.tsx";
import { isYes } from "./conditions.ts";
import type { Cell } from "./matrices.ts";
import type { TableColumn } from "./table.ts";

/** How a cell looks beside its glyph: solid is in, hatched was in, blank is not (look.md, "Lookup"). */
export function cellClass(cell: Cell, { required }: TableColumn, differs: boolean): string {
  const tint = isYes(cell) && cell.old ? "was" : (TINTS[cell.glyph] ?? "");
  return ["cell", tint, required && cell.meets === "not-met" ? "not-met" : "", differs ? "differs" : ""].filter(Boolean).join(" ");
}

const TINTS: Partial<Readonly<Record<Cell["glyph"], string>>> = {
  "in-scope": "tint-success",
  "in-boundary": "tint-success",
  "in-scope-with-exclusions": "tint-warning",
  "in-scope-as-feature": "tint-info",
};

/** `MTCS L3: in scope, old list, as of 2022-04-11`, as everywhere; a required program's cell says how it stands. */
export function cellName(cell: Cell, { program, required, region }: TableColumn, differs: boolean): string {
  const place = region === null ? "" : `, ${region.short}`;
  const demand = required && cell.meets === "not-met" ? `, ${say("lookup_not_met")}` : "";
  return `${say("lookup_cell", program.short + place, cell.words)}${demand}${differs ? `, ${say("lookup_differs")}` : ""}`;
}

/** The glyph, and the year where the answer is old. Called, not mounted: a table has hundreds, and a component of its own costs each as much again. */
export function cellPicture(cell: Cell) {
  return (
    <>
      {Glyph({ name: cell.glyph, old: cell.old, size: 18 })}
      {cell.old && cell.asOf !== null && <small>{cell.asOf.slice(0, 4)}</small>}
    </>
  );
}
