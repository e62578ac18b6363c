/** A word of a text: folded, as it is compared, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}+|\p{Ll}+|\p{N}+/gu;

/** Lower case without accents. */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a text; with `parts`, also the pieces of words written in mixed case (`CloudWatch`, `DynamoDB`). */
export function wordsOf(text: string, parts = false): Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const pieces = parts ? [...match[0].matchAll(PART)].filter(({ 0: piece }) => piece.length > 1 && piece !== match[0]) : [];
    return [{ 0: match[0], index: 0 }, ...pieces].map(({ 0: raw, index }) => {
      const start = match.index + index;
      return { text: folded(raw), start, end: start + raw.length };
    });
  });
}
