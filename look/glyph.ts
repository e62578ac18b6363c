import type { GlyphName } from "../domain/words/view.ts";
import { CUT, dot, line, ring, type Shape, solid, width } from "./shape.ts";

/*
 * The verdict shapes of docs/look.md. An old one is smaller, up and to the left, never filled, and has a clock at
 * (12, 12). What comes within 4.8 of the clock's middle is left out of the path, not painted over, so the
 * gap is real on any background. Where a path ends is computed: the ring of 5.5 round (6.9, 6.9) at 3.3 and 86.7 degrees.
 */

const CHECK = "M5.36 7.62A.95.95 0 0 0 4.04 8.98L6.39 11.28A.95.95 0 0 0 7.75 11.24L12.2 6.39A.95.95 0 0 0 10.8 5.11L7.01 9.23z";
const CHECK_LINE = line("M4.9 8.3 7.1 10.4 11.1 5.8");
const OLD_CHECK = line("M4.2 7 6.2 8.9 9.8 4.8");
const RING = ring(8, 8, 6.25);
const OLD_ARC = "M12.39 7.22A5.5 5.5 0 1 0 7.22 12.39";
const OLD_RING = line(OLD_ARC, CUT);
const CLOCK = [ring(12, 12, 3.2), line("M12 10.3V12.1H13.4", width("1.2"))];

const dots = (xs: readonly number[], y: number, r: number): Shape[] => xs.map((x) => dot(x, y, r));

/** Fresh shapes, then old ones without their clock. */
const GLYPHS: Readonly<Record<GlyphName, readonly [fresh: readonly Shape[], old: readonly Shape[]]>> = {
  "in-scope": [[solid(`M8 1A7 7 0 0 0 8 15 7 7 0 0 0 8 1z${CHECK}`)], [OLD_RING, OLD_CHECK]],
  "in-boundary": [
    [solid(`M4.25 1.25h7.5a3 3 0 0 1 3 3v7.5a3 3 0 0 1-3 3h-7.5a3 3 0 0 1-3-3v-7.5a3 3 0 0 1 3-3z${CHECK}`)],
    [line("M12.45 7.2V3.9a2.55 2.55 0 0 0-2.55-2.55h-6A2.55 2.55 0 0 0 1.35 3.9v6a2.55 2.55 0 0 0 2.55 2.55h3.3", CUT), OLD_CHECK],
  ],
  "in-scope-with-exclusions": [
    [solid("M7.25 2A6.75 6.75 0 1 0 14 8.75H7.25z"), line("M9.6 6.4V1.5a4.9 4.9 0 0 1 4.9 4.9z", width("1.3"))],
    [
      line("M7.28 12.85A5.7 5.7 0 1 1 6.5 1.5V7.2H9.2", CUT),
      solid("M9 6.45h3.2v.76A4.8 4.8 0 0 0 9.42 7.95H9z"),
      line("M9 4.8V1.2a3.6 3.6 0 0 1 3.6 3.6z", width("1.3")),
    ],
  ],
  "in-scope-as-feature": [[RING, dot(8, 8, 3)], [OLD_RING, ring(6.9, 6.9, 2.05, width("1.4"))]],
  reported: [
    [ring(8, 8, 6.25, { ...CUT, "stroke-dasharray": "3.2 1.709", "stroke-dashoffset": "1.6" }), CHECK_LINE],
    [line(OLD_ARC, { ...CUT, "stroke-dasharray": "2.5 1.51" }), OLD_CHECK],
  ],
  "in-assessment": [[RING, ...dots([4.9, 8, 11.1], 8, 1.05)], [OLD_RING, ...dots([4.4, 6.9, 9.4], 6.9, 0.95)]],
  "not-listed": [
    [RING, line("M5.6 5.6 10.4 10.4M10.4 5.6 5.6 10.4")],
    [OLD_RING, line("M5.05 5.05 8.15 8.15M8.75 5.05 5.05 8.75")],
  ],
  "outside-boundary": [
    [line("M3.5 3.25h4A2.25 2.25 0 0 1 9.75 5.5v5a2.25 2.25 0 0 1-2.25 2.25h-4A2.25 2.25 0 0 1 1.25 10.5v-5A2.25 2.25 0 0 1 3.5 3.25z"), dot(13.3, 8, 1.9)],
    [line("M8.7 8.1V4A2 2 0 0 0 6.7 2H3A2 2 0 0 0 1 4v4.9a2 2 0 0 0 2 2h4.3", CUT), dot(12, 5.2, 1.65)],
  ],
  "no-service-list": [
    [line("M3.75 1.75H9.4L12.75 5.1v9.15h-9z"), line("M6.2 7.7h4.1M6.2 10.7h4.1", width("1.3"))],
    [line("M10.9 7.2V4.05L8 1.15H2.75v11.6h4.5", CUT), line("M5 6.3h3.7M5 9h2.4", width("1.3"))],
  ],
  unknown: [
    [
      ring(8, 8, 6.7, { ...width("1.55"), "stroke-dasharray": "0 3.007" }),
      line("M6.15 6.8A1.9 1.9 0 1 1 8.9 8.3Q8 8.8 8 9.4"),
      dot(8, 11.6, 0.95),
    ],
    [],
  ],
};

/** Every glyph there is. */
export const GLYPH_NAMES = Object.keys(GLYPHS) as readonly GlyphName[];

/** What draws a verdict, fresh or old. `unknown` has no date, so it is never old. */
export function glyphShapes(name: GlyphName, old: boolean): readonly Shape[] {
  const [fresh, aged] = GLYPHS[name];
  return old && aged.length > 0 ? [...aged, ...CLOCK] : fresh;
}
