import type { Found } from "./search.ts";

/**
 * The query with its last part written out: `s3 sin` becomes `s3 Singapore `. A service's part becomes `service`, the
 * name of the match that is active. Null where nothing is left to write out.
 */
export function complete(query: string, found: Found, service: string | null): string | null {
  const last = found.tokens.at(-1);
  if (last === undefined || query.slice(last.end).trim() !== "") return null;
  const name = last.kind === "service" ? (service ?? last.name) : last.name;
  const completed = query.slice(0, last.start) + name;
  return completed === query.trimEnd() ? null : `${completed} `;
}
