import MiniSearch, { type Query } from "minisearch";
import { type Label, labelsOf, telling } from "./label.ts";
import type { NamedService } from "./names.ts";
import { fuzziness, swaps } from "./typo.ts";

/** The label of a service that fits a query best. */
export interface Ranked {
  readonly label: Label;
  /** The words of the label that matched. */
  readonly words: readonly string[];
}

/** What has all terms in one name; then also with typos; then what has only some of the terms. */
export type Strictness = "all" | "typos" | "some";

/** A whole name outweighs the kind: a component named wholly comes before services that only hold the word. */
const BOOST = { words: 1, whole: 40, exact: 20 };
const KIND = { service: 1, component: 0.6, internal: 0.4 } as const;
const SOURCE = { name: 1, alias: 0.85, former: 0.84, id: 0.83 } as const;
/** Enough to come before what fits as well; less than a service has over a component, or a whole name over any other. */
const RECENT = 1.65;

/** Makes the ranking of services, best first, each once; among those that fit as well the `recent` ones, by id, come first. */
export function createRanking(services: readonly NamedService[]): (terms: readonly string[], strictness: Strictness, recent: ReadonlySet<string>) => Ranked[] {
  const labels = labelsOf(services);
  const boosts = labels.map(({ service, source }) => KIND[service.kind] * SOURCE[source]);
  const index = new MiniSearch<Label & { readonly at: number }>({
    idField: "at",
    fields: Object.keys(BOOST),
    // Labels and terms come folded, with blanks between their words.
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      prefix: true,
      // What is typed in full counts far more than what only begins so, and that more than what is near it.
      weights: { prefix: 0.05, fuzzy: 0.03 },
    },
  });
  index.addAll(labels.map((label, at) => ({ ...label, at })));

  return (query, strictness, recent) => {
    const boostDocument = (at: number): number => (boosts[at] ?? 1) * (recent.has(labels[at]?.service.id ?? "") ? RECENT : 1);
    const terms = telling(query);
    const joined = terms.join("");
    const typos = strictness !== "all";
    const some = strictness === "some";
    const spellings = (term: string): Query => ({ queries: [term, { queries: typos ? swaps(term) : [], fuzzy: false }], combineWith: "OR" });
    // One letter begins words of most names: alone it stands only for names that begin with it.
    const prefix = (term: string): boolean => term.length > 1 || (terms.length > 1 && !some);
    const words: Query = { queries: [...new Set(terms)].map(spellings), fields: ["words"], combineWith: some ? "OR" : "AND", prefix };
    // Run together, short words would be a slip away from quite other names.
    const slips = terms.length === 1 ? fuzziness : Number(joined.length > 6);
    const whole: Query = some
      ? { queries: [...terms], fields: ["whole"], boost: { whole: 1.5 } }
      : { queries: [spellings(joined)], fields: ["whole"], fuzzy: typos && slips };
    const exact: Query = { queries: [joined], fields: ["exact"], prefix: false, fuzzy: false };
    // The best of a service's labels comes first, and stands for it.
    const best = new Map<string, Ranked>();
    for (const { id, terms: matched } of index.search({ queries: [words, whole, exact] }, { fuzzy: typos && fuzziness, boostDocument })) {
      const label = labels[id as number];
      if (label !== undefined && !best.has(label.service.id)) best.set(label.service.id, { label, words: matched });
    }
    return [...best.values()];
  };
}
