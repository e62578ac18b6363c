import type { Piece } from "./piece.ts";

/** What people put between names when they ask in a sentence: `is s3 hipaa eligible in tokyo`. */
const FILLERS: ReadonlySet<string> = new Set(
  "a all allowed amazon an and any are at aws by can do does for has have how i if in is list me my of on or please report reports show supported supports tell the to use we when whether with approved authorized authorised certified compliance compliant covered eligible region regions scope service services under versus vs what where which".split(" "),
);

/** Whether a piece by itself names nothing. */
export const isFiller = ({ words }: Piece): boolean => words.every((word) => FILLERS.has(word));

/** The pieces that may name something; all of them where none else is there. */
export function withoutFillers(pieces: readonly Piece[]): readonly Piece[] {
  const rest = pieces.filter((piece) => !isFiller(piece));
  return rest.length > 0 ? rest : pieces;
}
