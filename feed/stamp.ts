import * as v from "valibot";
import type { Meeting } from "./memory.ts";

const moment = v.nullable(v.string());

/** Where a dataset came from: kept with it, and what "not modified" is measured against. */
const FeedStamp = v.object({
  address: v.string(),
  feed: v.string(),
  sequence: v.number(),
  sha256: v.string(),
  signed: v.boolean(),
  issued: moment,
  /** Null for an unsigned feed, which cannot expire. */
  expires: moment,
});

export type FeedStamp = v.InferOutput<typeof FeedStamp>;

/** A stored stamp; null where there is none that can be read, so that the dataset is fetched again. */
export function readStamp(value: unknown): FeedStamp | null {
  const parsed = v.safeParse(FeedStamp, value);
  return parsed.success ? parsed.output : null;
}

/** True where the dataset of this stamp is the one met; it may lie at another address by now. */
export function isSame(held: FeedStamp | null, { feed, sequence, sha256, signed }: Meeting): boolean {
  return held !== null && held.feed === feed && held.sequence === sequence && held.sha256 === sha256 && held.signed === signed;
}

/** Whether an active dataset has passed its expiry: it keeps answering, and is marked. */
export function isExpired(stamp: FeedStamp, now: number): boolean {
  return stamp.expires !== null && Date.parse(stamp.expires) <= now;
}

/** The later of two moments: a statement replayed from before a renewal must not shorten it. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
