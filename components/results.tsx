import type { Found } from "../domain/search/search.ts";
import type { Item } from "./item.tsx";
import { List } from "./list.tsx";
import { Unknown } from "./start.tsx";
import { strings } from "./strings.ts";
import { Tokens } from "./tokens.tsx";

interface Props {
  readonly query: string;
  readonly found: Found;
  readonly items: readonly Item[];
  /** Short name of the Region the answers are for, if there is one for all. */
  readonly region: string | null;
  readonly active: number;
  readonly open: (item: Item) => void;
}

/** What a query found. Where nothing has the name it says that this is no "no", and shows what comes close. */
export function Results({ query, found, items, region, active, open }: Props) {
  const nothing = found.close || items.length === 0;
  const notice = found.tokens.length > 0 && !found.close ? strings.nameService : strings.noMatch;
  return (
    <>
      {!nothing && <Tokens query={query} tokens={found.tokens} />}
      {nothing && <Unknown {...notice} />}
      {items.length > 0 && <List title={found.close ? strings.closeToIt : strings.services(region)} items={items} active={active} open={open} />}
      {items.length > 0 && <p class="hint">{found.close ? strings.keysClose : strings.keysFound}</p>}
      <p class="spoken" role="status">
        {nothing ? strings.countClose(items.length) : strings.count(items.length, region)}
      </p>
    </>
  );
}
