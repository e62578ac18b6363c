import { glyphShapes } from "../look/glyph.ts";
import type { Shape } from "../look/shape.ts";
import { glyphTone } from "../look/tone.ts";
import type { GlyphName } from "../domain/words/view.ts";
import { setAttributes } from "./element.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Draws shapes of the 16 px grid. Their size is the style sheet's; the words beside them say the same to a screen reader. */
export function picture(shapes: readonly Shape[], tone?: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  setAttributes(svg, { viewBox: "0 0 16 16", "aria-hidden": "true", class: tone });
  for (const { tag, attrs } of shapes) {
    const shape = document.createElementNS(SVG, tag);
    setAttributes(shape, attrs);
    svg.append(shape);
  }
  return svg;
}

/** Draws a verdict in its tone. */
export const glyph = (name: GlyphName, old: boolean): SVGElement => picture(glyphShapes(name, old), glyphTone(name, old));
