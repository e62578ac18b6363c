import * as v from "valibot";
import { nameMap } from "../compiler/name.ts";
import { ProgramFile, type Sources } from "../compiler/source.ts";
import { type Checked, type Problem, problemsOf } from "../domain/dataset/problem.ts";
import { carrier } from "./carry.ts";
import { type Change, changesOf, heldBeside, inOrder } from "./compare.ts";
import { isDay } from "./date.ts";
import type { Edition, List, Listing, Page, Row, SavedPage } from "./page.ts";
import { readPage } from "./read.ts";

export interface ImportOptions {
  /** The day of pages that do not say theirs, YYYY-MM-DD. */
  readonly date?: string | undefined;
  /** Take only these programs. */
  readonly only?: readonly string[] | undefined;
  /** Where the pages are kept, for the editions' sources. */
  readonly storedAt?: string | undefined;
  /** Lists may be more than a tenth shorter than those held. */
  readonly acceptShrink?: boolean | undefined;
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

/** All editions of a run, and what was left out on purpose. */
export interface ImportResult {
  readonly imported: readonly Imported[];
  readonly leftOut: readonly string[];
}

interface Candidate {
  readonly page: Page;
  readonly listing: Listing;
  readonly day: string;
}

/**
 * Turns saved pages into editions, checked against the data held: names by `names.json`, boundaries by the program's
 * file, lengths by the newest edition that is not newer. All problems of all pages are found in one run, and any
 * problem stops all of it.
 */
export function importPages(saved: readonly SavedPage[], sources: Sources, options: ImportOptions): Checked<ImportResult> {
  const pages = saved.map(readPage);
  const problems: Problem[] = pages.flatMap((page) => page.problems);
  const leftOut = pages.flatMap((page) => page.leftOut.map((text) => `${page.file}: ${text}`));

  const candidates: Candidate[] = [];
  for (const page of pages) {
    const listings = page.listings.filter((listing) => options.only?.includes(listing.program) ?? true);
    if (listings.length === 0) continue;
    const day = dayOf(page, options.date);
    if (typeof day === "string") candidates.push(...listings.map((listing) => ({ page, listing, day })));
    else problems.push(day);
  }
  const chosen = [...Map.groupBy(candidates, ({ listing }) => listing.program).values()].flatMap((rivals) => {
    const [best, ...others] = rivals.toSorted(byRank) as [Candidate, ...Candidate[]];
    for (const other of others) {
      if (byRank(best, other) === 0) problems.push({ path: other.page.file, message: `It lists ${other.listing.program} as of ${other.day}, and so does ${best.page.file}: import one of them.` });
      else leftOut.push(`${other.page.file}: ${other.listing.title}, as of ${other.day}: ${best.page.file} is newer or the program's own`);
    }
    return [best];
  });

  for (const program of options.only ?? []) if (!chosen.some(({ listing }) => listing.program === program)) problems.push({ path: "--only", message: `No page lists ${program}.` });
  if (chosen.length === 0 && problems.length === 0) problems.push({ path: saved.map((page) => page.file).join(", "), message: "No list was found." });

  const build = builder(sources, options);
  const imported = chosen.map(build);
  problems.push(...imported.flatMap((each) => each.problems), ...unmapped(imported.flatMap((each) => each.unmapped)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { imported: imported.map((each) => each.imported), leftOut } };
}

function dayOf(page: Page, given: string | undefined): string | Problem {
  if (page.dates.length === 1) return page.dates[0] as string;
  if (given !== undefined && isDay(given)) return given;
  const why = page.dates.length === 0 ? 'The page does not say when it was "last updated"' : `The page says several days (${page.dates.join(", ")})`;
  return { path: page.file, message: `${why}: give the day of its lists with --date YYYY-MM-DD.` };
}

/** The newest first; on the same day the program's own page before a tab of the page of all programs. */
function byRank(a: Candidate, b: Candidate): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return Number(b.page.dedicated) - Number(a.page.dedicated);
}

interface Unmapped {
  readonly name: string;
  readonly program: string;
}

interface Built {
  readonly imported: Imported;
  readonly problems: readonly Problem[];
  readonly unmapped: readonly Unmapped[];
}

function builder(sources: Sources, options: ImportOptions): (candidate: Candidate) => Built {
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

/** One problem for each name that leads nowhere, however many lists have it. */
function unmapped(names: readonly Unmapped[]): Problem[] {
  return [...Map.groupBy(names, ({ name }) => name)].map(([name, where]) => ({
    path: [...new Set(where.map(({ program }) => program))].join(", "),
    message: `The name "${name}" leads to no service and stands in no explanation: decide in data/names.json.`,
  }));
}
