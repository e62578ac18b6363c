import { LIKENESS, likeness } from "./likeness.ts";
import { wordsOf } from "./words.ts";

/** From, up to and without: where a text matched. */
export type Range = readonly [start: number, end: number];

/** What to set in bold: the word, or as much of its beginning as was typed. In order, none touching another. */
export function matchedRanges(text: string, terms: readonly string[], typos: boolean): Range[] {
  const found: Range[] = [];
  for (const word of wordsOf(text, true)) {
    const best = Math.max(...terms.map((term) => reach(term, word.text, typos)), 0);
    if (best > 0) found.push([word.start, word.start + best]);
  }
  return merged(found);
}

function reach(term: string, word: string, typos: boolean): number {
  const like = likeness(term, word, typos);
  if (like === LIKENESS.none) return 0;
  return like === LIKENESS.prefix ? term.length : word.length;
}

function merged(ranges: Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  const out: Range[] = [];
  for (const range of sorted) {
    const last = out.at(-1);
    if (last !== undefined && range[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], range[1])];
    else out.push(range);
  }
  return out;
}
