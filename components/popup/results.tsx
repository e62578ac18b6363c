import type { Found } from "../../domain/search/search.ts";
import { say, sayCount } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import type { Item, PageItem } from "./item.tsx";
import { List } from "./list.tsx";
import { Unknown } from "../unknown.tsx";
import { Tokens } from "./tokens.tsx";
import { allWordsFound } from "./understood.ts";

interface Props {
  readonly query: string;
  readonly found: Found;
  readonly items: readonly Item[];
  /** Ids of the programs that are required. */
  readonly required: readonly string[];
  readonly pages: readonly PageItem[];
  /** The programs that the query names. */
  readonly named: readonly ProgramView[];
  /** Short name of the Region the answers are for, if there is one for all. */
  readonly region: string | null;
  readonly active: number;
  readonly open: (item: Item | PageItem) => void;
}

/** What a query found. Where nothing has the name it says that this is no "no", and shows what comes close: of words that name no service none is said to mean one. */
export function Results({ query, found, items, required, pages, named, region, active, open }: Props) {
  const missed = missing(query, found, items.length);
  return (
    <>
      {missed !== null && <Unknown {...missed} />}
      <Tokens query={query} tokens={missed === null ? found.tokens : found.tokens.filter(({ kind }) => kind !== "service")} named={named} />
      {items.length + pages.length > 0 && (
        <>
          <List title={titleOf(found, items, region)} items={items} required={required} pages={pages} active={active} open={open} />
          <p class="hint">{say(found.close ? "popup_keys_close" : "popup_keys_found")}</p>
        </>
      )}
    </>
  );
}

function titleOf({ close }: Found, items: readonly Item[], region: string | null): string {
  if (items.length === 0) return say("popup_full_lookup");
  if (close) return region === null ? say("popup_close_to_it") : say("popup_close_to_it_in", region);
  return region === null ? say("popup_services") : say("popup_services_in", region);
}

/** What to say where a query names no service, or holds words that name nothing; null where it does not. */
function missing(query: string, found: Found, count: number): { title: string; text: string } | null {
  const noMatch = { title: say("popup_no_match"), text: say("popup_no_match_text") };
  if (found.close) return allWordsFound(query, found) ? noMatch : { title: say("popup_not_all_words"), text: say("popup_not_all_words_text") };
  if (count > 0) return null;
  return found.tokens.length > 0 ? { title: say("popup_name_service"), text: say("popup_name_service_text") } : noMatch;
}

/** The same for the ear, in short. */
export function spokenResults(query: string, found: Found, count: number, region: string | null): string {
  const missed = missing(query, found, count);
  if (missed !== null && count === 0) return missed.title;
  if (missed !== null) return region === null ? sayCount("popup_count_close", count, missed.title) : sayCount("popup_count_close_in", count, missed.title, region);
  return region === null ? sayCount("popup_count", count) : sayCount("popup_count_in", count, region);
}
