import type { DatasetView } from "../domain/words/row-view.ts";

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
