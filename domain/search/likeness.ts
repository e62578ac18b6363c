/** How well a typed term fits a word; a greater number fits better. */
export const LIKENESS = { none: 0, typo: 1, prefix: 2, exact: 3 } as const;
export type Likeness = (typeof LIKENESS)[keyof typeof LIKENESS];

/** Terms shorter than this must be typed right: in three letters one typo reaches half of all names. */
const SHORTEST_TYPO = 4;

/** Compares a term with a word: the same, the word's beginning, or (where `typos`) one slip away from either. */
export function likeness(term: string, word: string, typos: boolean): Likeness {
  if (word.startsWith(term)) return term.length === word.length ? LIKENESS.exact : LIKENESS.prefix;
  if (!typos || term.length < SHORTEST_TYPO || word.length < SHORTEST_TYPO - 1) return LIKENESS.none;
  // One slip leaves one of the first two letters within a step of its place: most words end here.
  if (term[0] !== word[0] && term[1] !== word[1] && term[0] !== word[1] && term[1] !== word[0]) return LIKENESS.none;
  for (const length of [word.length, term.length - 1, term.length, term.length + 1]) {
    if (length <= word.length && withinOneTypo(term, word.slice(0, length))) return LIKENESS.typo;
  }
  return LIKENESS.none;
}

/** One letter missing, added, wrong, or two neighbours swapped. */
function withinOneTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const swapped = a[from] === b[from + 1] && a[from + 1] === b[from];
  if (a.length === b.length) return a.slice(from + 1) === b.slice(from + 1) || (swapped && a.slice(from + 2) === b.slice(from + 2));
  return a.length < b.length ? a.slice(from) === b.slice(from + 1) : a.slice(from + 1) === b.slice(from);
}
