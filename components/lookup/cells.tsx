import type { VNode } from "preact";
import { say } from "../../locale/say.ts";
import { PlainGlyph } from "../picture.tsx";
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

const pictures = new Map<string, VNode>();

/** The glyph, and the year where the answer is old. One for all cells that look so: where it stands already, nothing is compared. */
export function cellPicture({ glyph, old, asOf }: Cell): VNode {
  const year = old && asOf !== null ? asOf.slice(0, 4) : "";
  const key = `${glyph} ${old} ${year}`;
  const made = pictures.get(key) ?? (
    <>
      {PlainGlyph({ name: glyph, old, size: 18 })}
      {year !== "" && <small>{year}</small>}
    </>
  );
  pictures.set(key, made);
  return made;
}
