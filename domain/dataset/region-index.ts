import type { Catalog, Region } from "./schema.ts";

const INDEXES = new WeakMap<readonly Region[], ReadonlyMap<string, number>>();

/** The number of a Region in the catalog; undefined for a code that it does not hold. Every answer asks, so it is not searched for. */
export function regionIndex({ regions }: Catalog, code: string): number | undefined {
  const index = INDEXES.get(regions) ?? new Map(regions.map((region, at) => [region.code, at]));
  INDEXES.set(regions, index);
  return index.get(code);
}

/** The Region of that code; undefined for one that the catalog does not hold. */
export function regionOfCode(catalog: Catalog, code: string | null): Region | undefined {
  const index = code === null ? undefined : regionIndex(catalog, code);
  return index === undefined ? undefined : catalog.regions[index];
}
