/** Where each line of a table stands, and which of them are in sight. */
export interface Lines {
  readonly count: number;
  readonly height: number;
  top(index: number): number;
  heightOf(index: number): number;
  /** The lines between two heights, with some more on both sides, so that a scroll finds them drawn. */
  between(from: number, to: number): { readonly first: number; readonly end: number };
}

/** Lines drawn beyond both edges. */
const MARGIN = 4;

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
    between(from, to) {
      return { first: Math.max(0, at(from) - MARGIN), end: Math.min(heights.length, at(to) + MARGIN) };
    },
  };
}
