import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import type { Piece } from "./piece.ts";
import { fuzziness } from "./typo.ts";
import { folded, foldedWords } from "./words.ts";

/** A Region or a program named in a query, in the pieces `from` up to and without `to`. */
export interface Mention<T> {
  readonly from: number;
  readonly to: number;
  readonly item: T;
  /** How many others the same words name as well. */
  readonly others: number;
}

/** Something a query may name beside a service: by its code, or by words of its names. */
export interface Mentionable<T> {
  readonly item: T;
  readonly code: string;
  readonly names: string;
}

/** A name of several words is at most this long: `us east ohio`. */
const LONGEST = 3;
/** In the middle of a query nobody is still typing: shorter beginnings name nothing there. */
const SHORTEST_BEGINNING = 3;

/** Makes what finds the longest mention in a query; where words name several things, the first of them. */
export function createMentions<T>(things: readonly Mentionable<T>[]): (pieces: readonly Piece[], typos: boolean) => Mention<T> | null {
  const index = new MiniSearch<{ at: number }>({
    idField: "at",
    fields: ["code", "names"],
    tokenize: (text, field) => (field === "code" ? [text] : foldedWords(text)),
    processTerm: folded,
  });
  index.addAll(things.map(({ code, names }, at) => ({ at, code, names })));

  function named(phrase: readonly Piece[], how: SearchOptions): number[] {
    const words: Query = { queries: phrase.flatMap((piece) => piece.words), fields: ["names"], combineWith: "AND" };
    const codes: Query = { queries: phrase.length === 1 ? phrase.map((piece) => piece.text) : [], fields: ["code"], tokenize: (text) => [text], fuzzy: false };
    return index.search({ queries: [words, codes] }, how).map(({ id }) => id as number);
  }

  return (pieces, typos) => {
    for (let length = Math.min(LONGEST, pieces.length); length > 0; length -= 1) {
      for (const step of typos ? (["exact", "prefix", "typo"] as const) : (["exact", "prefix"] as const)) {
        for (let from = 0; from + length <= pieces.length; from += 1) {
          const to = from + length;
          const ats = named(pieces.slice(from, to), {
            prefix: (term) => step !== "exact" && (to === pieces.length || term.length >= SHORTEST_BEGINNING),
            fuzzy: step === "typo" && fuzziness,
          });
          const first = things[Math.min(...ats)];
          if (first !== undefined) return { from, to, item: first.item, others: ats.length - 1 };
        }
      }
    }
    return null;
  };
}
