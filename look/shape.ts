/** One SVG element on a 16 x 16 grid: plain data, which the overlay (DOM) and the components (Preact) both draw. */
export interface Shape {
  readonly tag: "path" | "circle" | "rect";
  readonly attrs: Readonly<Record<string, string>>;
}

type Attrs = Shape["attrs"];

const INK = "currentColor";
/** What every stroke has, unless it says otherwise. */
export const STROKE: Attrs = { fill: "none", stroke: INK, "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round" };

/** Spread over a stroke: ends cut off straight, where a line stops before the clock. */
export const CUT: Attrs = { "stroke-linecap": "butt" };

/** Spread over a stroke: its width. */
export const width = (px: string): Attrs => ({ "stroke-width": px });

/** A stroked path. */
export const line = (d: string, more?: Attrs): Shape => ({ tag: "path", attrs: { d, ...STROKE, ...more } });

/** A stroked circle. */
export const ring = (cx: string, cy: string, r: string, more?: Attrs): Shape => ({ tag: "circle", attrs: { cx, cy, r, ...STROKE, ...more } });

/** A filled circle. */
export const dot = (cx: string, cy: string, r: string, fill = INK): Shape => ({ tag: "circle", attrs: { cx, cy, r, fill } });

/** A filled path; what lies inside two of its loops is a hole, so that any background shows through. */
export const solid = (d: string): Shape => ({ tag: "path", attrs: { d, fill: INK, "fill-rule": "evenodd" } });
