import type { Route } from "../console/page.ts";
import type { Verdict } from "../domain/coverage/verdict.ts";
import type { Display } from "./protocol.ts";
import type { Written } from "./tree.ts";

/** One program's button, and its panel. */
export interface BadgeSight {
  readonly program: string;
  /** Null while the answer is on its way. */
  readonly verdict: Verdict | null;
  readonly old: boolean;
  readonly face: Written;
  /** The program's full name, and the panel's middle; null where there is nothing to tell. */
  readonly name: string;
  readonly panel: Written | null;
}

/** What is shown in one Region. */
export interface PlaceSight {
  /** Accessible name of the group: `Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)`. */
  readonly label: string;
  /** What stands in place of the look's head: a pill's sentence. */
  readonly head: Written | null;
  /** What is said of required programs; null is silence. */
  readonly line: Written | null;
  /** What is announced once things have settled; null while there is no answer. */
  readonly says: string | null;
  /** Indexes of the sight's badges. */
  readonly badges: readonly number[];
  /** `Region`: its short name within a sentence; `Where`: the same, standing alone; `Code`: empty where it is not known. */
  readonly values: Readonly<Record<string, string>>;
}

/** What all boards of a page share. */
export interface Look {
  readonly glyphs: Readonly<Record<string, Written>>;
  /** The button that opens the menu. */
  readonly more: Written;
  readonly menu: Written;
  /** Mark and names. */
  readonly head: Written;
  /** A panel's head and foot, with room for `{Name}` and id of its `{Program}`: the middle belongs between them. */
  readonly panel: Written;
  /** What badges and panels have in common. */
  readonly parts: readonly Written[];
}

/** What the bar shows now. */
export interface Board {
  readonly look: Look | null;
  readonly place: PlaceSight;
  readonly badges: readonly BadgeSight[];
}

/** background -> content script: all that a page may have to show, made ready. */
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
  /** By Region code, and `global`. */
  readonly places: Readonly<Record<string, PlaceSight>>;
  /** Where the Region is not known; null where nothing is to be shown. */
  readonly nowhere: PlaceSight | null;
  /** The names alone, for as long as the next question is not answered, or when it never is. */
  readonly blank: { readonly asking: Omit<Board, "look">; readonly failed: Omit<Board, "look"> } | null;
  /** What a user may copy where no service was recognised, with `{Address}` and `{Tags}` to be filled in. */
  readonly report: string | null;
}
