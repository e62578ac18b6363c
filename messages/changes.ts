import type { ProgramChanges } from "../domain/dataset/diff.ts";
import type { DatasetView } from "../domain/words/row-view.ts";
import type { Provenance } from "./provenance.ts";

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
