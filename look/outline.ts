import { circle, type Shape } from "./shape.ts";

type Point = readonly [x: number, y: number];
interface Line {
  readonly from: Point;
  readonly to: Point;
}
/** Of a circle, from this angle on and so far round; radians, clockwise. */
interface Arc {
  readonly middle: Point;
  readonly r: number;
  readonly from: number;
  readonly round: number;
}
type Stretch = Line | Arc;

/** How many lines stand for a curve that is no arc. */
const BENDS = 4;

/**
 * A glyph's shapes as one: lines as the areas that they cover. A page may hold thousands of marks, a table hundreds of glyphs, and pays for each
 * element. Throws at a path of other commands than glyphs have.
 */
export function outlined(shapes: readonly Shape[]): Shape {
  const isLine = ({ attrs }: Shape): boolean => attrs["stroke"] !== undefined;
  const areas = shapes.map((shape) => (isLine(shape) ? stroked(shape) : shape.attrs["d"]));
  // All lines go round the same way, so that where they lie over each other they are one. Only what is all filled has holes.
  return { tag: "path", attrs: { d: areas.join(""), fill: "currentColor", ...(!shapes.some(isLine) && { "fill-rule": "evenodd" }) } };
}

function stroked({ attrs }: Shape): string {
  const half = Number(attrs["stroke-width"]) / 2;
  const capped = attrs["stroke-linecap"] === "round";
  const pattern = attrs["stroke-dasharray"]?.split(" ").map(Number);
  const parts = stretchesOf(attrs["d"] ?? "").flatMap((part) => (pattern ? dashes(part, pattern, Number(attrs["stroke-dashoffset"] ?? 0)) : [part]));
  const areas = parts.map((part) => {
    const [first, last] = [startOf(part[0] as Stretch), endOf(part.at(-1) as Stretch)];
    const closed = same(first, last);
    const round = [...part.slice(1).map(startOf), ...(capped || closed ? [first] : []), ...(capped && !closed ? [last] : [])];
    return [...part.filter((stretch) => lengthOf(stretch) > 0).map((stretch) => area(stretch, half)), ...round.map(([x, y]) => circle(fixed(x), fixed(y), half))].join("");
  });
  return areas.join("");
}

/** The dashes of a line: on and off in turn. */
function dashes(part: readonly Stretch[], [on = 0, off = 0]: readonly number[], offset: number): readonly (readonly Stretch[])[] {
  const found: Stretch[][] = [];
  let done = 0;
  for (const stretch of part) {
    const length = lengthOf(stretch);
    for (let start = -offset; start < done + length; start += on + off) {
      const [from, to] = [Math.max(0, (start - done) / length), Math.min(1, (start + on - done) / length)];
      if (from <= to) found.push([cut(stretch, from, to)]);
    }
    done += length;
  }
  return found;
}

function cut(stretch: Stretch, from: number, to: number): Stretch {
  if ("r" in stretch) return { ...stretch, from: stretch.from + stretch.round * from, round: stretch.round * (to - from) };
  return { from: along(stretch, from), to: along(stretch, to) };
}

