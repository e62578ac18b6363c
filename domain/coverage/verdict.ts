/** The nine answers; their meaning is the table in docs/rules.md. */
export const VERDICTS = [
  "in-scope",
  "in-scope-with-exclusions",
  "in-scope-as-feature",
  "in-assessment",
  "not-listed",
  "outside-boundary",
  "in-boundary",
  "no-service-list",
  "unknown",
] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Grade = "A" | "B" | "C";

/** Does the verdict say that a list names the service itself, with or without exclusions? */
export function isYes(verdict: Verdict): boolean {
  return verdict === "in-scope" || verdict === "in-scope-with-exclusions";
}
