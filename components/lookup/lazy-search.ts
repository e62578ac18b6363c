import { createSearch, type Search } from "../../domain/search/search.ts";
import type { NamesReply } from "../../messages/protocol.ts";

/** A search over the services that is made when it is first used: that takes longer than showing the whole table. */
export function lazySearch({ services }: NamesReply): Search & { readonly warmUp: () => void } {
  let made: Search | null = null;
  const search = (): Search => (made ??= createSearch(services, [], []));
  return Object.assign((query: string, limit: number) => search()(query, limit), { warmUp: () => void search() });
}
