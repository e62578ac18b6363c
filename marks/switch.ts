import type { Display } from "../messages/display.ts";

/**
 * Opens the marks while they are wanted, anew where what they rest on changed, until `life` ends. `open` draws them until
 * its signal. To be called with each display.
 */
export function switchMarks(open: (signal: AbortSignal) => void, life: AbortSignal): (display: Display) => void {
  let marks: AbortController | undefined;
  /** What they rest on; false while they are switched off. */
  let marked: string | false = false;

  return ({ marks: on, basis }) => {
    const wanted = on && basis;
    if (wanted === marked) return;
    marked = wanted;
    marks?.abort();
    const { signal } = (marks = new AbortController());
    // After the overlay, which waits for nothing.
    requestIdleCallback(() => {
      const ends = AbortSignal.any([life, signal]);
      if (wanted && !ends.aborted) open(ends);
    }, { timeout: 200 });
  };
}
