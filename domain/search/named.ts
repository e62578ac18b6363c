import { type Label, labelsOf, telling } from "./label.ts";
import type { NamedService } from "./names.ts";
import { piecesOf } from "./piece.ts";
import type { Search } from "./search.ts";

/** The services that a query names, by id and in no order; `close` as in `Found`. */
export interface Named {
  readonly ids: ReadonlySet<string>;
  readonly close: boolean;
}

/** All that each service is found by, in their order: a line for each of its names. To take all names apart is what takes time. */
export function findsOf(services: readonly NamedService[]): string[] {
  const lines = new Map(services.map(({ id }) => [id, [] as string[]]));
  for (const label of labelsOf(services)) lines.get(label.service.id)?.push(textOf(label));
  return [...lines.values()].map((of) => of.join("\n"));
}

/**
 * Makes what tells the services that a query names: the same ones as a search over them, which it asks only where nothing
 * has that name. It ranks nothing, so it needs no more than `finds`, and many are found as fast as one.
 */
export function createNamed(services: readonly NamedService[], finds: readonly string[], search: Search): (query: string) => Named {
  return (query) => {
    const terms = telling(piecesOf(query).flatMap(({ words }) => words));
    const joined = terms.join("");
    if (joined === "") return { ids: new Set(), close: false };
    // One letter alone stands only for names that begin with it.
    const words = terms.length === 1 && joined.length === 1 ? [` ${joined} `] : terms.map((term) => ` ${term}`);
    const [whole, exact] = [`+${joined}`, `=${joined}=`];
    const ids = new Set<string>();
    const named = (text: string): boolean => words.every((word) => text.includes(word));
    finds.forEach((text, at) => {
      // Several words stand in one name; that all of them stand somewhere is asked first.
      const said = named(text) && (words.length === 1 || text.split("\n").some(named));
      if (said || text.includes(whole) || text.includes(exact)) ids.add((services[at] as NamedService).id);
    });
    if (ids.size > 0) return { ids, close: false };
    const found = search(query, services.length);
    return { ids: new Set(found.matches.map(({ service }) => service.id)), close: found.close };
  };
}

/** All that a label is found by: a blank before each word, `+` before each whole name, `=` round what must be typed in full. */
function textOf({ words, whole, exact }: Label): string {
  return ` ${words} +${whole.replaceAll(" ", "+")}=${exact.replaceAll(" ", "=")}=`;
}
