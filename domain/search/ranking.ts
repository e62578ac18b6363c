import { type Label, telling } from "./label.ts";
import { LIKENESS, likeness } from "./likeness.ts";
import type { NamedService } from "./names.ts";

/** A service and the label of it that fits a query best. */
export interface Ranked {
  readonly service: NamedService;
  readonly label: Label;
}

export interface RankOptions {
  /** Words with one typo fit too. */
  readonly typos: boolean;
  /** A label fits that has only some of the terms. */
  readonly partly: boolean;
}

interface Candidate {
  readonly service: NamedService;
  readonly labels: readonly Label[];
}

/** What orders results, most important first; smaller comes first. */
type Rank = readonly number[];

const KIND = { service: 0, component: 1, internal: 2 } as const;
const SOURCE = { name: 0, alias: 1, former: 2 } as const;

/** Makes the ranking: which services have all terms in one of their labels, best first. */
export function createRanking(candidates: readonly Candidate[]): (terms: readonly string[], options: RankOptions) => Ranked[] {
  const vocabulary = new Map<string, number>();
  const indexed = candidates.map(({ service, labels }) => ({ service, labels: labels.map((label) => ({ label, ids: label.words.map(idOf) })) }));
  function idOf(word: string): number {
    const id = vocabulary.get(word) ?? vocabulary.size;
    vocabulary.set(word, id);
    return id;
  }
  const words = [...vocabulary.keys()];

  return (query, { typos, partly }) => {
    const terms = telling(query);
    if (terms.length === 0) return [];
    // Each term meets each word once, however many names hold that word.
    const fits = terms.map((term) => Uint8Array.from(words, (word) => likeness(term, word, typos)));
    const length = terms.join("").length;
    const ranked: (Ranked & { rank: Rank })[] = [];
    for (const { service, labels } of indexed) {
      let best: { label: Label; rank: Rank } | null = null;
      for (const { label, ids } of labels) {
        const rank = rankOf(service, label, ids, fits, length, partly);
        if (rank !== null && (best === null || compare(rank, best.rank) < 0)) best = { label, rank };
      }
      if (best !== null) ranked.push({ service, ...best });
    }
    return ranked.toSorted((a, b) => compare(a.rank, b.rank) || (a.service.name < b.service.name ? -1 : 1));
  };
}

function rankOf(service: NamedService, label: Label, ids: readonly number[], fits: readonly Uint8Array[], length: number, partly: boolean): Rank | null {
  let missing = 0;
  let worst: number = LIKENESS.exact;
  let position = ids.length;
  for (const fit of fits) {
    let best = 0;
    let at = 0;
    for (const [index, id] of ids.entries()) {
      const like = fit[id] ?? 0;
      if (like > best) [best, at] = [like, index];
    }
    if (best === LIKENESS.none) {
      missing += 1;
      if (!partly || missing === fits.length) return null;
      continue;
    }
    worst = Math.min(worst, best);
    position = Math.min(position, at);
  }
  if (label.made === "initials" && worst < LIKENESS.exact) return null;
  const whole = missing === 0 && worst === LIKENESS.exact && label.weight === length;
  const fit = [missing, LIKENESS.exact - worst, whole ? 0 : 1];
  return [...fit, KIND[service.kind], label.made === undefined ? 0 : 1, SOURCE[label.source], position, label.weight, service.name.length];
}

function compare(a: Rank, b: Rank): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
