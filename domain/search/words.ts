/** A word of a text, as it is written, and where it begins. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}+|\p{Ll}+|\p{N}+/gu;

/** Lower case without accents, and plain where a letter is wide or a ligature: how words are compared. */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();

/** The words of a text, folded. */
export const foldedWords = (text: string): string[] => folded(text).match(WORD) ?? [];

/** The words of a text, each before the pieces it is made of where it is written in mixed case (`CloudWatch`, `DynamoDB`). */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    const parts = Array.from(word.matchAll(PART), (part) => ({ text: part[0], start: index + part.index }));
    return [{ text: word, start: index }, ...parts.filter((part) => isPart(part.text, word))];
  });
}

/** The pieces that a word written in mixed case is made of; none of another one. */
export const partsOf = (word: string): string[] => (word.match(PART) ?? []).filter((part) => isPart(part, word));

const isPart = (part: string, word: string): boolean => part.length > 1 && part !== word;
