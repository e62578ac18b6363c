import type { PageFacts, Route } from "../console/page.ts";
import type { ProgramChanges } from "../domain/dataset/diff.ts";
import type { Verdict } from "../domain/coverage/verdict.ts";
import type { GlyphName } from "../domain/words/view.ts";
import type { DatasetView, Row } from "../domain/words/row-view.ts";
import type { Source as SettingSource } from "../settings/effective.ts";
import type { Key, Settings } from "../settings/settings.ts";
import type { Change } from "../settings/stored.ts";
import type { Written } from "./tree.ts";

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
  /** The overlay is not to be seen: switched off, or hidden until the browser is closed. */
  readonly hidden: boolean;
  /** What answers rest on: settings, dataset and day. Where it is another, a page asks anew. */
  readonly basis: string;
}

/** What the user's organisation asks for, where it requires programs. */
export interface Demand {
  /** Ids, groups resolved; one that the dataset does not know stands as it is. */
  readonly required: readonly string[];
  readonly organizationName: string | null;
  readonly helpUrl: string | null;
}

export type PageReply =
  | { readonly kind: "service"; readonly region: string | null; readonly partition: string; readonly route: Route; readonly family: readonly Route[]; readonly row: Row; readonly demand?: Demand }
  | { readonly kind: "not-recognised"; readonly family: readonly Route[]; readonly dataset?: DatasetView }
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
  /** The dataset's name, where the language spoken has another: it is found by both. */
  readonly also?: string;
}

export interface ProgramView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Two plain sentences: what it is, and who asks for it. */
  readonly about: string | null;
  /** Ids of the groups that it belongs to: `soc`. */
  readonly groups: readonly string[];
}

export interface NamesReply {
  readonly services: readonly NameView[];
  readonly regions: readonly RegionView[];
  readonly programs: readonly ProgramView[];
  readonly dataset: DatasetView;
  /** As in `Display`. */
  readonly basis: string;
}

/** extension page -> background: what do answers rest on now? Cheap. */
export interface BasisRequest {
  readonly type: "basis";
}
export interface BasisReply {
  readonly kind: "basis";
  /** As in `Display`. Where it is another, a page asks anew. */
  readonly basis: string;
}

/** background -> extension pages: settings, dataset or the state of its feed may be others now. */
export interface NewsMessage {
  readonly type: "news";
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
  /** The host of addresses that name none. */
  readonly host: string;
  /** Where the links lead, with nothing that `PageFacts` may not say; at most 500. */
  readonly links: readonly string[];
  /** The page's Region, for links that name none. */
  readonly region: string | null;
}

/** A mark beside a link. */
export interface MarkView {
  /** Its picture among the reply's glyphs. */
  readonly glyph: string;
  readonly notMet: boolean;
  readonly spoken: string;
  /** The tooltip's first line, and the others. */
  readonly name: string;
  readonly lines: readonly string[];
}

export interface MarksReply {
  readonly marks: readonly (MarkView | null)[];
  readonly glyphs: Readonly<Record<string, Written>>;
  /** Their style sheet, in which the page's script gives the class `inscope` another name. */
  readonly css: string;
}

/** content script -> background: a program's badge was pressed. Answered with its `Panel`, or null where there is nothing to tell. */
export interface PanelRequest {
  readonly type: "panel";
  readonly page: PageFacts;
  readonly program: string;
}

/** background -> content script: how the overlay is to be shown changed, here or in another tab. */
export interface ArrangeRequest {
  readonly type: "arrange";
  readonly display: Display;
}

/** content script or page -> background: hide the overlay in every tab until the browser is closed, or show it again. Answered with what holds now. */
export interface HideRequest {
  readonly type: "hide";
  readonly hidden: boolean;
}

/** content script -> background: open a page of ours, which a web page may not do itself. */
export interface OpenRequest {
  readonly type: "open";
  readonly page: "popup" | "lookup" | "options";
  /** For the lookup page: what it opens with; an empty Region is none. */
  readonly service?: string;
  readonly region?: string;
  readonly program?: string;
}

/** What a button of the overlay does. */
export type Deed = PreferRequest | HideRequest | OpenRequest;

/** extension page -> background: which dataset answers, how the last refreshes went, how storage is. Also makes a due refresh happen. */
export interface StatusRequest {
  readonly type: "status";
}
/** extension page -> background: ask the feed now, whatever the schedule says. Answered when the check has ended. */
export interface RefreshRequest {
  readonly type: "refresh";
}

/** What the options page and the popup's notices tell of the dataset. Moments are milliseconds since 1970. */
export interface StatusReply {
  readonly kind: "status";
  readonly version: string;
  readonly provenance: Provenance;
  /** Of the active dataset's signature; null where it cannot expire. An expired one keeps answering, marked. */
  readonly expires: string | null;
  readonly expired: boolean;
  readonly feed: {
    /** Which layer names the feed; `none`: this copy is renewed only by updates of the extension. */
    readonly from: "policy" | "user" | "built-in" | "none";
    readonly address: string | null;
    /** True where keys check it; false for one that is allowed to be unsigned, which wears a lasting warning. */
    readonly signed: boolean;
    /** What is wrong with the settings themselves, so that the feed is never asked. */
    readonly refusal: { readonly code: string; readonly sentence: string } | null;
    /** It is named, and its dataset has not arrived: answers come from another. */
    readonly waiting: boolean;
  };
  readonly checking: boolean;
  readonly succeededAt: number | null;
  readonly nextAt: number | null;
  /** The last 20 attempts, newest first, each with a code and a plain sentence. */
  readonly history: readonly AttemptView[];
  readonly storage: {
    /** `stored`: in IndexedDB. `memory`: storage failed, the copy inside the extension answers. */
    readonly kept: "stored" | "memory";
    /** Why not stored, or what was repaired, in a plain sentence; null where all is well. */
    readonly note: string | null;
    /** What the browser says is used, in bytes; null where it does not say. */
    readonly bytes: number | null;
  };
}

