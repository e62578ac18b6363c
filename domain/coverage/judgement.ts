import type { Boundary, Edition, Entry, Program, Service } from "../dataset/schema.ts";
import type { Grade, Verdict } from "./verdict.ts";

/** Why an answer is `unknown`, or what stands behind a `not-listed` or `outside-boundary`. */
export type Reason =
  | "service-not-recognised"
  | "program-not-recognised"
  | "no-data"
  | "region-not-known"
  | "region-elsewhere"
  | "needs-region"
  | "partition-not-named"
  | "regions-not-proven"
  | "region-newer-than-list"
  | "only-other-regions"
  | "parent-listed"
  | "other-partition";

/** One dated statement about the cell, for showing facts that contradict each other side by side. */
export interface Fact {
  readonly edition: Edition;
  /** Null: the edition is silent. */
  readonly entry: Entry | null;
}

/** Where the question is asked. */
export interface Place {
  /** Region code, `global`, or null when it is not known. */
  readonly region: string | null;
  readonly partition: string | null;
}

/** The full answer for one service, place and program; `answerOf` gives the contract's flat form of it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly program: Program;
  readonly service: Service | null;
  readonly place: Place;
  readonly boundary: Boundary | null;
  /** The fact that decided. */
  readonly edition: Edition | null;
  readonly entry: Entry | null;
  readonly asOf: string | null;
  readonly stale: boolean;
  readonly freshnessDays: number;
  readonly grade: Grade | null;
  /** Published text that narrows or explains the answer. */
  readonly note: string | null;
  /** The service whose listing this answer rests on, for features. */
  readonly via: Service | null;
  /** For `parent-listed`. */
  readonly parent: Service | null;
  readonly reason: Reason | null;
  readonly regionBasis: "stated" | "not-stated" | null;
  readonly offered: boolean | null;
  /** Facts that say otherwise than the verdict; empty where none do. */
  readonly contradicting: readonly Fact[];
  /** Other facts whose exclusions or limitations stay beside the yes that won; `note` holds their texts too. */
  readonly kept: readonly Fact[];
  /** For a service that is not tied to a Region: one answer for each boundary in the page's partition. */
  readonly boundaries: readonly Judgement[];
}
