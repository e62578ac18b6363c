import { LIKENESS, type Likeness, likeness } from "./likeness.ts";
import type { Piece } from "./piece.ts";
import { wordsOf } from "./words.ts";

/** A Region or a program named in a query, in the pieces `from` up to and without `to`. */
export interface Mention<T> {
  readonly from: number;
  readonly to: number;
  readonly item: T;
  /** How many others the same words name as well. */
  readonly others: number;
}

/** Something a query may name beside a service. `codes` are compared as typed, `words` one by one. */
export interface Mentionable<T> {
  readonly item: T;
  readonly codes: readonly string[];
  readonly words: readonly string[];
}

/** A name of several words is at most this long: `us east ohio`. */
const LONGEST = 3;
/** In the middle of a query nobody is still typing: shorter beginnings name nothing there. */
const SHORTEST_BEGINNING = 3;

export function mentionable<T>(item: T, codes: readonly string[], names: readonly string[]): Mentionable<T> {
  return { item, codes, words: [...new Set(names.flatMap((name) => wordsOf(name).map((word) => word.text)))] };
}

/** The longest and best mention in a query; where words name several things, the first of them. */
export function findMention<T>(pieces: readonly Piece[], things: readonly Mentionable<T>[], typos: boolean): Mention<T> | null {
  for (let length = Math.min(LONGEST, pieces.length); length > 0; length -= 1) {
    let best: { mention: Mention<T>; fit: number } | null = null;
    for (let from = 0; from + length <= pieces.length; from += 1) {
      const to = from + length;
      const phrase = pieces.slice(from, to);
      const fits = things.map((thing) => fitOf(phrase, thing, to === pieces.length, typos));
      const fit = Math.max(...fits);
      if (fit === LIKENESS.none || (best !== null && best.fit >= fit)) continue;
      const first = things[fits.indexOf(fit as Likeness)];
      if (first === undefined) continue;
      best = { mention: { from, to, item: first.item, others: fits.filter((other) => other === fit).length - 1 }, fit };
    }
    if (best !== null) return best.mention;
  }
  return null;
}

function fitOf<T>(phrase: readonly Piece[], thing: Mentionable<T>, last: boolean, typos: boolean): Likeness {
  const [only] = phrase;
  if (phrase.length === 1 && only !== undefined) {
    if (thing.codes.includes(only.text)) return LIKENESS.exact;
    if (only.text.includes("-") && thing.codes.some((code) => code.startsWith(only.text))) return LIKENESS.prefix;
  }
  const words = phrase.flatMap((piece) => piece.words);
  const fits = words.map((word) => {
    const best = Math.max(...thing.words.map((other) => likeness(word, other, typos))) as Likeness;
    return best === LIKENESS.prefix && !last && word.length < SHORTEST_BEGINNING ? LIKENESS.none : best;
  });
  return Math.min(...fits) as Likeness;
}
