import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { ownDataset } from "../../../cli/dataset.ts";
import { latestDate } from "../../../domain/dataset/latest.ts";
import { IMPRINT } from "../../../compiler/imprint.ts";
import { compileProgram } from "../../../compiler/program.ts";
import { readSources } from "../../../compiler/read.ts";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inscope-data-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles a copy of `data/` in which one file was changed, and gives the problems found. */
function problemsAfter(file: string, change: (text: string) => string): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(DATA, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  const sources = readSources(folder);
  const result = sources.ok ? compile(sources.value, IMPRINT) : sources;
  return result.ok ? "" : result.problems.map((problem) => `${problem.path} ${problem.message}`).join("\n");
}

describe("zero silent drops", () => {
  test("a published name that leads nowhere stops the build, by name", () => {
    expect(problemsAfter("programs/hipaa.json", (text) => text.replace('"Amazon Athena"', '"Amazon Atheno"'))).toContain("Amazon Atheno");
  });
  test("a name that leads to an unknown service stops the build", () => {
    expect(problemsAfter("names.json", (text) => text.replace('"service": "athena"', '"service": "atheno"'))).toContain("atheno");
  });
  test.each([
    ["availability.json", (text: string) => text.replace('"athena": {', '"atheno": {'), "availability.json: services.atheno It names atheno, which is not in services.json."],
    ["features.json", (text: string) => text.replace('"service": "dlm"', '"service": "dlmo"'), /^features\.json: features\.\d+ It names dlmo, which is not in services\.json\.$/],
    ["features.json", (text: string) => text.replace('"service": "rbin"', '"service": "dlm"'), /^features\.json: features\.1 dlm has a row already: /],
  ])("a row of %s about no service, or about one that has its row, stops the build, by row and service", (file, change, says) => {
    expect(problemsAfter(file, change)).toMatch(says);
  });
  test.each([["path", '"path": "/a2i/"', 'write "a2i"'], ["hash", '"path": "a2i", "hash": "/x/"', 'write "x"']])("a route whose %s no address would match stops the build, with what to write", (_what, row, says) => {
    expect(problemsAfter("routes.json", (text) => text.replace('"path": "a2i"', row))).toMatch(new RegExp(`^routes\\.json: routes\\.\\d+ No address would match it: ${says}\\.$`));
  });
  test("every explained name has a reason and is used", () => {
    const { explained } = JSON.parse(readFileSync(join(DATA, "names.json"), "utf8")) as { explained: { name: string; reason: string }[] };
    for (const row of explained) expect(row.reason.length).toBeGreaterThan(10);
  });
});

describe("bad files", () => {
  test("broken JSON names the file", () => expect(problemsAfter("regions.json", () => "{")).toMatch(/regions\.json .*JSON/));
  test("a field nobody knows names its place", () => expect(problemsAfter("services.json", (text) => text.replace('"id": "athena"', '"id": "athena", "color": "red"'))).toMatch(/services\.json: .*color/));
  test("a field of ours without a word in it is called empty", () => expect(problemsAfter("programs/hipaa.json", (text) => text.replace(/"name": "[^"]+"/, '"name": ""'))).toBe("programs/hipaa.json: name It is empty."));
  test("two editions of one day, of which nobody could say which decides", () => {
    expect(problemsAfter("programs/hipaa.json", (text) => text.replace('"asOf": "2026-05-22"', '"asOf": "2025-04-16"'))).toMatch(/^programs\/hipaa\.json: editions\[\d\] It has an edition of 2025-04-16 already\.$/);
  });
  test("the mark and the line ends that some editors write are none", () => expect(problemsAfter("programs/hipaa.json", (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`)).toBe(""));
  test("a missing folder is a problem, not a crash", () => expect(readSources(join(folder, "nowhere")).ok).toBe(false));
});

test("the project's own dataset is dated no sooner than what it says", () => {
  expect(latestDate(ownDataset()) <= IMPRINT.issued).toBe(true);
});

test("the same files give the same bytes", () => {
  const bytes = () => {
    const sources = readSources(DATA);
    const result = sources.ok ? compile(sources.value, IMPRINT) : sources;
    return result.ok ? JSON.stringify(result.value) : "";
  };
  expect(bytes()).not.toBe("");
  expect(bytes()).toBe(bytes());
});

test("a list of the whole program decides on where the newer one speaks of one boundary alone", () => {
  const at = (id: string, region: string) => ({ id, name: id, regions: [region], partition: "aws" as const, grade: "A" as const });
  const list = (asOf: string, boundaries: string[]) => ({ id: asOf, asOf, grade: "A" as const, source: { title: asOf, url: "https://aws.amazon.com/" }, lists: [{ boundaries, entries: [{ name: "Amazon S3", services: ["s3"] }] }] });
  const { program, older } = compileProgram(
    {
      id: "two-parts",
      name: "Two parts",
      short: "Two",
      kind: "per-service",
      groups: [],
      page: "https://aws.amazon.com/",
      regionBasis: "stated",
      partitions: [],
      boundaries: [at("ohio", "us-east-2"), at("paris", "eu-west-3")],
      statements: [],
      editions: [list("2020-01-01", []), list("2021-01-01", []), list("2022-01-01", ["ohio"])],
      amendments: [],
    },
    () => null,
  );
  expect([program.editions.map(({ asOf }) => asOf), older.map(({ edition }) => edition.asOf)]).toEqual([["2021-01-01", "2022-01-01"], ["2020-01-01"]]);
});
