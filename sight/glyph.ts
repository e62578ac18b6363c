import type { GlyphName } from "../domain/words/view.ts";
import { glyphShapes } from "../look/glyph.ts";
import { iconShapes } from "../look/icon.ts";
import { markShapes } from "../look/mark.ts";
import { type Shape, STROKE } from "../look/shape.ts";
import { glyphTone } from "../look/tone.ts";
import type { Attributes, Glyphs, Tree, Written } from "../messages/tree.ts";
import { outlined } from "../look/outline.ts";
import { write } from "./tree.ts";

/** A verdict to be drawn. `notMet`: of a required program, and so in red. `plain`: in the ink of the text round it, and of one piece. */
export interface Glyph {
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly notMet?: boolean;
  readonly plain?: boolean;
}

/** The glyphs that trees refer to, each drawn once. */
export interface Palette {
  /** The tree that stands for a glyph, which the palette holds from then on. */
  glyph(glyph: Glyph): readonly [key: string];
  readonly glyphs: Glyphs;
}

/** A palette for bar and menu: it holds our mark and their icons. */
export const barPalette = (): Palette => glyphPalette({ mark: drawing(markShapes("colour")), menu: drawing(iconShapes("menu")), check: drawing(iconShapes("check")) });

/** A palette for a panel: it holds the icon that closes it. */
export const panelPalette = (): Palette => glyphPalette({ close: drawing(iconShapes("close")) });

/** A palette of verdicts alone. */
export function glyphPalette(glyphs: Record<string, Written> = {}): Palette {
  return {
    glyphs,
    glyph({ glyph: name, old, notMet = false, plain = false }) {
      const key = [name, old && "old", notMet && "not-met"].filter(Boolean).join(" ");
      glyphs[key] ??= plain ? picture([outlined(glyphShapes(name, old))]) : drawing(glyphShapes(name, old), { color: `var(--i-${glyphTone(name, old, notMet)})` });
      return [key];
    },
  };
}

/** Shapes of the 16 px grid. Their size is the style sheet's; the words beside them say the same to a screen reader. */
function picture(shapes: readonly Shape[], frame: Attributes = {}): Written {
  return write(["svg", { viewBox: "0 0 16 16", "aria-hidden": "true", ...frame }, ...joined(shapes).map(({ tag, attrs }): Tree => [tag, attrs])]);
}

/** Neighbours that differ in their line alone as one: a page pays for each element. */
function joined(shapes: readonly Shape[]): readonly Shape[] {
  const alike = ({ attrs }: Shape): string => JSON.stringify({ ...attrs, d: "" });
  return shapes.reduce<Shape[]>((done, shape) => {
    const last = done.at(-1);
    if (last === undefined || alike(last) !== alike(shape)) return [...done, shape];
    return [...done.slice(0, -1), { ...last, attrs: { ...last.attrs, d: `${last.attrs["d"]}${shape.attrs["d"]}` } }];
  }, []);
}

/** The same where no style of a page can come between: what all strokes have, the overlay's own style sheet says. */
function drawing(shapes: readonly Shape[], ink: Attributes = {}): Written {
  const own = ({ tag, attrs }: Shape): Shape => ({ tag, attrs: { ...(!("stroke" in attrs) && { stroke: "none" }), ...Object.fromEntries(Object.entries(attrs).filter(([name, value]) => STROKE[name] !== value)) } });
  return picture(shapes.map(own), ink);
}
