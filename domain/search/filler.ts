import type { Piece } from "./piece.ts";

/** What people put between names when they ask in a sentence: `is s3 hipaa eligible in tokyo`. */
const FILLERS: ReadonlySet<string> = new Set(
  "a all allowed amazon an and any are at aws by can do does for has have how i if in is list me my of on or please report reports show supported supports tell the to use we when whether with approved authorized authorised certified compliance compliant covered eligible region regions scope service services under versus vs what where which".split(" "),
);

/** What people have of a service: `s3 bucket`. Some names hold these words, so they are left out only of what names nothing with them. */
const THINGS: ReadonlySet<string> = new Set(
  "bucket buckets cluster clusters database databases function functions instance instances queue queues stream streams table tables topic topics volume volumes".split(" "),
);

/** Whether a piece by itself names nothing. */
export const isFiller = ({ words }: Piece): boolean => words.every((word) => FILLERS.has(word));

/** The pieces that may name something; all of them where none else is there. */
export const withoutFillers = (pieces: readonly Piece[]): readonly Piece[] => without(pieces, isFiller);

/** The same without the words for what people have of a service. */
export const withoutThings = (pieces: readonly Piece[]): readonly Piece[] => without(pieces, ({ words }) => words.every((word) => THINGS.has(word)));

function without(pieces: readonly Piece[], left: (piece: Piece) => boolean): readonly Piece[] {
  const rest = pieces.filter((piece) => !left(piece));
  return rest.length > 0 ? rest : pieces;
}
