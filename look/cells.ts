import type { GlyphName } from "../domain/words/view.ts";
import { GLYPH_NAMES, glyphShapes } from "./glyph.ts";
import { outlined } from "./outline.ts";
import { glyphTone } from "./tone.ts";

/** The class of a table's cell that shows a glyph as its background. `notMet`: red, where it is not old, which is to be checked. */
export function cellGlyph(name: GlyphName, old: boolean, notMet: boolean): string {
  return `g-${name}${old ? "-old" : notMet ? "-not-met" : ""}`;
}

/** An old yes lies on a hatch: look.md, "Lookup". The dark colour is no token. */
const HATCH = "repeating-linear-gradient(135deg, transparent 0 4px, light-dark(#ebebf0, #2c3440) 4px 7px)";
const YES: readonly GlyphName[] = ["in-scope", "in-boundary", "in-scope-with-exclusions", "in-scope-as-feature", "reported"];
/** Whether a required program may be not met that way: a yes is none, and an unknown is no "no". */
const maybeRed = (name: GlyphName, old: boolean): boolean => !old && name !== "unknown" && !YES.includes(name);

/**
 * A style sheet with a class for each glyph that a table's cell can show as its background. A cell is one element that way, without a
 * picture in it: those of hundreds take the browser as long as all else that it does at a keystroke. `tokens` is the text of
 * tokens.css. `npm run icons` writes it to cells.css.
 */
export function cellSheet(tokens: string): string {
  const inks = new Map([...tokens.matchAll(/--i-(\w+): light-dark\((#\w+), (#\w+)\)/g)].map(([, tone = "", ...inks]) => [tone, inks]));
  const rules = GLYPH_NAMES.flatMap((name) => [false, true].flatMap((old) => {
    const picture = (style: string): string => pictureOf(name, old, style);
    const kinds = maybeRed(name, old) ? [false, true] : [false];
    const shown = kinds.map((notMet) => {
      const [light = "", dark = ""] = inks.get(glyphTone(name, old, notMet)) ?? [];
      const image = picture(`<style>path{fill:${light}}@media(prefers-color-scheme:dark){path{fill:${dark}}}</style>`);
      return `.${cellGlyph(name, old, notMet)} { background-image: ${image}${old && YES.includes(name) ? `, ${HATCH}` : ""} }`;
    });
    // Where colours are forced, the shape is cut out of the one ink there is.
    return [...shown, `@media (forced-colors: active) { ${kinds.map((notMet) => `.${cellGlyph(name, old, notMet)}::before`).join(", ")} { mask-image: ${picture("")} } }`];
  }));
  return `/* Written by \`npm run icons\` from look/cells.ts. */\n${rules.join("\n")}\n`;
}

function pictureOf(name: GlyphName, old: boolean, style: string): string {
  // One path: the browser draws the picture anew for each cell.
  const { d, "fill-rule": rule } = outlined(glyphShapes(name, old)).attrs;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 16 16">${style}<path d="${d}"${rule === undefined ? "" : ` fill-rule="${rule}"`}/></svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll("%", "%25").replaceAll("#", "%23").replaceAll('"', "'")}")`;
}
