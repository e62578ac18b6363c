import { resolve } from "node:path";
import { expect, test } from "vitest";
import { gzipSize, zipSize } from "../../bench/package-size.ts";
import { limitOf } from "../../bench/rows.ts";

const build = resolve(import.meta.dirname, "../../.output/chrome-mv3");

test("the built extension and its dataset are no bigger than they may be", () => {
  expect(zipSize(build) / 1000).toBeLessThanOrEqual(limitOf("zip"));
  expect(gzipSize(`${build}/dataset.json`) / 1000).toBeLessThanOrEqual(limitOf("dataset-gzip"));
});
