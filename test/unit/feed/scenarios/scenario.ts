import type { Refusal, RefusalCode, Step } from "../../../../feed/refusal.ts";
import type { Outcome } from "../../../../feed/outcome.ts";

/** One way in which a feed must be refused. */
export interface Scenario {
  readonly name: string;
  readonly code: RefusalCode;
  readonly run: () => Promise<Outcome | Step<unknown>> | Step<unknown>;
  /** What the detail says, where that matters. */
  readonly detail?: RegExp;
}

/** The refusal that a scenario ended in; null where it ended otherwise. */
export function refusalOf(end: Outcome | Step<unknown>): Refusal | null {
  if ("ok" in end) return end.ok ? null : end.refusal;
  return end.outcome === "refused" ? end.refusal : null;
}
