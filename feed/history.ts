import * as v from "valibot";
import { say } from "../locale/say.ts";
import type { Outcome } from "./outcome.ts";
import { REFUSALS, sentenceOf } from "./refusal.ts";

const LENGTH = 20;

/** One attempt to refresh, as the options page lists it. */
const Attempt = v.object({
  at: v.number(),
  address: v.string(),
  outcome: v.picklist(["update", "not-modified", "refused"]),
  feed: v.exactOptional(v.string()),
  sequence: v.exactOptional(v.number()),
  code: v.exactOptional(v.picklist(REFUSALS)),
  detail: v.exactOptional(v.string()),
});

export type Attempt = v.InferOutput<typeof Attempt>;

/** The last attempts, newest first. */
export type History = readonly Attempt[];

/** The row that a check leaves in the history; `at` is when it ended, in milliseconds since 1970. */
export function attemptOf(outcome: Outcome, address: string, at: number): Attempt {
  if (outcome.outcome !== "refused") return { at, address, outcome: outcome.outcome, feed: outcome.stamp.feed, sequence: outcome.stamp.sequence };
  const { code, detail } = outcome.refusal;
  return { at, address, outcome: "refused", code, ...(detail === undefined ? {} : { detail }) };
}

/** The history with one attempt more; of twenty the oldest goes. */
export function withAttempt(history: History, attempt: Attempt): History {
  return [attempt, ...history].slice(0, LENGTH);
}

/** A stored history; rows of another version are left out, the rest is kept. */
export function readHistory(value: unknown): History {
  const rows = Array.isArray(value) ? value.slice(0, LENGTH) : [];
  return rows.flatMap((row: unknown) => {
    const parsed = v.safeParse(Attempt, row);
    return parsed.success ? [parsed.output] : [];
  });
}

/** An attempt as one plain sentence. */
export function attemptSentence({ outcome, code, feed = "", sequence = 0 }: Attempt): string {
  if (code !== undefined) return sentenceOf(code);
  return say(outcome === "update" ? "feed_attempt_update" : "feed_attempt_not_modified", feed, sequence);
}
