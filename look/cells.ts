import type { GlyphName } from "../domain/words/view.ts";
import { GLYPH_NAMES, glyphShapes } from "./glyph.ts";
import { outlined } from "./outline.ts";
import { glyphTone } from "./tone.ts";

/** The class of a table's cell that shows a glyph. `notMet`: red, where it is not old, which is to be checked. */
export function cellGlyph(name: GlyphName, old: boolean, notMet: boolean): string {
  return `g-${name}${old ? "-old" : notMet ? "-not-met" : ""}`;
}

/** An old yes lies on a hatch: docs/look.md, "Lookup". */
const YES: readonly GlyphName[] = ["in-scope", "in-boundary", "in-scope-with-exclusions", "in-scope-as-feature", "reported"];
/** Whether a required program may be not met that way: a yes is none, and an unknown is no "no". */
const maybeRed = (name: GlyphName, old: boolean): boolean => !old && name !== "unknown" && !YES.includes(name);

/**
 * A style sheet with a class for each glyph that a table's cell can show: the shape is cut out of a box before the cell's text, which
 * is all border (lookup/style.css). A cell is one element that way. A picture as its background is drawn as quickly, but each
 * one that the page meets for the first time is a document to the browser: twelve took 20 ms. `npm run icons` writes it to cells.css.
 */
export function cellSheet(): string {
  const rules = GLYPH_NAMES.flatMap((name) => [false, true].flatMap((old) => {
    const kinds = maybeRed(name, old) ? [false, true] : [false];
    const boxOf = (notMet: boolean): string => `.${cellGlyph(name, old, notMet)}::before`;
    const { d, "fill-rule": rule = "nonzero" } = outlined(glyphShapes(name, old)).attrs;
    return [
      `${kinds.map(boxOf).join(", ")} { clip-path: path(${rule}, "${d}") }`,
      ...kinds.map((notMet) => `${boxOf(notMet)} { color: var(--i-${glyphTone(name, old, notMet)}) }`),
      ...(old && YES.includes(name) ? [`.${cellGlyph(name, old, false)} { background-image: var(--hatch) }`] : []),
    ];
  }));
  return `/* Written by \`npm run icons\` from look/cells.ts. */\n${rules.join("\n")}\n`;
}
