import type { PageFacts, Route } from "../console/page.ts";
import type { AnswerView } from "../domain/words/view.ts";

/** Which dataset answered: its label for people, and its date. */
export interface DatasetView {
  /** `Bundled dataset of 22 Nov 2026` */
  readonly label: string;
  /** `Bundled, 22 Nov 2026` */
  readonly short: string;
  readonly issued: string;
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
}

/** One service's answers in every Region: what the content script keeps. */
export interface Row {
  readonly service: ServiceView;
  readonly programs: readonly string[];
  /** Distinct answers; the numbers below are indexes into them, one per program, in the programs' order. */
  readonly views: readonly AnswerView[];
  /** By Region code, and `global`. */
  readonly regions: Readonly<Record<string, { readonly name: string; readonly short: string; readonly views: readonly number[] }>>;
  /** For a page whose Region is not known, or not in the dataset. */
  readonly nowhere: readonly number[];
  readonly dataset: DatasetView;
}

/** content script -> background: where am I, and what covers the service here? */
export interface PageRequest {
  readonly type: "page";
  readonly page: PageFacts;
}

export type PageReply =
  | { readonly kind: "service"; readonly region: string | null; readonly partition: string; readonly route: Route; readonly family: readonly Route[]; readonly row: Row }
  | { readonly kind: "not-recognised"; readonly family: readonly Route[] }
  | { readonly kind: "no-service"; readonly route: Route; readonly family: readonly Route[] }
  | { readonly kind: "not-console" }
  /** No dataset at all could be read. The badges say unknown. */
  | { readonly kind: "failed"; readonly reason: string };

/** extension page -> background: every name the search box can find, once. */
export interface NamesRequest {
  readonly type: "names";
}

export interface NameView {
  readonly id: string;
  readonly name: string;
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  readonly category: string;
  readonly kind: "service" | "component" | "internal";
  readonly parent: string | null;
  readonly global: boolean;
}

export interface RegionView {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly partition: string;
}

export interface NamesReply {
  readonly services: readonly NameView[];
  readonly regions: readonly RegionView[];
  readonly programs: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  readonly dataset: DatasetView;
}

/** extension page -> background: one service's row. */
export interface RowRequest {
  readonly type: "row";
  readonly service: string;
}

export type RowReply = { readonly kind: "row"; readonly row: Row } | { readonly kind: "failed"; readonly reason: string };

/** popup -> content script of the current tab: where are you? Answered with what it would send to the background. */
export interface WhereRequest {
  readonly type: "where";
}
export interface WhereReply {
  readonly page: PageFacts;
}

export type Request = PageRequest | NamesRequest | RowRequest;
