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
    return { path: `${root}${keys.replace(/^\./, root === "" ? "" : ".")}`, message: issue.message };
  });
}
