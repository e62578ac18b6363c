import { pass, refuse, type Step } from "./refusal.ts";

/** `__proto__`, `constructor` and their like. Schema libraries pass over some of them in silence; we refuse them. */
const FORBIDDEN = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype"]);
/** What begins markup or a comment in HTML, an address that runs, and characters that make a text read as another. */
const MARKUP = /<[a-z!/?]/i;
const RUNS = /^\s*(javascript|vbscript|data):/i;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/**
 * Looks at every field name and text of a parsed value. Everything is shown as text and would do no harm; a feed that
 * tries is refused all the same (`forbidden-key`, `script`).
 */
export function checkHygiene(value: unknown): Step<unknown> {
  const left: unknown[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string" && (MARKUP.test(next) || RUNS.test(next) || UNSEEN.test(next))) return refuse("script", JSON.stringify(next));
    if (typeof next !== "object" || next === null) continue;
    for (const [key, child] of Object.entries(next)) {
      if (FORBIDDEN.has(key)) return refuse("forbidden-key", key);
      left.push(child);
    }
  }
  return pass(value);
}
