import { type Label, labelsOf, telling } from "./label.ts";
import type { NamedService } from "./names.ts";
import { piecesOf } from "./piece.ts";
import type { Search } from "./search.ts";

/** The services that a query names, by id and in no order; `close` as in `Found`. */
export interface Named {
  readonly ids: ReadonlySet<string>;
  readonly close: boolean;
}

/**
 * Makes what tells the services that a query names: the same ones as a search over them, which it asks only where nothing
 * has that name. It ranks nothing, so it is made in a tenth of the time that a search takes, and many are found as fast as one.
 */
export function createNamed(services: readonly NamedService[], search: Search): (query: string) => Named {
  const labels = labelsOf(services).map((label) => ({ id: label.service.id, text: textOf(label) }));

  return (query) => {
    const terms = telling(piecesOf(query).flatMap(({ words }) => words));
    const joined = terms.join("");
    if (joined === "") return { ids: new Set(), close: false };
    // One letter alone stands only for names that begin with it.
    const words = terms.length === 1 && joined.length === 1 ? [` ${joined} `] : terms.map((term) => ` ${term}`);
    const [whole, exact] = [`+${joined}`, `=${joined}=`];
    const ids = new Set<string>();
    for (const { id, text } of labels) {
      if (words.every((word) => text.includes(word)) || text.includes(whole) || text.includes(exact)) ids.add(id);
    }
    if (ids.size > 0) return { ids, close: false };
    const found = search(query, services.length);
    return { ids: new Set(found.matches.map(({ service }) => service.id)), close: found.close };
  };
}

/** All that a label is found by: a blank before each word, `+` before each whole name, `=` round what must be typed in full. */
function textOf({ words, whole, exact }: Label): string {
  return ` ${words} +${whole.replaceAll(" ", "+")}=${exact.replaceAll(" ", "=")}=`;
}
