import type { PageFacts, Route } from "../console/page.ts";
import type { DatasetView, Row } from "../domain/words/row-view.ts";

export type { DatasetView, Row, ServiceView } from "../domain/words/row-view.ts";

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

export interface ProgramView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Two plain sentences: what it is, and who asks for it. */
  readonly about: string | null;
}

export interface NamesReply {
  readonly services: readonly NameView[];
  readonly regions: readonly RegionView[];
  readonly programs: readonly ProgramView[];
  readonly dataset: DatasetView;
}

/** extension page -> background: one service's row. */
export interface RowRequest {
  readonly type: "row";
  readonly service: string;
  /** The partition whose boundaries count where the service is not tied to a Region; `aws` if absent. */
  readonly partition?: string;
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
