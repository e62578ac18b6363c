import * as v from "valibot";
import { momentOf } from "./moment.ts";
import type { Outcome } from "./outcome.ts";
import { REFUSALS, type RefusalCode } from "./refusal.ts";

const LENGTH = 20;

const codes = Object.keys(REFUSALS) as RefusalCode[];

/** One attempt to refresh, as the options page lists it. */
const Attempt = v.object({
  at: v.number(),
  address: v.string(),
  outcome: v.picklist(["update", "not-modified", "refused"]),
  feed: v.exactOptional(v.string()),
  sequence: v.exactOptional(v.number()),
  code: v.exactOptional(v.picklist(codes)),
  detail: v.exactOptional(v.string()),
});

export type Attempt = v.InferOutput<typeof Attempt>;

/** The last attempts, newest first. */
export type History = readonly Attempt[];

export function attemptOf(outcome: Outcome, address: string, at: number): Attempt {
  if (outcome.outcome !== "refused") return { at, address, outcome: outcome.outcome, feed: outcome.stamp.feed, sequence: outcome.stamp.sequence };
  const { code, detail } = outcome.refusal;
  return { at, address, outcome: "refused", code, ...(detail === undefined ? {} : { detail }) };
}

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

/** An attempt as one plain line. */
export function lineOf(attempt: Attempt): string {
  const when = momentOf(attempt.at);
  if (attempt.code !== undefined) return `${when} Refused: ${REFUSALS[attempt.code]}${attempt.detail === undefined ? "" : ` (${attempt.detail})`}`;
  return `${when} ${attempt.outcome === "update" ? "New dataset" : "Not modified"}: ${attempt.feed}, sequence ${attempt.sequence}`;
}
