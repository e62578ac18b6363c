import type { Dataset } from "../domain/dataset/schema.ts";
import type { ListSizes } from "./lists.ts";
import { type FeedMemory, type Meeting, remember } from "./memory.ts";
import type { Refusal } from "./refusal.ts";
import { type FeedStamp, later } from "./stamp.ts";

/**
 * How a check ended. Nothing has been stored: with `update` the dataset, its stamp, the memory and the time belong
 * into ONE transaction; with `not-modified` the last three do; with `refused` only the schedule and the history change.
 */
export type Outcome =
  | { readonly outcome: "update"; readonly dataset: Dataset; readonly stamp: FeedStamp; readonly memory: FeedMemory }
  | { readonly outcome: "not-modified"; readonly stamp: FeedStamp; readonly memory: FeedMemory }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** When a met dataset was issued, and when it expires; null where that is nowhere signed. */
export interface Times {
  readonly issued: string | null;
  readonly expires: string | null;
}

/** The outcome of a step that refused. */
export function refused({ refusal }: { readonly refusal: Refusal }): Outcome {
  return { outcome: "refused", refusal };
}

/** The held dataset is the feed's newest: its stamp with the later times, and the feed met once more. */
export function notModified(held: FeedStamp, meeting: Meeting, times: Times, memory: FeedMemory, lists: ListSizes): Outcome {
  return { outcome: "not-modified", stamp: { ...meeting, issued: later(held.issued, times.issued), expires: later(held.expires, times.expires) }, memory: remember(memory, meeting, lists) };
}

/** A dataset that passed every check, with what is to be remembered of it. */
export function update(dataset: Dataset, meeting: Meeting, times: Times, memory: FeedMemory, lists: ListSizes): Outcome {
  return { outcome: "update", dataset, stamp: { ...meeting, ...times }, memory: remember(memory, meeting, lists) };
}
