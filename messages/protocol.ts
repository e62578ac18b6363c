import type { PageFacts, Route } from "../console/page.ts";
import type { GlyphName } from "../domain/words/view.ts";
import type { DatasetView, Row } from "../domain/words/row-view.ts";

export type { DatasetView, Row, ServiceView } from "../domain/words/row-view.ts";

/** content script -> background: where am I, and what covers the service here? */
export interface PageRequest {
  readonly type: "page";
  readonly page: PageFacts;
}

/** How the user, or the policy, wants the page to look. */
export interface Display {
  readonly overlay: "auto" | "compact" | "off";
  readonly position: "bottom-right" | "bottom-left" | "top-right" | "top-left";
  /** Marks beside the console's links to services. */
  readonly marks: boolean;
}

export type PageReply =
  | { readonly kind: "service"; readonly region: string | null; readonly partition: string; readonly route: Route; readonly family: readonly Route[]; readonly row: Row; readonly display: Display }
  | { readonly kind: "not-recognised"; readonly family: readonly Route[]; readonly display: Display }
  | { readonly kind: "no-service"; readonly route: Route; readonly family: readonly Route[]; readonly display: Display }
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
  /** Program ids; without them the shown ones. */
  readonly programs?: readonly string[];
}

/** content script -> background: the user chose another place or form of the overlay from its menu. Answered with what holds now. */
export interface PreferRequest {
  readonly type: "prefer";
  readonly overlay?: Display["overlay"];
  readonly position?: Display["position"];
}

/** content script -> background: the services behind links of the page, in one message; links that lead to none get null. */
export interface MarksRequest {
  readonly type: "marks";
  /** What the links' addresses say, as for the page itself; at most 500. */
  readonly pages: readonly PageFacts[];
  /** The page's Region, for links that name none. */
  readonly region: string | null;
}

/** The mark beside one link: the worst answer of those that count. */
export interface MarkView {
  readonly service: string;
  readonly name: string;
  readonly glyph: GlyphName;
  readonly old: boolean;
  /** A required program is not met: the only red. */
  readonly notMet: boolean;
  /** Accessible name: `Amazon SageMaker AI: HIPAA, with exclusions, as of 2026-05-22`. */
  readonly spoken: string;
  /** The tooltip's lines after the service's name and Region. */
  readonly lines: readonly string[];
}

export interface MarksReply {
  readonly marks: readonly (MarkView | null)[];
}

/** background -> content script: the toolbar command was pressed: hide the overlay, or show it again. */
export interface ToggleRequest {
  readonly type: "toggle";
}

export type RowReply = { readonly kind: "row"; readonly row: Row } | { readonly kind: "failed"; readonly reason: string };

/** popup -> content script of the current tab: where are you? Answered with what it would send to the background. */
export interface WhereRequest {
  readonly type: "where";
}
export interface WhereReply {
  readonly page: PageFacts;
}

export type Request = PageRequest | PreferRequest | MarksRequest | NamesRequest | RowRequest;
