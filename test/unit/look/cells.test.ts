import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cellGlyph, cellSheet } from "../../../look/cells.ts";
import { GLYPH_NAMES } from "../../../look/glyph.ts";

const sheet = readFileSync(new URL("../../../look/cells.css", import.meta.url), "utf8");
/** What the sheet says of a selector. */
const saidOf = (selector: string): string => [...sheet.matchAll(/^(.*) \{ (.*) \}$/gm)].flatMap(([, selectors = "", said]) => (selectors.split(", ").includes(selector) ? [said] : [])).join("; ");
const CLASSES = GLYPH_NAMES.flatMap((name) => [cellGlyph(name, false, false), cellGlyph(name, true, false)]);

test("the style sheet of a table's glyphs is the one that their shapes make (npm run icons)", () => {
  expect(sheet).toBe(cellSheet());
});

test("every glyph has a class, fresh and old, each with a shape of its own; only an old yes is hatched", () => {
  const shapes = CLASSES.map((name) => /clip-path: path\(\w+, "M[^"]+"\)/.exec(saidOf(`.${name}::before`))?.[0]);
  // An unknown has no date, so it never looks old.
  expect([shapes.includes(undefined), new Set(shapes).size]).toEqual([false, 2 * GLYPH_NAMES.length - 1]);
  expect(CLASSES.filter((name) => saidOf(`.${name}`).includes("--hatch"))).toEqual(["g-in-scope-old", "g-in-boundary-old", "g-in-scope-with-exclusions-old", "g-in-scope-as-feature-old", "g-reported-old"]);
});

test("red is for a required program that is not met, in the same shape", () => {
  const red = GLYPH_NAMES.filter((name) => saidOf(`.${cellGlyph(name, false, true)}::before`).includes("color: var(--i-error)"));
  expect(red).toEqual(["in-assessment", "not-listed", "outside-boundary", "no-service-list"]);
  expect(CLASSES.filter((name) => saidOf(`.${name}::before`).includes("--i-error"))).toEqual([]);
  const shapeOf = (name: string) => saidOf(`.${name}::before`).replace(/color: .*/, "");
  for (const name of red) expect(shapeOf(cellGlyph(name, false, true))).toBe(shapeOf(cellGlyph(name, false, false)));
});
