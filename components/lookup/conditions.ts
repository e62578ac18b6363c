import type { Is, RequiredIs } from "./address.ts";
import type { Cell } from "./matrices.ts";

/** Yes in any form, old ones too: the list names it, with or without limits, or the Region is inside. */
const YES: ReadonlySet<string> = new Set(["in-scope", "in-scope-with-exclusions", "in-scope-as-feature", "in-boundary", "reported"]);

/** Whether a cell says yes in any form, old ones too. */
export function isYes({ glyph }: Cell): boolean {
  return YES.has(glyph);
}

/** Is the answer as asked? `not` takes no unknown and no statement: neither is a no. */
export function fits(cell: Cell, is: Is): boolean {
  switch (is) {
    case "listed":
      return isYes(cell);
    case "met":
      return cell.meets === "meets";
    case "not":
      return !isYes(cell) && cell.glyph !== "unknown" && cell.glyph !== "no-service-list";
    case "old":
      return cell.old;
    default:
      return cell.glyph === is;
  }
}

/** How a row stands to all required programs: one that is not met decides, then one to be checked or unknown; so is one without a cell, which the dataset does not know. */
export function requiredStanding(cells: readonly (Cell | undefined)[]): RequiredIs {
  if (cells.some((cell) => cell?.meets === "not-met")) return "not-met";
  return cells.every((cell) => cell?.meets === "meets") ? "met" : "check";
}

const BEST_FIRST = ["in-scope", "in-boundary", "in-scope-with-exclusions", "in-scope-as-feature", "reported", "in-assessment", "no-service-list", "not-listed", "outside-boundary", "unknown"];

/** For sorting by a program: what is in, what was in, what is not, what is not known. */
export function rank(cell: Cell): number {
  return BEST_FIRST.indexOf(cell.glyph) + (isYes(cell) && cell.old ? 5 : isYes(cell) ? 0 : 10);
}
