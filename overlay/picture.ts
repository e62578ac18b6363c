import { glyphShapes } from "../look/glyph.ts";
import type { Shape } from "../look/shape.ts";
import { glyphTone } from "../look/tone.ts";
import type { GlyphName } from "../domain/words/view.ts";
import { type Attributes, setAttributes } from "./element.ts";

function draw(tag: string, attributes: Attributes): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag) as SVGElement;
  setAttributes(node, attributes);
  return node;
}

/** Draws shapes of the 16 px grid. Their size is the style sheet's; the words beside them say the same to a screen reader. */
export function picture(shapes: readonly Shape[]): SVGElement {
  const svg = draw("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" });
  svg.append(...shapes.map(({ tag, attrs }) => draw(tag, attrs)));
  return svg;
}

/** Draws a verdict in its tone. */
export function glyph(name: GlyphName, old: boolean): SVGElement {
  const svg = picture(glyphShapes(name, old));
  svg.style.color = `var(--i-${glyphTone(name, old)})`;
  return svg;
}
