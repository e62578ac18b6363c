import { act } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";

/** Longer than a frame, and than most pauses that a page of ours makes while it draws; by far shorter than its patience with the background. */
const ENOUGH = 60;

/**
 * For a test file: its timers and frames come when `settle` says so, not when the machine has time. Call it in the file itself: this
 * module is loaded once for many files.
 */
export function useOwnTime(): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "requestAnimationFrame", "cancelAnimationFrame", "requestIdleCallback", "cancelIdleCallback"] }));
  afterEach(() => void vi.useRealTimers());
}

/** All that a page has begun is done: promises kept, effects run, frames drawn; and what those began, and those. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await act(async () => void (await vi.advanceTimersByTimeAsync(ENOUGH)));
}
