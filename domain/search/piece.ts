import { foldedWords } from "./words.ts";

/** What stands between two spaces of a query, or commas and the like: `s3+pci`, `hipaa,pci`, `soc 1/2`. */
export interface Piece {
  /** In lower case, else as typed: a Region code keeps its dashes. */
  readonly text: string;
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Longer queries are nobody's; the rest is cut off. */
const LONGEST = 100;

/** Cuts a query into pieces; those without a letter or a digit are left out. */
export function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: raw, index } of query.slice(0, LONGEST).matchAll(/[^\s,;+&|/，、；＋＆｜／]+/g)) {
    const words = foldedWords(raw);
    if (words.length > 0) pieces.push({ text: raw.normalize("NFKC").toLowerCase(), words, start: index, end: index + raw.length });
  }
  return pieces;
}
