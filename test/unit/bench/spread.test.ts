import { expect, test } from "vitest";
import { spreadOf } from "../../../bench/spread.ts";

test("the median and the quartiles of measurements in any order", () => {
  expect(spreadOf([9, 1, 5, 3, 7])).toEqual({ runs: 5, median: 5, low: 3, high: 7, min: 1, max: 9 });
});

test("between two measurements lies their middle", () => {
  expect(spreadOf([1, 2, 3, 4])).toMatchObject({ median: 2.5, low: 1.75, high: 3.25 });
});

test("one measurement is all there is", () => {
  expect(spreadOf([4])).toEqual({ runs: 1, median: 4, low: 4, high: 4, min: 4, max: 4 });
});

test("no measurement is no figure", () => {
  expect(() => spreadOf([])).toThrow("Nothing was measured.");
});
