import type * as v from "valibot";

/** Something wrong with data, said so that the person who keeps it can mend it. */
export interface Problem {
  /** Where: `programs/hipaa.json: editions[0].lists[0].entries[12]`. */
  readonly path: string;
  /** What, in a plain sentence. */
  readonly message: string;
}

/** The result of anything that can find problems: never half a value. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Schema issues as problems; `root` begins each path. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[], root: string): Problem[] {
  return issues.map((issue) => {
    const keys = (issue.path ?? []).map((item) => (typeof item.key === "number" ? `[${item.key}]` : `.${String(item.key)}`)).join("");
    return { path: `${root}${keys.replace(/^\./, root === "" ? "" : ".")}`, message: sentence(issue) };
  });
}

/** Valibot's own messages speak to programmers; checks that we gave a sentence keep it. */
function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith("Invalid length")) return issue.received === "0" ? "It is empty." : `It is too long: ${issue.received} characters or rows, where ${issue.expected?.replace(/\D+/, "")} are the most.`;
  if (issue.kind !== "schema") return issue.message;
  if (issue.type === "strict_object" && issue.expected === "never") return "This field is not known here.";
  if (issue.type === "strict_object" && issue.received === "undefined") return "This field is missing.";
  return `It should be ${issue.expected ?? "something else"}, not ${issue.received}.`;
}
