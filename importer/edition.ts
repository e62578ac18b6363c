import * as v from "valibot";
import { nameMap } from "../compiler/name.ts";
import { ProgramFile, type Sources } from "../compiler/source.ts";
import { type Problem, problemsOf } from "../domain/dataset/problem.ts";
import { carrier } from "./carry.ts";
import { type Change, changesOf, heldBeside, inOrder } from "./compare.ts";
import type { Edition, List, Listing, Page, Row } from "./page.ts";

/** A listing that is to become an edition, and its day. */
export interface Candidate {
  readonly page: Page;
  readonly listing: Listing;
  readonly day: string;
}

/** A new edition, where it comes from and what it changes. */
export interface Imported {
  readonly program: string;
  readonly page: Page;
  readonly edition: Edition;
  readonly changes: readonly Change[];
  /** What the importer leaves to a person. */
  readonly byHand: readonly string[];
}

/** A published name that leads nowhere, and the program that lists it. */
export interface Unmapped {
  readonly name: string;
  readonly program: string;
}

/** An edition with all that is wrong with it. */
export interface Built {
  readonly imported: Imported;
  readonly problems: readonly Problem[];
  readonly unmapped: readonly Unmapped[];
}

/**
 * A function from a listing to its edition, checked against the data held: names by `names.json`, boundaries by the
 * program's file, lengths by the newest edition that is not newer than the listing's day.
 */
export function editionBuilder(sources: Sources, options: { readonly storedAt?: string | undefined; readonly acceptShrink?: boolean | undefined }): (candidate: Candidate) => Built {
  const carry = carrier(sources);
  const lookUp = nameMap(sources.names);

  return ({ page, listing, day }) => {
    const { program } = listing;
    const path = `${page.file}: ${listing.title}`;
    const problems: Problem[] = [];
    const problem = (message: string) => problems.push({ path, message });
    const file = sources.programs.find((each) => each.id === program);
    if (file === undefined) problem(`The data has no program ${program}.`);
    const { before, nearest } = heldBeside(file?.editions ?? [], day);
    const places = (file?.boundaries ?? []).map((boundary) => boundary.id);
    const columns = listing.columns.toSorted((a, b) => places.indexOf(a.boundary ?? "") - places.indexOf(b.boundary ?? ""));
    const byHand: string[] = [];
    const missing: Unmapped[] = [];
    const lists = columns.map(({ boundary, rows }): List => {
      const where = boundary === null ? "" : `${boundary}: `;
      if (file !== undefined && boundary !== null && !places.includes(boundary)) problem(`The program ${program} has no boundary ${boundary}.`);
      if (rows.length === 0) problem(`${where}The list is empty.`);
      const serviceOf = (row: Row) => {
        const mapping = lookUp(row.name, program, day);
        return mapping !== null && "service" in mapping ? mapping.service : null;
      };
      for (const row of rows) if (lookUp(row.name, program, day) === null) missing.push({ name: row.name, program });
      const boundaries = boundary === null ? [] : [boundary];
      const held = nearest?.lists.find((list) => list.boundaries.join() === boundaries.join());
      const carried = carry({ rows: inOrder(rows), day, serviceOf, held });
      byHand.push(...carried.byHand.map((text) => `${where}${text}`));
      return { boundaries, entries: [...carried.rows], ...(carried.parts.length > 0 && { parts: [...carried.parts] }) };
    });

    const source = { title: listing.title, url: page.url, ...(options.storedAt !== undefined && { storedAt: options.storedAt }) };
    const edition: Edition = { id: day, asOf: day, grade: page.grade, source, lists };
    const parsed = v.safeParse(ProgramFile.entries.editions, [edition]);
    if (!parsed.success) problems.push(...problemsOf(parsed.issues, path));

    const changes = changesOf(edition, before);
    for (const { shrinks, boundaries, count, before: old } of changes) {
      if (shrinks && options.acceptShrink !== true) problem(`${boundaries.map((id) => `${id}: `).join("")}The list has ${count} rows, and ${old?.count} as of ${old?.asOf}: more than a tenth is gone. If that is true, say --accept-shrink.`);
    }
    return { imported: { program, page, edition, changes, byHand }, problems, unmapped: missing };
  };
}
