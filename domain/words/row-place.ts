import type { Row } from "./row-view.ts";

/** What a row says in one Region. */
export interface RowPlace {
  /** The Region's names; null where none is known, or the row does not hold it. */
  readonly held: { readonly name: string; readonly short: string } | null;
  /** Indexes into the row's views, one per program. */
  readonly views: readonly number[];
}

/**
 * Picks a Region's answers out of a row: a code, `global`, or null where none is known. A page may name anything
 * (`constructor`): a code that the row does not hold gets its own answers, never those that hold without a Region.
 */
export function rowPlace({ regions, nowhere, strange }: Row, region: string | null): RowPlace {
  if (region === null) return { held: null, views: nowhere };
  const held = Object.hasOwn(regions, region) ? regions[region] : undefined;
  return held === undefined ? { held: null, views: strange } : { held, views: held.views };
}
