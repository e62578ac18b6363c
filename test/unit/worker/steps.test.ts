import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followSteps } from "../../../worker/steps.ts";

const unasked = vi.fn<(tabId: number) => void>();
let steps: ReturnType<typeof followSteps>;
beforeEach(() => {
  vi.useFakeTimers();
  unasked.mockClear();
  steps = followSteps(unasked);
});
afterEach(() => {
  vi.useRealTimers();
});
const rest = () => {
  vi.advanceTimersByTime(1000);
  return unasked.mock.calls.flat();
};

test("a step after which the page asks is told by the page", () => {
  steps.made(7);
  vi.advanceTimersByTime(10);
  steps.asked(7);
  expect(rest()).toEqual([]);
});

test("one after which it does not is told once, be it a change of Region or a page that is none of ours", () => {
  steps.made(7);
  expect(rest()).toEqual([7]);
  steps.made(7);
  expect(rest()).toEqual([7, 7]);
});

test("a question counts for the step before it alone, and for its own tab", () => {
  steps.made(7);
  steps.asked(8);
  steps.made(8);
  expect(rest()).toEqual([7, 8]);
  steps.made(7);
  steps.asked(7);
  expect(rest()).toHaveLength(2);
  steps.made(7);
  expect(rest()).toEqual([7, 8, 7]);
});

test("a page that asked before it had loaded, or when nothing was stepped, may be elsewhere by then", () => {
  steps.asked(7);
  steps.made(7);
  expect(rest()).toEqual([7]);
});

test("of several steps at once the last may be a change of Region", () => {
  steps.made(7);
  steps.asked(7);
  vi.advanceTimersByTime(5);
  steps.made(7);
  vi.advanceTimersByTime(5);
  steps.made(7);
  steps.asked(7);
  expect(rest()).toEqual([7]);
});
