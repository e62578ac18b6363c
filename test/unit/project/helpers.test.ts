import { expect, test } from "vitest";
import { projectFiles, read } from "./sources.ts";

test("what unit tests share has no hook at its top: it is loaded once for many files, so the hook would run in the first of them alone", () => {
  const shared = projectFiles().filter((file) => /^test\/unit\/.*(?<!\.test)\.tsx?$/.test(file));
  expect(shared.length).toBeGreaterThan(20);
  expect(shared.filter((file) => /^(?:before|after)(?:Each|All)\(/m.test(read(file)))).toEqual([]);
});
