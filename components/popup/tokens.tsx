import { shortName } from "../../domain/search/names.ts";
import type { Token } from "../../domain/search/search.ts";
import { rowText } from "../../domain/words/list-text.ts";
import { say, sayCount } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";

interface Props {
  readonly query: string;
  readonly tokens: readonly Token[];
  /** The programs that the query names: all of them answer. */
  readonly named: readonly ProgramView[];
}

/** So many programs are named; of more, two and how many others. */
const NAMED = 3;

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
  if (kind === "program") return say("popup_token", typed, namesText(named.map(({ short }) => short)));
  const meant = kind === "service" ? shortName(name) : name;
  return others > 0 ? sayCount("popup_token_others", others, typed, meant) : say("popup_token", typed, meant);
}

function namesText(names: readonly string[]): string {
  return names.length > NAMED ? sayCount("popup_token_many", names.length - 2, rowText(names.slice(0, 2))) : rowText(names);
}
