import type { Verdict } from "../coverage/verdict.ts";

/** The ten shapes of the look's first table: the nine verdicts, and grade C alone. */
export type GlyphName = Verdict | "reported";

export interface FactView {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
  /** What the answer rests on; other addresses lead on. */
  readonly source?: true;
}

export interface NoteView {
  readonly title?: string;
  readonly text: string;
  readonly href?: string;
  /** `warning`: an exclusion or a limitation. `fact`: one of several facts that contradict each other, with its glyph. */
  readonly tone: "plain" | "warning" | "fact";
  readonly glyph?: GlyphName;
  readonly old?: boolean;
}

export interface PlaceView {
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly text: string;
}

/**
 * One program's answer for one service in one Region, in words: all that a badge, a panel or a popup row shows.
 * Made in one place (`domain/words`), so that the views only lay it out. Strings may hold `{Region}`,
 * which stands for the short name of the Region asked; `inRegion` puts it in.
 */
export interface AnswerView {
  readonly program: string;
  /** `MTCS L3` */
  readonly short: string;
  /** `MTCS Level 3` */
  readonly name: string;
  readonly verdict: Verdict;
  readonly glyph: GlyphName;
  /** Past the freshness limit. */
  readonly old: boolean;
  /** ISO date, month or year; null where the answer has no date. */
  readonly asOf: string | null;
  /** The badge's second line: `listed 2022`. */
  readonly badge: string;
  /** Accessible name of the badge: `MTCS L3: in scope, old list, as of 2022-04-11`. */
  readonly spoken: string;
  /** The popup row's words: `listed in 2022, old list`; its second line: `Singapore list, as of 11 Apr 2022, grade A`. */
  readonly row: string;
  readonly rowDetail: string;
  /** The panel. */
  readonly heading: string;
  readonly sentence: string;
  readonly notes: readonly NoteView[];
  readonly facts: readonly FactView[];
  /** What the source leaves open: `The list states no Regions: {Region} is neither named nor excluded`; else null. */
  readonly leftOpen: string | null;
  /** Other boundaries, or each boundary of a global service. */
  readonly others: { readonly title: string; readonly places: readonly PlaceView[] } | null;
  /** How many of the shown programs are met counts this one: see docs/rules.md, "Required programs". */
  readonly meets: "meets" | "check" | "unknown" | "not-met";
}
