import type { Problem } from "../domain/dataset/problem.ts";
import type { ProgramFile } from "../compiler/source.ts";

/** A saved page as it comes: its file name, for messages, and its text. */
export interface SavedPage {
  readonly file: string;
  readonly text: string;
}

/** An edition, a list and a row as they stand in `data/programs/<id>.json`. */
export type Edition = ProgramFile["editions"][number];
export type List = Edition["lists"][number];
export type Row = List["entries"][number];

/** What one column (or one whole page) lists for a program; `boundary` null is the whole program. */
export interface Column {
  readonly program: string;
  readonly boundary: string | null;
  readonly rows: readonly Row[];
}

/** One program's lists on one page, with the title under which they are cited. */
export interface Listing {
  readonly program: string;
  readonly title: string;
  readonly columns: readonly Column[];
}

/** A page read: what it lists, where that is published, and which day it says of itself. */
export interface Page {
  readonly file: string;
  readonly kind: string;
  readonly url: string;
  readonly grade: Edition["grade"];
  /** The days that the page says it was updated; more than one or none leaves the choice to `--date`. */
  readonly dates: readonly string[];
  /** The page is about this one program only, so it outranks a tab of the same day. */
  readonly dedicated: boolean;
  readonly listings: readonly Listing[];
  /** What was left out on purpose, for the report. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

/** A row as published, name and note. */
export function published(row: Row): string {
  return row.note === undefined ? row.name : `${row.name} [${row.note}]`;
}
