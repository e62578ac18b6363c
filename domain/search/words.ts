/** A word as it is compared, and where it stands in the text it came from. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Only a part of a word: `watch` of `CloudWatch`. */
  readonly part: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}+|\p{Ll}+|\p{N}+/gu;

/** Lower case without accents, every character in its place, so that positions stay true. */
function folded(text: string): string {
  return Array.from(text, (character) => {
    const plain = (character.normalize("NFD")[0] ?? character).toLowerCase();
    return plain.length === character.length ? plain : character;
  }).join("");
}

/** The words of a text; with `parts`, also the pieces of words written in mixed case (`CloudWatch`, `DynamoDB`). */
export function wordsOf(text: string, parts = false): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    words.push({ text: folded(raw), start: index, end: index + raw.length, part: false });
    if (!parts) continue;
    const pieces = [...raw.matchAll(PART)];
    if (pieces.length < 2) continue;
    for (const piece of pieces) {
      if (piece[0].length < 2) continue;
      const start = index + piece.index;
      words.push({ text: folded(piece[0]), start, end: start + piece[0].length, part: true });
    }
  }
  return words;
}
