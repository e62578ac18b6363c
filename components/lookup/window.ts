/** Where each line of a table stands, and which of them are in sight. */
export interface Lines {
  readonly count: number;
  readonly height: number;
  top(index: number): number;
  heightOf(index: number): number;
  /** The lines between two heights, with so many more on both sides. */
  between(from: number, to: number, margin: number): { readonly first: number; readonly end: number };
}

/** Where each line stands, for lines of these heights in px. */
export function linesOf(heights: readonly number[]): Lines {
  const tops: number[] = [];
  let height = 0;
  for (const each of heights) {
    tops.push(height);
    height += each;
  }
  const at = (y: number): number => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) + (heights[middle] ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    count: heights.length,
    height,
    top: (index) => tops[index] ?? 0,
    heightOf: (index) => heights[index] ?? 0,
    between(from, to, margin) {
      return { first: Math.max(0, at(from) - margin), end: Math.min(heights.length, at(to) + margin) };
    },
  };
}
