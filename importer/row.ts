import type { Mark } from "./mark.ts";
import { type Named, splitName } from "./note.ts";
import type { Row } from "./page.ts";

/** A row of a list, or why there is none. */
export type RowResult = { readonly row: Row } | { readonly trouble: string };

/**
 * The row for a published name under a mark that lists it. `footnote` is what a star beside the tick refers to:
 * it limits the row like a published limitation.
 */
export function rowOf(published: string, mark: Exclude<Mark, { says: "nothing" }>, footnote?: string): RowResult {
  const named = splitName(published);
  if (named.unread !== undefined) return { trouble: `The note "${named.unread}" of "${published}" is of no known kind (importer/note.ts).` };
  if (mark.says === "in-assessment") return { row: { name: named.name, status: "in-assessment", review: mark.review, ...noteOf(named) } };
  if (!mark.starred) return { row: { name: named.name, ...noteOf(named) } };
  if (footnote === undefined) return { trouble: `The tick of "${published}" has a star, and no footnote "* Denotes ..." says what it means.` };
  const note = named.note === undefined ? footnote : `${named.note}; ${footnote}`;
  return { row: { name: named.name, note, noteKind: named.noteKind === "exclusion" ? "exclusion" : "limitation" } };
}

function noteOf({ note, noteKind }: Named): Pick<Row, "note" | "noteKind"> {
  return note === undefined || noteKind === undefined ? {} : { note, noteKind };
}

/** A name on a list that has no marks: to stand there is to be listed. */
export const LISTED: Exclude<Mark, { says: "nothing" }> = { says: "listed", starred: false };
