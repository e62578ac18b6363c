import type { Sources } from "../compiler/source.ts";
import type { Checked, Problem } from "../domain/dataset/problem.ts";
import { isDay } from "./date.ts";
import { type Candidate, editionBuilder, type Imported, type Unmapped } from "./edition.ts";
import type { Page, SavedPage } from "./page.ts";
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

/** All editions of a run, and what was left out on purpose. */
export interface ImportResult {
  readonly imported: readonly Imported[];
  readonly leftOut: readonly string[];
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

  const built = chosen.map(editionBuilder(sources, options));
  problems.push(...built.flatMap((each) => each.problems), ...unmapped(built.flatMap((each) => each.unmapped)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { imported: built.map((each) => each.imported), leftOut } };
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

/** One problem for each name that leads nowhere, however many lists have it. */
function unmapped(names: readonly Unmapped[]): Problem[] {
  return [...Map.groupBy(names, ({ name }) => name)].map(([name, where]) => ({
    path: [...new Set(where.map(({ program }) => program))].join(", "),
    message: `The name "${name}" leads to no service and stands in no explanation: decide in data/names.json.`,
  }));
}