export interface AttemptView {
  readonly at: number;
  readonly outcome: "update" | "not-modified" | "refused";
  /** `updated`, `not-modified`, or a refusal's code. */
  readonly code: string;
  readonly sentence: string;
  readonly detail: string | null;
}

/** extension page -> background: the settings in force, with where each comes from. */
export interface SettingsRequest {
  readonly type: "settings";
}
/** extension page -> background: the user's change; null takes a choice back. Locked keys stay as they are. Answered as `settings`. */
export interface ChangeRequest {
  readonly type: "change";
  readonly change: Change;
}
/** extension page -> background: the user's own settings go back to the defaults; a policy stays. Answered as `settings`. */
export interface ResetRequest {
  readonly type: "reset";
}
export interface SettingsReply {
  readonly kind: "settings";
  readonly settings: Settings;
  readonly from: Readonly<Record<Key, SettingSource>>;
  readonly locked: readonly Key[];
  /** The policy's bad values, ignored one by one, each with a plain sentence. */
  readonly problems: readonly { readonly key: string; readonly message: string }[];
}

/** extension page -> background: what changed between the active dataset and the one before it. */
export interface ChangesRequest {
  readonly type: "changes";
}
export interface ChangesReply {
  readonly kind: "changes";
  /** Null where the dataset that answers is the first one in this copy, or nothing is stored. */
  readonly changes: Changes | null;
  /** By program id: whether its newest list, before and after, is old by now. */
  readonly old: Readonly<Record<string, { readonly before: boolean; readonly after: boolean }>>;
  /** Program ids that come first: those required, then those shown. */
  readonly first: readonly string[];
  /** The dataset that answers. */
  readonly dataset: DatasetView;
  readonly provenance: Provenance;
}

/** What a dataset changed, against the one that it replaced in this copy. */
export interface Changes {
  readonly before: Provenance;
  readonly after: Provenance;
  /** Programs in which nothing changed are left out. */
  readonly programs: readonly ProgramChanges[];
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

/** Which dataset answered, for evidence. `bundled`: the one inside the extension. */
export interface Provenance {
  readonly issuer: string;
  readonly feed: string;
  readonly sequence: number;
  readonly issued: string;
  readonly signature: "bundled" | "signed" | "unsigned";
}

export interface MatrixView {
  readonly kind: "matrix";
  /** Service ids, or Region codes and `global`. */
  readonly rows: readonly string[];
  readonly columns: readonly ColumnView[];
  readonly answers: readonly CellView[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** By service id: `Closed to new customers since 30 Jul 2026`, and short: `closed to new customers`. */
  readonly states: Readonly<Record<string, { readonly text: string; readonly short: string }>>;
  /** Program ids: those shown in the page's overlay, and those required. */
  readonly shown: readonly string[];
  readonly required: readonly string[];
  readonly dataset: DatasetView;
  readonly provenance: Provenance;
}

export type MatrixReply = MatrixView | { readonly kind: "failed"; readonly reason: string };

export type RowReply = { readonly kind: "row"; readonly row: Row } | { readonly kind: "failed"; readonly reason: string };

/** extension page -> background: which of the lists held named a service, through time. History, never a verdict. */
export interface HistoryRequest {
  readonly type: "history";
  readonly service: string;
  /** Region code or `global`. */
  readonly region: string;
  /** Whose boundaries count for `global`; `aws` if absent. */
  readonly partition?: string;
  /** Program ids; without them all. */
  readonly programs?: readonly string[];
}

/** One complete list that is held, and what it said of the service. */
export interface ListedView {
  readonly asOf: string;
  readonly grade: "A" | "B" | "C";
  readonly source: { readonly title: string; readonly url: string };
  readonly said: "in-scope" | "in-scope-with-exclusions" | "in-assessment" | "not-listed";
  /** How many services it names there. */
  readonly services: number;
}

/** The lists of one boundary, newest first; `boundary` is null where the program has none. */
export interface TrackView {
  readonly boundary: string | null;
  readonly lists: readonly ListedView[];
}

export type HistoryReply =
  /** By program id; programs without lists of services are left out. The lists are those of the dataset of this provenance. */
  | { readonly kind: "history"; readonly tracks: Readonly<Record<string, readonly TrackView[]>>; readonly provenance: Provenance }
  | { readonly kind: "failed"; readonly reason: string };

/** popup -> content script of the current tab: where are you? Answered with what it would send to the background. */
export interface WhereRequest {
  readonly type: "where";
}
export interface WhereReply {
  readonly page: PageFacts;
}

export type Request = HideRequest | OpenRequest | PageRequest | PanelRequest
  | PreferRequest
  | MarksRequest
  | NamesRequest
  | BasisRequest
  | RowRequest
  | MatrixRequest
  | ServiceMatrixRequest
  | HistoryRequest
  | StatusRequest
  | RefreshRequest
  | SettingsRequest
  | ChangeRequest
  | ResetRequest
  | ChangesRequest;
