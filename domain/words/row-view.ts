import type { AnswerView } from "./view.ts";

/** Which dataset answered: its label for people, and its date. */
export interface DatasetView {
  /** `Bundled dataset of 22 Nov 2026`; says so where it is unsigned, expired or not the one that is named. */
  readonly label: string;
  /** The same with an ISO date, for what is copied. */
  readonly copied: string;
  /** `Bundled, 22 Nov 2026` */
  readonly short: string;
  readonly issued: string;
  /** Tells it from another one of the same day. */
  readonly sequence: number;
  /** The answers come from the copy inside the extension because storage could not be used. */
  readonly fallback: boolean;
}

export interface ServiceView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly category: string;
  readonly parent: string | null;
  readonly global: boolean;
  /** `Closed to new customers since 30 Jul 2026`, or null. */
  readonly lifecycle: string | null;
  /** The same with an ISO date, for what is copied. */
  readonly lifecycleCopied: string | null;
}

/** One service's answers in every Region: what the content script keeps. */
export interface Row {
  readonly service: ServiceView;
  readonly programs: readonly string[];
  /** Distinct answers; the numbers below are indexes into them, one per program, in the programs' order. */
  readonly views: readonly AnswerView[];
  /** By Region code, and `global`. */
  readonly regions: Readonly<Record<string, { readonly name: string; readonly short: string; readonly views: readonly number[] }>>;
  /** Where no Region is known: what does not depend on it. */
  readonly nowhere: readonly number[];
  /** In a Region that the dataset does not hold: it may be newer than every list, and nothing is known of it. */
  readonly strange: readonly number[];
  readonly dataset: DatasetView;
}
