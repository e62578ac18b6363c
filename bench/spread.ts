/** Many measurements of one thing, in short. */
export interface Spread {
  readonly runs: number;
  readonly median: number;
  /** The quartiles: half of the runs lie between them. */
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
}

/** The spread of at least one measurement. Throws where there is none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) throw new Error("Nothing was measured.");
  return { runs: sorted.length, median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75), min, max };
}

/** Between two measurements it is as far from each as the share says. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}