const along = ({ from, to }: Line, share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
const onCircle = ([x, y]: Point, r: number, angle: number): Point => [x + r * Math.cos(angle), y + r * Math.sin(angle)];
const startOf = (stretch: Stretch): Point => ("r" in stretch ? onCircle(stretch.middle, stretch.r, stretch.from) : stretch.from);
const endOf = (stretch: Stretch): Point => ("r" in stretch ? onCircle(stretch.middle, stretch.r, stretch.from + stretch.round) : stretch.to);
const lengthOf = (stretch: Stretch): number => ("r" in stretch ? stretch.r * Math.abs(stretch.round) : Math.hypot(stretch.to[0] - stretch.from[0], stretch.to[1] - stretch.from[1]));
const same = (one: Point, other: Point): boolean => Math.hypot(one[0] - other[0], one[1] - other[1]) < 0.01;

/** The area that a line of this half width covers, clockwise. */
function area(stretch: Stretch, half: number): string {
  if (!("r" in stretch)) {
    const [[x, y], [toX, toY]] = [stretch.from, stretch.to];
    const length = lengthOf(stretch);
    const [across, down] = [((toY - y) / length) * half, ((x - toX) / length) * half];
    return `M${pair([x + across, y + down])}L${pair([toX + across, toY + down])} ${pair([toX - across, toY - down])} ${pair([x - across, y - down])}z`;
  }
  const { middle, r, round } = stretch;
  const [from, to] = [stretch.from, stretch.from + round].toSorted((a, b) => a - b) as [number, number];
  const side = (radius: number, [start, end]: Point, sweep: 0 | 1): string => `${pair(onCircle(middle, radius, start))}A${fixed(radius)} ${fixed(radius)} 0 ${Math.abs(round) > Math.PI ? 1 : 0} ${sweep} ${pair(onCircle(middle, radius, end))}`;
  return `M${side(r + half, [from, to], 1)}L${side(r - half, [to, from], 0)}z`;
}

/** The stretches of a path: lines, arcs of circles and quadratic curves, which are all that glyphs are made of. */
function stretchesOf(d: string): readonly (readonly Stretch[])[] {
  const parts: Stretch[][] = [];
  let at: Point = [0, 0];
  let begin: Point = at;
  for (const [, command = "", rest = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
    const kind = command.toUpperCase();
    const base = (): Point => (command === kind ? [0, 0] : at);
    const part = (): Stretch[] => parts.at(-1) as Stretch[];
    const lineTo = (to: Point): void => {
      if (!same(at, to)) part().push({ from: at, to });
      at = to;
    };
    if (kind === "Z") lineTo(begin);
    for (let index = 0; index < numbers.length; ) {
      const next = (): number => numbers[index++] as number;
      const [x, y] = base();
      if (kind === "H") lineTo([x + next(), at[1]]);
      else if (kind === "V") lineTo([at[0], y + next()]);
      else if (kind === "M" && index === 0) {
        at = [x + next(), y + next()];
        begin = at;
        parts.push([]);
      } else if (kind === "M" || kind === "L") lineTo([x + next(), y + next()]);
      else if (kind === "Q") {
        const [start, turn, end]: readonly Point[] = [at, [x + next(), y + next()], [x + next(), y + next()]];
        const bend = (share: number): Point => along({ from: along({ from: start as Point, to: turn as Point }, share), to: along({ from: turn as Point, to: end as Point }, share) }, share);
        for (let step = 1; step <= BENDS; step += 1) lineTo(bend(step / BENDS));
      } else if (kind === "A") {
        const [r, , , large, sweep, toX, toY] = [next(), next(), next(), next(), next(), next(), next()];
        const to: Point = [x + toX, y + toY];
        part().push(arc(at, to, r, large === 1, sweep === 1));
        at = to;
      } else throw new Error(`A glyph is drawn with ${command}, of which there is no outline.`);
    }
  }
  return parts;
}

function arc(from: Point, to: Point, r: number, large: boolean, clockwise: boolean): Arc {
  const [x, y] = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const chord = Math.hypot(x, y);
  const away = (Math.sqrt(Math.max(0, r * r - chord * chord)) / chord) * (large === clockwise ? 1 : -1);
  const middle: Point = [from[0] + x + y * away, from[1] + y - x * away];
  const angle = (point: Point): number => Math.atan2(point[1] - middle[1], point[0] - middle[0]);
  const turn = angle(to) - angle(from);
  const full = 2 * Math.PI;
  return { middle, r, from: angle(from), round: clockwise ? (turn + full) % full : ((turn - full) % full) };
}

const pair = ([x, y]: Point): string => `${fixed(x)} ${fixed(y)}`;
const fixed = (number: number): number => Number(number.toFixed(3));
