/** In shorter words one typo reaches half of all names. */
const SHORTEST = 4;
/** From so many letters on a word may have two slips. */
const LONG = 6;

/** How many letters of a typed word may be missing, added or wrong. */
export function fuzziness(term: string): number {
  if (term.length < SHORTEST) return 0;
  return term.length < LONG ? 1 : 2;
}

/** The word with each two neighbours swapped: MiniSearch counts that slip, the commonest, as two. */
export function swaps(term: string): string[] {
  if (term.length < SHORTEST) return [];
  const letters = [...term];
  return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
}
