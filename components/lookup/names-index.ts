import { createNamed, findsOf, type Named } from "../../domain/search/named.ts";
import { createSearch, type Search } from "../../domain/search/search.ts";
import type { NamesReply } from "../../messages/names.ts";
import { once } from "../once.ts";
import { byName } from "./name-order.ts";

/** What is looked up among the names: made once for them, each part when it is first used. */
export interface NamesIndex {
  /** All services by name. */
  services(): NamesReply["services"];
  /** The services that a query names, in no order. */
  named(query: string): Named;
  /** The same, best first. To make it takes longer than to show the whole table. */
  readonly search: Search;
  /** Makes all but the search: for a moment when nobody waits. */
  warmUp(): void;
  /** Makes the search. */
  warmUpSearch(): void;
}

/** The index of a dataset's services. */
export function namesIndex({ services, finds }: NamesReply): NamesIndex {
  const searchOf = once(() => createSearch(services, [], []));
  const search: Search = (query, limit) => searchOf()(query, limit);
  const namedOf = once(() => createNamed(services, finds ?? findsOf(services), search));
  const sorted = once(() => byName(services));
  const warmUp = (): void => {
    namedOf();
    sorted();
  };
  return { services: sorted, named: (query) => namedOf()(query), search, warmUp, warmUpSearch: () => void searchOf() };
}
