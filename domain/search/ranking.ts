import MiniSearch, { type Query } from "minisearch";
import { fuzziness } from "./fuzziness.ts";
import { type Label, labelsOf, telling } from "./label.ts";
import type { NamedService } from "./names.ts";
import { folded, wordsOf } from "./words.ts";

/** The label of a service that fits a query best. */
export interface Ranked {
  readonly label: Label;
  /** The words of the label that matched. */
  readonly words: readonly string[];
}

/** What has all terms in one name; then also with typos; then what has only some of the terms. */
export type Strictness = "all" | "typos" | "some";

const KIND = { service: 1, component: 0.2, internal: 0.1 } as const;
const SOURCE = { name: 1, alias: 0.9, former: 0.8 } as const;

/** Makes the ranking of services, best first, each once. */
export function createRanking(services: readonly NamedService[]): (terms: readonly string[], strictness: Strictness) => Ranked[] {
  const labels = services.flatMap(labelsOf);
  const index = new MiniSearch<Label & { readonly at: number }>({
    idField: "at",
    fields: ["words", "whole", "initials"],
    tokenize: (text, field) => wordsOf(text, field === "words").map((word) => word.text),
    processTerm: folded,
    searchOptions: {
      prefix: true,
      // What is typed in full counts far more than what only begins so or is near it.
      weights: { prefix: 0.1, fuzzy: 0.05 },
      boost: { whole: 4, initials: 4 },
      boostDocument: (at: number) => boosts[at] ?? 1,
    },
  });
  const boosts = labels.map(({ service, source }) => KIND[service.kind] * SOURCE[source]);
  index.addAll(labels.map((label, at) => ({ ...label, at })));

  return (query, strictness) => {
    const terms = telling(query);
    const joined = terms.join("");
    const named: Query = { queries: [...terms], fields: ["words"], combineWith: strictness === "some" ? "OR" : "AND" };
    const whole: Query = { queries: strictness === "some" ? [...terms] : [joined], fields: ["whole"] };
    const initials: Query = { queries: [joined], fields: ["initials"], prefix: false, fuzzy: false };
    const results = index.search({ queries: [named, whole, initials] }, { fuzzy: strictness === "all" ? false : fuzziness });
    const best = new Map<string, Ranked>();
    for (const { id, terms: words } of results) {
      const label = labels[id as number];
      if (label !== undefined && !best.has(label.service.id)) best.set(label.service.id, { label, words });
    }
    return [...best.values()];
  };
}
