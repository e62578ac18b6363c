import { shortName } from "../../domain/search/names.ts";
import type { Token } from "../../domain/search/search.ts";
import { rowText } from "../../domain/words/list-text.ts";
import { say, sayCount } from "../../locale/say.ts";
import { namedPrograms } from "../programs.ts";
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
        <li key={token.start}>{words(query, token, named)}</li>
      ))}
    </ul>
  );
}

function words(query: string, token: Token, named: readonly ProgramView[]): string {
  const { kind, name, others, start, end } = token;
  const typed = query.slice(start, end);
  if (kind === "program") return say("popup_token", typed, programsText(namedPrograms(query, [token], named)));
  const meant = kind === "service" ? shortName(name) : name;
  return others > 0 ? sayCount("popup_token_others", others, typed, meant) : say("popup_token", typed, meant);
}

/** Programs by their short names: `SOC 1, SOC 2 and SOC 3`. */
export function programsText(programs: readonly ProgramView[]): string {
  const names = programs.map(({ short }) => short);
  return names.length > NAMED ? sayCount("popup_token_many", names.length - 2, rowText(names.slice(0, 2))) : rowText(names);
}
