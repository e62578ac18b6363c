import { dot, line, type Shape, width } from "./shape.ts";

/**
 * `colour`: a thing inside its brackets. `not-met`: a required program is not met, the thing stands outside.
 * `idle`: no console page. `ink`: without tile, in the colour of the text round it.
 */
export type MarkVariant = "colour" | "not-met" | "idle" | "ink";

const WHITE = "#fff";
const tile = (fill: string): Shape => ({ tag: "path", attrs: { d: "M4 0h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z", fill } });

/** Brackets from x `left` to `right`, in white on a tile. */
const brackets = (left: number, right: number, arm: number, stroke: number, ink = WHITE): Shape =>
  line(
    `M${left + arm} 3.8H${left + 1.6}A1.6 1.6 0 0 0 ${left} 5.4V10.6A1.6 1.6 0 0 0 ${left + 1.6} 12.2H${left + arm}` +
      `M${right - arm} 3.8H${right - 1.6}A1.6 1.6 0 0 1 ${right} 5.4V10.6A1.6 1.6 0 0 1 ${right - 1.6} 12.2H${right - arm}`,
    { stroke: ink, ...width(String(stroke)) },
  );

const INK = "currentColor";
const MARKS: Readonly<Record<MarkVariant, readonly Shape[]>> = {
  colour: [tile("#9469d6"), brackets(3.4, 12.6, 2.2, 1.7), dot(8, 8, 2.1, WHITE)],
  "not-met": [tile("#9469d6"), brackets(2.6, 9.2, 2, 1.6), dot(12.8, 5.2, 1.9, WHITE)],
  idle: [tile("#656871"), brackets(3.4, 12.6, 2.2, 1.7)],
  ink: [brackets(3.4, 12.6, 2.2, 1.7, INK), dot(8, 8, 2.1)],
};

/** What draws our mark. Its colours are its own and stay in forced colours. */
export const markShapes = (variant: MarkVariant): readonly Shape[] => MARKS[variant];
