import type { Judgement } from "./judgement.ts";

/** How an answer stands to a required program, best to worst (docs/rules.md). */
export type Standing = "meets" | "check" | "unknown" | "not-met";

const WORST_FIRST: readonly Standing[] = ["not-met", "unknown", "check", "meets"];

/** Sorts standings from worst to best: does not meet, unknown, check, meets. */
export function standingOrder(standing: Standing): number {
  return WORST_FIRST.indexOf(standing);
}

/**
 * A service meets a program when the verdict is a fresh, first-hand `in-scope` or `in-boundary`; exclusions,
 * features, anything old and anything that a third party alone says, a "no" too, are to be checked; unknown is unknown;
 * the rest does not meet it.
 */
export function standing(judgement: Judgement): Standing {
  const { verdict } = judgement;
  if (verdict === "unknown") return "unknown";
  if (judgement.stale || judgement.grade === "C" || judgement.boundaries.some((each) => each.stale)) return "check";
  if (verdict === "in-scope-with-exclusions" || verdict === "in-scope-as-feature") return "check";
  if (verdict === "in-scope" || verdict === "in-boundary") return "meets";
  return "not-met";
}
