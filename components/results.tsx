import type { Found } from "../domain/search/search.ts";
import type { ProgramView } from "../messages/protocol.ts";
import type { Item } from "./item.tsx";
import { List } from "./list.tsx";
import { Unknown } from "./start.tsx";
import { strings } from "./strings.ts";
import { Tokens } from "./tokens.tsx";
import { allWordsFound } from "./understood.ts";

interface Props {
  readonly query: string;
  readonly found: Found;
  readonly items: readonly Item[];
  /** The programs that the query names. */
  readonly named: readonly ProgramView[];
  /** Short name of the Region the answers are for, if there is one for all. */
  readonly region: string | null;
  readonly active: number;
  readonly open: (item: Item) => void;
}

/** What a query found. Where nothing has the name it says that this is no "no", and shows what comes close. */
export function Results({ query, found, items, named, region, active, open }: Props) {
  const missed = missing(query, found, items.length);
  return (
    <>
      {missed === null ? <Tokens query={query} tokens={found.tokens} named={named} /> : <Unknown {...missed} />}
      {items.length > 0 && <List title={found.close ? strings.closeToIt : strings.services(region)} items={items} active={active} open={open} />}
      {items.length > 0 && <p class="hint">{found.close ? strings.keysClose : strings.keysFound}</p>}
    </>
  );
}

/** What to say where a query names no service, or holds words that name nothing; null where it does not. */
function missing(query: string, found: Found, count: number): { title: string; text: string } | null {
  if (found.close) return allWordsFound(query, found) ? strings.noMatch : strings.notAllWords;
  if (count > 0) return null;
  return found.tokens.length > 0 ? strings.nameService : strings.noMatch;
}

/** The same for the ear, in short. */
export function spokenResults(query: string, found: Found, count: number, region: string | null): string {
  const missed = missing(query, found, count);
  return missed === null ? strings.count(count, region) : strings.countClose(missed.title, count);
}
