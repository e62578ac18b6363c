import type { GlyphName } from "../domain/words/view.ts";
import { glyphShapes } from "../look/glyph.ts";
import { iconShapes } from "../look/icon.ts";
import { markShapes } from "../look/mark.ts";
import { outlined } from "../look/outline.ts";
import type { Shape } from "../look/shape.ts";
import { glyphTone } from "../look/tone.ts";
import type { Glyphs, Written } from "../messages/tree.ts";
import { write } from "./tree.ts";

/** A verdict to be drawn. `notMet`: of a required program, and so in red. */
export interface Glyph {
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly notMet?: boolean;
}

/** The glyphs that trees refer to, each drawn once. */
export interface Palette {
  /** The tree that stands for a glyph, which the palette holds from then on. */
  glyph(glyph: Glyph): readonly [key: string];
  readonly glyphs: Glyphs;
}

/** A palette for bar and menu: it holds our mark and their icons. */
export const barPalette = (): Palette => glyphPalette({ mark: tile(markShapes("colour")), menu: cut(iconShapes("menu")), check: cut(iconShapes("check")) });

/** A palette for a panel: it holds the icon that closes it. */
export const panelPalette = (): Palette => glyphPalette({ close: cut(iconShapes("close")) });

/** A palette for marks: a picture of one piece each, in the ink of the text round it. */
export const markPalette = (): Palette => paletteOf({}, ({ glyph, old }) => picture(glyphShapes(glyph, old)));

const glyphPalette = (glyphs: Record<string, string>): Palette => paletteOf(glyphs, ({ glyph, old, notMet = false }) => `${cut(glyphShapes(glyph, old))};color:var(--i-${glyphTone(glyph, old, notMet)})`);

function paletteOf(glyphs: Record<string, string>, draw: (glyph: Glyph) => string): Palette {
  return {
    glyphs,
    glyph(glyph) {
      const key = [glyph.glyph, glyph.old && "old", glyph.notMet && "not-met"].filter(Boolean).join(" ");
      glyphs[key] ??= draw(glyph);
      return [key];
    },
  };
}

/** By what is drawn: there are few, and each answer needs some. */
const outlines = new Map<string, Shape["attrs"]>();

function outlineOf(shapes: readonly Shape[]): Shape["attrs"] {
  // All of them: an old list and an old report differ in nothing but their dashes.
  const key = JSON.stringify(shapes);
  const outline = outlines.get(key) ?? outlined(shapes).attrs;
  outlines.set(key, outline);
  return outline;
}

/**
 * The style of an element that is cut in these shapes (sight/bar.css): the first picture in SVG costs a page 30 KiB, for the
 * browser makes all that such elements can.
 */
function cut(shapes: readonly Shape[]): string {
  const { d, "fill-rule": rule = "nonzero" } = outlineOf(shapes);
  return `--d:path(${rule},"${d}")`;
}

/** Our mark: its sign on its tile. It keeps its colours, also where the browser forces others. */
function tile([ground, ...sign]: readonly Shape[]): string {
  return `${cut(sign)};color:${sign[0]?.attrs["stroke"]}!important;background:${ground?.attrs["fill"]};border-radius:25%;forced-color-adjust:none`;
}

/** What CSS cuts shows through what the page lays over it: beside its links there are pictures. The words beside them say the same to a screen reader. */
const picture = (shapes: readonly Shape[]): Written => write(["svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, ["path", outlineOf(shapes)]]);
