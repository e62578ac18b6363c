import { expect, test } from "vitest";
import { readOptions } from "../../../bench/options.ts";
import { ON_DEMAND } from "../../../bench/rows.ts";

test("without options everything is measured but what must be named", () => {
  const options = readOptions([]);
  expect(options).toMatchObject({ runs: 10, others: [] });
  expect(options?.parts).toContain("size");
  for (const part of ON_DEMAND) expect(options?.parts).not.toContain(part);
});

test("parts are measured in the order of the table, other extensions beside", () => {
  expect(readOptions(["--only", "load,size", "--extension", "a", "--extension", "b"])).toMatchObject({ parts: ["size", "load"], others: ["a", "b"] });
  expect(readOptions(["--only", "project"])?.parts).toEqual(["project"]);
});

test.each([
  [["--only", "heep"], "There is no part heep."],
  [["--runs", "some"], "--runs wants a number from 1, not some."],
  [["--fast"], "Unknown option '--fast'"],
])("%j is refused with a plain sentence", (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
