import type { NamedProgram, NamedRegion, NamedService } from "../domain/search/names.ts";
import type { DatasetView } from "../domain/words/row-view.ts";
import type { Demand } from "./page.ts";

/** extension page -> background: every name the search box can find, once. */
export interface NamesRequest {
  readonly type: "names";
  /** With what each service is found by, for who looks names up at every letter. */
  readonly finds?: true;
}

export type { NamedRegion as RegionView, NamedService as NameView } from "../domain/search/names.ts";

export interface ProgramView extends NamedProgram {
  /** Two plain sentences: what it is, and who asks for it. */
  readonly about: string | null;
  /** Ids of the groups that it belongs to: `soc`. */
  readonly groups: readonly string[];
}

export interface NamesReply {
  readonly services: readonly NamedService[];
  /** In their order, where it was asked for: as in domain/search/named.ts. */
  readonly finds?: readonly string[];
  readonly regions: readonly NamedRegion[];
  readonly programs: readonly ProgramView[];
  readonly dataset: DatasetView;
  readonly demand: Demand;
  /** As in `Display`. */
  readonly basis: string;
}
