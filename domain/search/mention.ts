import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { isFiller } from "./filler.ts";
import type { Piece } from "./piece.ts";
import { fuzziness, swaps } from "./typo.ts";
import { folded, foldedWords } from "./words.ts";

/** A Region or a program named in a query, in the pieces `from` up to and without `to`. */
export interface Mention<T> {
  readonly from: number;
  readonly to: number;
  readonly item: T;
  /** How many others the same words name as well. */
  readonly others: number;
  /** It is written out, not only begun. */
  readonly exact: boolean;
}

/** A name of several words is at most this long: `soc 2 type ii`. */
const LONGEST = 4;
/** By itself it names nothing: every other code ends with a digit, the other words are in names of every kind, and a model is called so (`nova pro`). */
const VAGUE = /^(\d|cloud|security|pro)$/;
/** It begins a word, though a name has it as one: `3-D Secure`. */
const LETTER = /^[a-z]$/;
/** A code without its number: `eu-west` means the Regions of that name, though another one is called so in full. */
const BEGUN = /^[a-z]{2,}-[a-z]{4,}$/;
/** What makes a Region's code one of its zones': `us-east-1a`, `use1-az1`. */
const ZONE = /(?<=\d)([a-f]|-az\d)$/;
/** Shorter words may have one slip only: with two `Dublin` would be Dubai. */
const LONG = 8;
const slips = (term: string): number => Math.min(fuzziness(term), term.length < LONG ? 1 : 2);
/** In the middle of a query nobody is still typing: shorter beginnings name nothing there. */
const SHORTEST_BEGINNING = 3;

/** A code begins with where or what it is, and may be written as one word: `eu`, `soc2`, `iso27001`. */
const codeWords = (code: string): string => `${code.split("-")[0]} ${code.replaceAll("-", "")}`;

/** What else a code goes by: words, and other codes. */
export interface Further {
  readonly words: (code: string) => string;
  readonly codes: (code: string) => readonly string[];
}

/** Makes what finds the longest mention in a query beside those that are `taken`, by code, by words of a name or by what else its code goes by; where words name several things, the first of them. */
export function createMentions<T extends { readonly name: string; readonly short: string; readonly also?: string }>(things: readonly T[], codeOf: (thing: T) => string, further: Further): (pieces: readonly Piece[], typos: boolean, taken?: readonly Mention<unknown>[]) => Mention<T> | null {
  const index = new MiniSearch<{ at: number; code: string; names: string }>({
    idField: "at",
    fields: ["code", "names"],
    tokenize: (text, field) => (field === "code" ? text.split(" ") : foldedWords(text)),
    processTerm: folded,
  });
  index.addAll(things.map((thing, at) => ({ at, code: [codeOf(thing), ...further.codes(codeOf(thing))].join(" "), names: `${thing.short} ${thing.name} ${thing.also ?? ""} ${codeWords(codeOf(thing))} ${further.words(codeOf(thing))}` })));

  function named(phrase: readonly Piece[], typos: boolean, how: SearchOptions): number[] {
    if (phrase.every((piece) => VAGUE.test(piece.text) || isFiller(piece))) return [];
    const spellings = (word: string): Query => (typos ? { queries: [word, { queries: swaps(word), fuzzy: false }], combineWith: "OR" } : word);
    const words: Query = { queries: phrase.flatMap((piece) => piece.words.map(spellings)), fields: ["names"], combineWith: "AND" };
    // `us east 1` is a code as it is spoken.
    const codes = [phrase.map((piece) => piece.text).join("-").replace(ZONE, "")];
    // A code with a slip in it would be another Region's.
    const code: Query = { queries: codes, fields: ["code"], tokenize: (text) => [text], fuzzy: false, ...(BEGUN.test(codes[0] ?? "") && { prefix: true }) };
    // Nobody's first letter is wrong: `near` is no EAR, and S3's Storage Lens no ENS.
    const alike = (terms: readonly string[]): boolean => phrase.every((piece) => piece.words.every((word) => terms.some((term) => term[0] === word[0])));
    return index.search({ queries: [words, code] }, { ...how, filter: ({ terms }) => !typos || alike(terms) }).map(({ id }) => id as number);
  }

  return (pieces, typos, taken = []) => {
    for (let length = Math.min(LONGEST, pieces.length); length > 0; length -= 1) {
      for (const step of typos ? (["exact", "prefix", "typo"] as const) : (["exact", "prefix"] as const)) {
        for (let from = 0; from + length <= pieces.length; from += 1) {
          const to = from + length;
          if (taken.some((other) => from < other.to && other.from < to)) continue;
          if (step === "exact" && length === 1 && LETTER.test((pieces[from] as Piece).text)) continue;
          const ats = named(pieces.slice(from, to), step === "typo", {
            prefix: (term) => step !== "exact" && (to === pieces.length || term.length >= SHORTEST_BEGINNING),
            fuzzy: step === "typo" && slips,
          });
          const item = things[Math.min(...ats)];
          if (item !== undefined) return { from, to, item, others: ats.length - 1, exact: step === "exact" };
        }
      }
    }
    return null;
  };
}
