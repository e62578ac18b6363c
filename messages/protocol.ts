import type { PageFacts, Route } from "../console/page.ts";
import type { Verdict } from "../domain/coverage/verdict.ts";
import type { GlyphName } from "../domain/words/view.ts";
import type { Mark } from "../domain/words/mark-view.ts";
import type { DatasetView, Row } from "../domain/words/row-view.ts";

export type { Mark as MarkView } from "../domain/words/mark-view.ts";
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

export interface MarksReply {
  readonly marks: readonly (Mark | null)[];
}

/** background -> content script: the toolbar command was pressed: hide the overlay, or show it again. */
export interface ToggleRequest {
  readonly type: "toggle";
}

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

/** Which dataset answered, for evidence. `not-recorded`: nothing says whether the feed was signed. */
export interface Provenance {
  readonly issuer: string;
  readonly feed: string;
  readonly sequence: number;
  readonly issued: string;
  readonly signature: "bundled" | "signed" | "unsigned" | "not-recorded";
}

export interface MatrixView {
  readonly kind: "matrix";
  /** Service ids, or Region codes and `global`. */
  readonly rows: readonly string[];
  readonly columns: readonly ColumnView[];
  readonly answers: readonly CellView[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** By service id: `Closed to new customers since 30 Jul 2026`. */
  readonly states: Readonly<Record<string, string>>;
  /** Program ids: those shown in the page's overlay, and those required. */
  readonly shown: readonly string[];
  readonly required: readonly string[];
  readonly dataset: DatasetView;
  readonly provenance: Provenance;
}

export type MatrixReply = MatrixView | { readonly kind: "failed"; readonly reason: string };

export type RowReply = { readonly kind: "row"; readonly row: Row } | { readonly kind: "failed"; readonly reason: string };

/** popup -> content script of the current tab: where are you? Answered with what it would send to the background. */
export interface WhereRequest {
  readonly type: "where";
}
export interface WhereReply {
  readonly page: PageFacts;
}

export type Request = PageRequest | PreferRequest | MarksRequest | NamesRequest | RowRequest | MatrixRequest | ServiceMatrixRequest;
