import { latestDate } from "../domain/dataset/latest.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import type { Fetch } from "./download.ts";
import type { Limits } from "./limits.ts";
import type { FeedMemory } from "./memory.ts";
import { pass, refuse, type Step } from "./refusal.ts";
import type { FeedStamp } from "./stamp.ts";

/** One visit to a feed: what is known when it begins. */
export interface Visit {
  readonly address: string;
  readonly memory: FeedMemory;
  /** The stamp of the dataset that is stored and active now; null where the bundle is. */
  readonly held: FeedStamp | null;
  /** The dataset inside the extension: a floor for the feed of its own id, and for no other. */
  readonly floor: { readonly feed: string; readonly sequence: number };
  readonly now: number;
  readonly fetch: Fetch;
  readonly online?: (() => boolean) | undefined;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** Refuses what is older than the dataset inside the extension (`older`). */
export function checkFloor({ floor }: Visit, feed: string, sequence: number): Step<null> {
  return feed === floor.feed && sequence < floor.sequence ? refuse("older", `sequence ${sequence}; the extension itself has ${floor.sequence}`) : pass(null);
}

/** Refuses a date too far ahead of our clock (`from-future`), or one that is none. */
export function checkIssued({ now, limits }: Pick<Visit, "now" | "limits">, issued: string): Step<null> {
  return Date.parse(issued) <= now + limits.aheadMs ? pass(null) : refuse("from-future", `issued ${issued}`);
}

/** Refuses a dataset that is issued too far ahead of our clock, or has a list that is dated so (`from-future`): that would be fresh for longer than anybody can vouch for. */
export function checkDates(visit: Pick<Visit, "now" | "limits">, dataset: Dataset): Step<null> {
  const issued = checkIssued(visit, dataset.issued);
  const latest = latestDate(dataset);
  return issued.ok && !checkIssued(visit, latest).ok ? refuse("from-future", `a list of ${latest}`) : issued;
}
