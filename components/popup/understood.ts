import { telling } from "../../domain/search/label.ts";
import { piecesOf } from "../../domain/search/piece.ts";
import type { Found } from "../../domain/search/search.ts";
import { folded } from "../../domain/search/words.ts";

/**
 * Whether what came close has every word of the query, if misspelt. Else some words name nothing in it, though the
 * others may name it rightly: `PHI ses`.
 */
export function allWordsFound(query: string, { matches, tokens }: Found): boolean {
  const [best] = matches;
  const taken = tokens.filter(({ kind }) => kind !== "service");
  const free = piecesOf(query).filter((piece) => !taken.some(({ start, end }) => piece.start >= start && piece.end <= end));
  const typed = free.flatMap((piece) => piece.words);
  const words = [...new Set(telling(typed))];
  if (best === undefined || words.length === 0) return true;
  const { text, ranges } = best.via ?? { text: best.service.name, ranges: best.ranges };
  const matched = ranges.map(([start, end]) => folded(text.slice(start, end)));
  const missed = words.filter((word) => !matched.some((part) => part.startsWith(word)));
  // A service that is named rightly is not what is near: a Region or a program is misspelt.
  if (missed.length === 0) return false;
  const misspelt = matched.filter((part) => !typed.some((word) => part.startsWith(word)));
  return words.length < 2 || misspelt.length >= missed.length;
}
