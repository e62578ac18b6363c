/** What was looked at: ids and codes only, never names of accounts or pages. */
export interface Looked {
  readonly service: string;
  /** A Region code, `global`, or null where it is not known. */
  readonly region: string | null;
  /** Whose boundaries count where there is no Region. */
  readonly partition: string;
}

const KEPT = 5;

/** The list with one more on top, without doubles, not longer than is kept. */
export function remembered(list: readonly Looked[], looked: Looked): Looked[] {
  return [looked, ...list.filter((other) => other.service !== looked.service || other.region !== looked.region || other.partition !== looked.partition)].slice(0, KEPT);
}

/** Reads what an earlier version or a broken store may have left behind. */
export function readLooked(stored: unknown): Looked[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isLooked).slice(0, KEPT);
}

function isLooked(item: unknown): item is Looked {
  if (typeof item !== "object" || item === null) return false;
  const { service, region, partition } = item as Record<string, unknown>;
  return typeof service === "string" && (region === null || typeof region === "string") && typeof partition === "string";
}
