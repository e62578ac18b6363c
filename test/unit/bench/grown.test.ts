import { expect, test } from "vitest";
import { grown, TENFOLD } from "../../../bench/grown.ts";
import { checkDataset } from "../../../domain/dataset/check.ts";
import { compile } from "../../../compiler/compile.ts";
import { IMPRINT } from "../../../compiler/imprint.ts";
import { readSources } from "../../../compiler/read.ts";

const sources = readSources(`${import.meta.dirname}/../../../data/`);
const compiled = sources.ok ? compile(sources.value, IMPRINT) : sources;
if (!compiled.ok) throw new Error("data/ cannot be compiled.");
const real = compiled.value;
const big = grown(real, TENFOLD);

test("a grown dataset is a dataset, with what the real one holds in it", () => {
  const checked = checkDataset(JSON.parse(JSON.stringify(big)));
  expect(checked.ok ? [] : checked.problems.slice(0, 3)).toEqual([]);
  expect(big.services.slice(0, real.services.length).map(({ id, name }) => [id, name])).toEqual(real.services.map(({ id, name }) => [id, name]));
});

test("it is ten times as big", () => {
  expect([big.services.length, big.programs.length, big.regions.length]).toEqual([TENFOLD.services, TENFOLD.programs, TENFOLD.regions]);
  expect(JSON.stringify(big).length / JSON.stringify(real).length).toBeGreaterThan(8);
  expect(new Set(big.services.map(({ name }) => name)).size).toBe(big.services.length);
});

test("the same seed gives the same dataset, another one another", () => {
  const small = { ...TENFOLD, services: real.services.length + 5 };
  expect(JSON.stringify(grown(real, small, 3))).toBe(JSON.stringify(grown(real, small, 3)));
  expect(JSON.stringify(grown(real, small, 3))).not.toBe(JSON.stringify(grown(real, small, 4)));
});
