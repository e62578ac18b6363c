import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cellGlyph, cellSheet } from "../../../look/cells.ts";
import { GLYPH_NAMES } from "../../../look/glyph.ts";

const read = (name: string) => readFileSync(new URL(`../../../look/${name}`, import.meta.url), "utf8");
const sheet = read("cells.css");
/** What a class says, of a cell itself. */
const ruleOf = (name: string) => new RegExp(String.raw`^\.${name} \{ (.*) \}$`, "m").exec(sheet)?.[1] ?? "";

test("the style sheet of a table's glyphs is the one that their shapes make (npm run icons)", () => {
  expect(sheet).toBe(cellSheet(read("tokens.css")));
});

test("every glyph has a class, fresh and old, each with a picture of its own; only an old yes is hatched", () => {
  const classes = GLYPH_NAMES.flatMap((name) => [cellGlyph(name, false, false), cellGlyph(name, true, false)]);
  const pictures = classes.map((name) => /url\("data:image\/svg\+xml,[^"]*"\)/.exec(ruleOf(name))?.[0]);
  // An unknown has no date, so it never looks old.
  expect([pictures.includes(undefined), new Set(pictures).size]).toEqual([false, 2 * GLYPH_NAMES.length - 1]);
  expect(classes.filter((name) => ruleOf(name).includes("repeating-linear-gradient"))).toEqual(["g-in-scope-old", "g-in-boundary-old", "g-in-scope-with-exclusions-old", "g-in-scope-as-feature-old", "g-reported-old"]);
});

test("red is for a required program that is not met", () => {
  const red = GLYPH_NAMES.filter((name) => ruleOf(cellGlyph(name, false, true)).includes("path{fill:%23db0000}@media(prefers-color-scheme:dark){path{fill:%23ff7a7a}}"));
  expect(red).toEqual(["in-assessment", "not-listed", "outside-boundary", "no-service-list"]);
  expect(GLYPH_NAMES.flatMap((name) => [false, true].map((old) => ruleOf(cellGlyph(name, old, false)))).filter((rule) => rule.includes("db0000"))).toEqual([]);
});
