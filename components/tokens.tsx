import { shortName } from "../domain/search/names.ts";
import type { Token } from "../domain/search/search.ts";
import type { ProgramView } from "../messages/protocol.ts";
import { strings } from "./strings.ts";

interface Props {
  readonly query: string;
  readonly tokens: readonly Token[];
  /** The programs that the query names: all of them answer. */
  readonly named: readonly ProgramView[];
}

/** What the parts of the query were taken for; only where a Region or a program is among them. */
export function Tokens({ query, tokens, named }: Props) {
  if (tokens.every(({ kind }) => kind === "service")) return null;
  return (
    <ul class="tokens">
      {tokens.map((token) => (
        <li key={token.start}>{words(query.slice(token.start, token.end), token, named)}</li>
      ))}
    </ul>
  );
}

function words(typed: string, { kind, name, others }: Token, named: readonly ProgramView[]): string {
  if (kind === "program") return strings.tokenAll(typed, named.map(({ short }) => short));
  return strings.token(typed, kind === "service" ? shortName(name) : name, others);
}
