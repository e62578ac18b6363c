import type { PageFacts, Route } from "../console/page.ts";
import type { DatasetView, Row } from "../domain/words/row-view.ts";

/** content script -> background: where am I, and what covers the service here? */
export interface PageRequest {
  readonly type: "page";
  readonly page: PageFacts;
}

/** What the user's organisation asks for; where it requires nothing, an empty list. */
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

/** content script -> background: a program's badge was pressed. Answered with its `Panel`, or null where there is nothing to tell. */
export interface PanelRequest {
  readonly type: "panel";
  readonly page: PageFacts;
  readonly program: string;
}

/** popup -> content script of the current tab: where are you? Answered with what it would send to the background. */
export interface WhereRequest {
  readonly type: "where";
}

export interface WhereReply {
  readonly page: PageFacts;
}
