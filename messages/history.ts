import type { Provenance } from "./provenance.ts";

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
  /** Past the program's limit of age. */
  readonly old: boolean;
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
