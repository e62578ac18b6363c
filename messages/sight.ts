import type { Route } from "../console/page.ts";
import type { Verdict } from "../domain/coverage/verdict.ts";
import type { Display } from "./display.ts";
import type { Glyphs, Written } from "./tree.ts";

/** One program's button. */
export interface BadgeSight {
  readonly program: string;
  /** Null while the answer is on its way. */
  readonly verdict: Verdict | null;
  readonly old: boolean;
  /** What is seen: the key of its glyph, the program, what is asked of it, and the answer in a word or two. */
  readonly glyph: string | null;
  readonly short: string;
  readonly demand: string | null;
  readonly words: string;
  /** What is said: its accessible name, and the tooltip where it is compact. */
  readonly spoken: string;
  /** There is more to tell: it opens a panel. */
  readonly opens: boolean;
}

/** What is shown in one Region. */
export interface PlaceSight {
  /** Accessible name of the group: `Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)`. */
  readonly label: string;
  /** What stands at the head of the bar: service and Region, or, for a pill, its sentence. */
  readonly head: readonly [service: string, where: string] | Written;
  /** What is said of required programs; null is silence. */
  readonly line: Written | null;
  /** What is announced once things have settled; null while there is no answer. */
  readonly says: string | null;
  /** Indexes of the sight's badges. */
  readonly badges: readonly number[];
  /** The Region's code; empty where it is not known. */
  readonly code: string;
}

/** A text with room for a Region's name between its parts. */
export type Gapped = readonly string[];

/** What is the same in many Regions: a place, whose announcement leaves room for the Region's short name. */
export interface Standing extends Pick<PlaceSight, "line" | "badges"> {
  readonly says: Gapped;
}

/** What all boards of a page share. */
export interface Look {
  readonly glyphs: Glyphs;
  /** The button that opens the menu, and the menu, with room for the Region's `{Code}`. */
  readonly more: Written;
  readonly menu: Written;
  /** The bar's style sheet, and that of menu and panels. */
  readonly bar: string;
  readonly css: string;
}

/** What the bar shows now. */
export interface Board {
  readonly look: Look;
  readonly place: PlaceSight;
  readonly badges: readonly BadgeSight[];
}

/** background -> content script: all that a page may have to show but for its panels, made ready. */
export interface Sight {
  readonly display: Display;
  /** No dataset at all could be read: the next step asks anew. */
  readonly failed: boolean;
  /** The route that led here, and all that lie near it; null where they are not known. */
  readonly route: Route | null;
  readonly family: readonly Route[] | null;
  /** The page's Region means nothing. */
  readonly global: boolean;
  readonly look: Look;
  /** Each distinct one once. */
  readonly badges: readonly BadgeSight[];
  /** A place's label, with room for its long name; its service; and what else is shown in each. Every Region would tell most of it again. */
  readonly label: Gapped;
  readonly service: string;
  readonly standings: readonly Standing[];
  /** By Region code, and `global`: its long and short name, and the number of its standing. */
  readonly places: Readonly<Record<string, readonly [full: string, short: string, standing: number]>>;
  /** Where the Region is not known; null where nothing is to be shown. */
  readonly nowhere: PlaceSight | null;
  /** The names alone, for as long as the next question is not answered, or when it never is. */
  readonly blank: { readonly asking: Omit<Board, "look">; readonly failed: Omit<Board, "look"> } | null;
  /** What a user may copy where no service was recognised, with `{Address}` and `{Tags}` to be filled in. */
  readonly report: string | null;
}

/** background -> content script: a badge's panel, in answer to a `PanelRequest`. */
export interface Panel {
  readonly tree: Written;
  readonly glyphs: Glyphs;
  /** What it rests on, as `Display` says it of the bar. */
  readonly basis: string;
}
