import { shortName } from "../domain/search/names.ts";
import type { Token } from "../domain/search/search.ts";
import { strings } from "./strings.ts";

/** What the parts of the query were taken for; only where a Region or a program is among them. */
export function Tokens({ query, tokens }: { query: string; tokens: readonly Token[] }) {
  if (tokens.every(({ kind }) => kind === "service")) return null;
  return (
    <ul class="tokens">
      {tokens.map(({ start, end, kind, name, others }) => (
        <li key={start}>{strings.token(query.slice(start, end), kind === "service" ? shortName(name) : name, others)}</li>
      ))}
    </ul>
  );
}
