import { expect, it } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import type { NamedService } from "../../../domain/search/names.ts";
import { createNamed, findsOf } from "../../../domain/search/named.ts";
import { createSearch, type Search } from "../../../domain/search/search.ts";

const services = ownDataset().services as readonly unknown[] as readonly NamedService[];
const search = createSearch(services, [], []);
const none: Search = () => ({ matches: [], close: false, tokens: [], region: null, program: null, within: [] });
const idsOf = (query: string) => search(query, services.length).matches.map(({ service }) => service.id).toSorted();

it("names the same services as the search, for every name and beginnings of them, and asks it for none", () => {
  const named = createNamed(services, findsOf(services), none);
  const typed = services.flatMap(({ id, name, former, aliases }) => [id, name, ...former, ...aliases].flatMap((text, at) => (at < 2 ? [text, ...[1, 2, 4, 9].map((length) => text.slice(0, length))] : [text])));
  const queries = new Set([...typed, ...typed.map((text) => text.toLowerCase().replaceAll(" ", "")), ...services.map(({ name }) => name.split(" ").toReversed().join(" "))]);
  const other: string[] = [];
  for (const query of queries) {
    const { matches, close } = search(query, services.length);
    if (close || matches.length === 0) continue;
    if ([...named(query).ids].toSorted().join() !== idsOf(query).join()) other.push(query);
  }
  expect(queries.size).toBeGreaterThan(2000);
  expect(other).toEqual([]);
});

it.each(["kendrra", "dynmodb", "quantum s3", "zzzzzz"])("asks the search for what nothing is called: %s", (query) => {
  const { ids, close } = createNamed(services, findsOf(services), search)(query);
  expect([[...ids].toSorted(), close]).toEqual([idsOf(query), true]);
});

it.each(["", " ", "-"])("names nothing for %j", (query) => expect(createNamed(services, findsOf(services), search)(query)).toEqual({ ids: new Set(), close: false }));
