import { folded, wordsOf } from "./words.ts";

/** From, up to and without: where a text matched. */
export type Range = readonly [start: number, end: number];

/** What to set in bold: the words that matched, or as much of their beginning as was typed. In order, none touching another. */
export function matchedRanges(text: string, terms: readonly string[], matched: readonly string[]): Range[] {
  const out: Range[] = [];
  for (const { text: written, start } of wordsOf(text)) {
    const word = folded(written);
    const typed = Math.max(0, ...terms.filter((term) => word.startsWith(term)).map((term) => term.length));
    const to = start + (typed > 0 ? Math.min(typed, written.length) : matched.includes(word) ? written.length : 0);
    const last = out.at(-1);
    // Parts come after their word, so a range begins no earlier than the one before it.
    if (last !== undefined && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], to)];
    else if (to > start) out.push([start, to]);
  }
  return out;
}
