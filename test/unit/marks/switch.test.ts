import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { switchMarks } from "../../../marks/switch.ts";
import { DISPLAY } from "../sight/samples.ts";

/** What waits for a moment when nothing else is to be done. */
let waiting: (() => void)[] = [];
const idle = () => waiting.splice(0).forEach((call) => call());
beforeEach(() => {
  waiting = [];
  vi.stubGlobal("requestIdleCallback", (call: () => void) => waiting.push(call));
});
afterEach(() => void vi.unstubAllGlobals());

/** A page: the signals of the marks that were opened in it. */
function page() {
  const life = new AbortController();
  const opened: AbortSignal[] = [];
  const show = switchMarks((signal) => opened.push(signal), life.signal);
  const marks = (basis: string | false) => show({ ...DISPLAY, marks: basis !== false, basis: basis || "of no matter" });
  return { life, marks, opened, living: () => opened.filter(({ aborted }) => !aborted).length };
}

test("they are opened once while they rest on the same, anew on something else, and end when they are switched off", () => {
  const { marks, opened, living } = page();
  marks("a");
  marks("a");
  idle();
  expect([opened.length, living()]).toEqual([1, 1]);
  marks("b");
  idle();
  expect([opened.length, living()]).toEqual([2, 1]);
  marks(false);
  idle();
  expect([opened.length, living()]).toEqual([2, 0]);
});

test("of several changes before there was time only the last opens them", () => {
  const { marks, opened, living } = page();
  for (const basis of ["a", "b", false, "a"] as const) marks(basis);
  idle();
  expect([opened.length, living()]).toEqual([1, 1]);
});

test("a page that ended opens none, and ends those it had", () => {
  const { life, marks, opened, living } = page();
  marks("a");
  idle();
  marks("b");
  life.abort();
  idle();
  expect([opened.length, living()]).toEqual([1, 0]);
});
