import type { Mark } from "./mark.ts";
import { type Named, splitName } from "./note.ts";
import type { Row } from "./page.ts";

/** A row of a list, or why there is none. */
export type RowResult = { readonly row: Row } | { readonly trouble: string };

/** What the stars of a tab refer to: one beside a tick, and one behind a name. */
export interface Footnotes {
  readonly tick?: string | undefined;
  readonly name?: string | undefined;
}

/** The row for a published name under a mark that lists it. What a star refers to limits the row like a published limitation. */
export function rowOf(published: string, mark: Exclude<Mark, { says: "nothing" }>, footnotes: Footnotes = {}): RowResult {
  const named = splitName(published);
  if (named.unread !== undefined) return { trouble: `The note "${named.unread}" of "${published}" is of no known kind (importer/note.ts).` };
  if (mark.says === "in-assessment") return { row: { name: named.name, status: "in-assessment", review: mark.review, ...noteOf(named) } };
  const starred = { tick: mark.starred, name: named.name.endsWith("*") };
  if (starred.tick && footnotes.tick === undefined) return { trouble: `The tick of "${published}" has a star, and no footnote "* Denotes ..." says what it means.` };
  if (starred.name && footnotes.name === undefined) return { trouble: `"${published}" has a star, and no footnote "* Services not within the scope ..." says what it means.` };
  if (!starred.tick && !starred.name) return { row: { name: named.name, ...noteOf(named) } };
  const notes = [named.note, starred.tick ? footnotes.tick : undefined, starred.name ? footnotes.name : undefined].filter((note) => note !== undefined);
  return { row: { name: named.name, note: notes.join("; "), noteKind: named.noteKind === "exclusion" ? "exclusion" : "limitation" } };
}

function noteOf({ note, noteKind }: Named): Pick<Row, "note" | "noteKind"> {
  return note === undefined || noteKind === undefined ? {} : { note, noteKind };
}

/** A name on a list that has no marks: to stand there is to be listed. */
export const LISTED: Exclude<Mark, { says: "nothing" }> = { says: "listed", starred: false };
