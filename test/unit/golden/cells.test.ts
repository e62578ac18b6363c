import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { createLookup } from "../../../cli/lookup.ts";

/**
 * A second opinion. The cells were worked out from the raw facts and the design alone, by someone who had read neither
 * the code that answers nor the program files; `why` says where each stands in the facts, or which rule it follows.
 * A cell that fails is a question to the facts, not a reason to change the cell.
 */
interface Cell {
  readonly service: string;
  readonly region: string;
  readonly program: string;
  readonly partition?: string;
  readonly verdict: string;
  readonly why: string;
}

const VERDICTS = [
  "in-scope",
  "in-scope-with-exclusions",
  "in-scope-as-feature",
  "in-assessment",
  "not-listed",
  "outside-boundary",
  "in-boundary",
  "no-service-list",
  "unknown",
];

const PROGRAMS = [
  "mtcs-l3", "pci-dss", "hipaa", "fedramp", "soc-1", "soc-2", "soc-3", "iso-9001", "iso-27001", "iso-27017", "iso-27018",
  "iso-27701", "csa-star", "dod-il2", "dod-il4", "dod-il5", "dod-il6", "irap", "c5", "k-isms", "ens-high", "ospar", "hitrust",
  "finma", "gsma", "pitukri", "cccs", "ismap", "pci-3ds", "fips-140", "itar", "ear", "cjis", "ferpa", "fisma-diacap", "gxp",
  "mpaa", "nist-800-171", "cyber-essentials-plus",
];

const cells = JSON.parse(readFileSync(new URL("cells.json", import.meta.url), "utf8")) as Cell[];
const lookup = createLookup(ownDataset(), new Date("2026-11-22T12:00:00Z"));

describe("the cells themselves", () => {
  test("are at least 240", () => {
    expect(cells.length).toBeGreaterThanOrEqual(240);
  });

  test("cover every verdict", () => {
    expect([...new Set(cells.map((cell) => cell.verdict))].toSorted()).toEqual([...VERDICTS].toSorted());
  });

  test("cover every program", () => {
    expect([...new Set(cells.map((cell) => cell.program))].toSorted()).toEqual([...PROGRAMS].toSorted());
  });

  test("ask each question once, in order of program, service and Region", () => {
    const keys = cells.map(({ program, service, region, partition }) => [program, service, region, partition ?? ""].join("\u0000"));
    expect(keys).toEqual([...new Set(keys)].toSorted());
  });
});

describe("every cell", () => {
  const rows = cells.map((cell) => [`${cell.program}: ${cell.service}, ${cell.region}${cell.partition ? ` (${cell.partition})` : ""} is ${cell.verdict}`, cell] as const);
  test.each(rows)("%s", (_title, cell) => {
    const { service, region, program, partition, why, ...expected } = cell;
    const answers = lookup({ service, region, program, partition });
    expect(answers, why).toHaveLength(1);
    expect(answers[0], why).toMatchObject({ program, ...expected });
  });
});
