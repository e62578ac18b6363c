import { LIMITS, type Limits } from "./limits.ts";
import type { Outcome } from "./outcome.ts";
import { refusal } from "./refusal.ts";
import { visitSigned } from "./signed.ts";
import type { FeedSource } from "./source.ts";
import { visitUnsigned } from "./unsigned.ts";
import type { Visit } from "./visit.ts";

export interface Check extends Omit<Visit, "address" | "limits" | "signal"> {
  readonly source: FeedSource;
  readonly limits?: Limits;
}

/**
 * Asks a feed, checks all that comes, and stores nothing. Always resolves: every failure is a refusal with its code,
 * one of our own included (`internal`), and then what is stored goes on answering.
 */
export async function checkFeed({ source, limits = LIMITS, ...parts }: Check): Promise<Outcome> {
  const visit: Visit = { ...parts, address: source.address, limits, signal: AbortSignal.timeout(limits.totalMs) };
  try {
    return source.keys === null ? await visitUnsigned(visit) : await visitSigned(visit, source.keys);
  } catch (error) {
    return { outcome: "refused", refusal: refusal("internal", error instanceof Error ? error.message : String(error)) };
  }
}
