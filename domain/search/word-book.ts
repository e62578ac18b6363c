import { folded, partsOf } from "./words.ts";

/** A word of a name, folded. */
export interface BookWord {
  readonly word: string;
  /** The word, and behind it the pieces it is made of, with blanks between: `cloudwatch cloud watch`. */
  readonly all: string;
}

const BETWEEN = /[^\p{L}\p{N}\p{M}]+/u;

/**
 * Makes what tells the words of any of these texts, or of a part of one. Names of services have most words in common: each
 * is taken apart once, and all are folded together, which takes a tenth of the time.
 */
export function createWordBook(texts: readonly string[]): (text: string) => BookWord[] {
  const written = [...new Set(texts.flatMap((text) => text.split(BETWEEN)))];
  const lines = folded(written.map((word) => [word, ...partsOf(word)].join(" ")).join("\n")).split("\n");
  const book = new Map(lines.map((all, at) => [written[at], { word: all.split(" ", 1)[0] ?? "", all }]));
  return (text) => text.split(BETWEEN).flatMap((word) => (word === "" ? [] : (book.get(word) ?? [])));
}
