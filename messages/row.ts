import type { Row } from "../domain/words/row-view.ts";

export type { DatasetView, Row, ServiceView } from "../domain/words/row-view.ts";

/** extension page -> background: one service's row. */
export interface RowRequest {
  readonly type: "row";
  readonly service: string;
  /** The partition whose boundaries count where the service is not tied to a Region; `aws` if absent. */
  readonly partition?: string;
  /** Program ids; without them the shown ones. */
  readonly programs?: readonly string[];
}

export type RowReply = { readonly kind: "row"; readonly row: Row } | { readonly kind: "failed"; readonly reason: string };
