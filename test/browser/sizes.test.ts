import { resolve } from "node:path";
import { expect, test } from "vitest";
import { contentScriptSize, gzipSize, zipSize } from "../../bench/package-size.ts";
import { limitOf } from "../../bench/rows.ts";

const build = resolve(import.meta.dirname, "../../.output/chrome-mv3");

test("what is put into every page of the console, compressed", () => {
  const size = contentScriptSize(build) / 1000;
  expect(size).toBeGreaterThan(1);
  expect(size).toBeLessThanOrEqual(limitOf("content-gzip"));
});

test("the built extension and its dataset are no bigger than they may be", () => {
  expect(zipSize(build) / 1000).toBeLessThanOrEqual(limitOf("zip"));
  expect(gzipSize(`${build}/dataset.json`) / 1000).toBeLessThanOrEqual(limitOf("dataset-gzip"));
});
