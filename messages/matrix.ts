import type { Verdict } from "../domain/coverage/verdict.ts";
import type { DatasetView } from "../domain/words/row-view.ts";
import type { GlyphName } from "../domain/words/view.ts";
import type { Provenance } from "./provenance.ts";

/** extension page -> background: every service's answers in one Region, or one service's in every Region, as a picture. */
export interface MatrixRequest {
  readonly type: "matrix";
  /** Region code or `global`. */
  readonly region: string;
  /** Whose boundaries count for `global`; else the Region's own. */
  readonly partition?: string;
  /** Program ids; without them the shown and the required ones, and a few that are often asked for. */
  readonly programs?: readonly string[];
}

export interface ServiceMatrixRequest {
  readonly type: "service-matrix";
  readonly service: string;
  readonly programs?: readonly string[];
}

/** One distinct answer of a matrix: what a cell shows, and what evidence of it says. */
export interface CellView {
  readonly verdict: Verdict;
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly asOf: string | null;
  readonly grade: "A" | "B" | "C" | null;
  readonly meets: "meets" | "check" | "unknown" | "not-met";
  /** What the accessible name says after the program's: `in scope, old list, as of 2022-04-11`. */
  readonly words: string;
  /** Published text that goes with it, exclusions word for word. */
  readonly note: string | null;
  readonly boundary: string | null;
  /** Whether the source says for which Regions it holds; null where the answer is unknown. */
  readonly regionBasis: "stated" | "not-stated" | null;
  /** Index into `sources`, or null. */
  readonly source: number | null;
}

/** One program's answers, in the order of the rows. */
export interface ColumnView {
  readonly program: string;
  /** The date that most of its answers have, and whether that is old; null where none has one. */
  readonly asOf: string | null;
  readonly old: boolean;
  /** Indexes into `answers`. */
  readonly cells: readonly number[];
}

export interface MatrixView {
  readonly kind: "matrix";
  /** Service ids, or Region codes and `global`. */
  readonly rows: readonly string[];
  readonly columns: readonly ColumnView[];
  readonly answers: readonly CellView[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** By service id: `Closed to new customers since 30 Jul 2026`, the same with an ISO date, and short: `closed to new customers`. */
  readonly states: Readonly<Record<string, { readonly text: string; readonly copied: string; readonly short: string }>>;
  /** Program ids: those shown in the page's overlay, and those required. */
  readonly shown: readonly string[];
  readonly required: readonly string[];
  readonly dataset: DatasetView;
  readonly provenance: Provenance;
}

export type MatrixReply = MatrixView | { readonly kind: "failed"; readonly reason: string };
