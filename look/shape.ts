/**
 * One SVG path on a 16 x 16 grid: plain data, which the overlay (DOM) and the components (Preact) both draw. Circles are
 * paths too: each kind of element that a script makes costs the page it runs in some KiB.
 */
export interface Shape {
  readonly tag: "path";
  readonly attrs: Readonly<Record<string, string>>;
}

type Attrs = Shape["attrs"];

const INK = "currentColor";
/** What every stroke has, unless it says otherwise. */
const STROKE: Attrs = { fill: "none", stroke: INK, "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round" };

/** Spread over a stroke: ends cut off straight, where a line stops before the clock. */
export const CUT: Attrs = { "stroke-linecap": "butt" };

/** Spread over a stroke: its width. */
export const width = (px: string): Attrs => ({ "stroke-width": px });

/** A stroked path. */
export const line = (d: string, more?: Attrs): Shape => ({ tag: "path", attrs: { d, ...STROKE, ...more } });

/** A circle as a path, from three o'clock on clockwise, as SVG draws one (dashes begin there). */
export const circle = (cx: number, cy: number, r: number): string => `M${fixed(cx + r)} ${cy}a${r} ${r} 0 1 1 ${fixed(-2 * r)} 0 ${r} ${r} 0 1 1 ${fixed(2 * r)} 0z`;

/** A stroked circle. */
export const ring = (cx: number, cy: number, r: number, more?: Attrs): Shape => line(circle(cx, cy, r), more);

/** A filled circle. */
export const dot = (cx: number, cy: number, r: number, fill = INK): Shape => ({ tag: "path", attrs: { d: circle(cx, cy, r), fill } });

/** A filled path; what lies inside two of its loops is a hole, so that any background shows through. */
export const solid = (d: string): Shape => ({ tag: "path", attrs: { d, fill: INK, "fill-rule": "evenodd" } });

function fixed(number: number): number {
  return Number(number.toFixed(3));
}
