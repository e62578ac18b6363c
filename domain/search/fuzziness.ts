/** How many slips a word may have: in three letters one typo reaches half of all names. */
export function fuzziness(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 6 ? 1 : 2;
}
