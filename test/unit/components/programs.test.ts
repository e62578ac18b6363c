import { expect, it } from "vitest";
import { inOrder, namedPrograms } from "../../../components/programs.ts";
import type { Looked } from "../../../components/looked.ts";
import { inBoundary, pageItems } from "../../../components/popup/item.tsx";
import { createSearch } from "../../../domain/search/search.ts";
import { NAMES } from "./sample.ts";

const program = (id: string, short: string, name = short) => ({ id, name, short, about: null, groups: [] });
const PROGRAMS = inOrder(
  [program("hipaa", "HIPAA"), program("pci-3ds", "PCI 3DS"), program("pci-dss", "PCI DSS"), program("soc-1", "SOC 1"), program("soc-2", "SOC 2"), program("fips", "FIPS", "FIPS 140-2"), ...Array.from({ length: 9 }, (_, at) => program(`x-${at}`, `X${at}`, `Extra ${at}`))],
  ["pci-dss", "gone", "hipaa"],
);

it("has the shown programs first, and the rest by short name, numbers as numbers", () => {
  expect(inOrder([program("c", "ISO 20000-1"), program("b", "ISO 9001"), program("a", "C5"), program("z", "Z")], ["z"]).map(({ short }) => short)).toEqual(["Z", "C5", "ISO 9001", "ISO 20000-1"]);
});

it.each([
  ["s3", []],
  ["s3 hipaa", ["hipaa"]],
  ["s3 SOC", ["soc-1", "soc-2"]],
  ["s3 so", ["soc-1", "soc-2"]],
  ["s3 soc 2", ["soc-2"]],
  ["s3 soc-2 virg", ["soc-2"]],
  ["s3 soc 1 and 2", ["soc-1", "soc-2"]],
  // The one that is shown comes first.
  ["s3 pci", ["pci-dss", "pci-3ds"]],
  ["s3 hippaa", ["hipaa"]],
  ["s3 soc hipaa", ["soc-1", "soc-2", "hipaa"]],
  // A word of more programs than any family has is nobody's name.
  ["s3 extra", ["x-0"]],
])("%s names %s", (query, named) => {
  const search = createSearch(NAMES.services, NAMES.regions, PROGRAMS);
  expect(namedPrograms(query, search(query, 8).tokens, PROGRAMS).map(({ id }) => id)).toEqual(named);
});

it("of a family with more members than stand side by side the one meant most comes first", () => {
  const family = inOrder(["9001", "22301", "20000-1", "27017", "27001"].map((number) => program(`iso-${number}`, `ISO ${number}`)), []);
  const { tokens } = createSearch(NAMES.services, NAMES.regions, family)("s3 iso", 8);
  expect(namedPrograms("s3 iso", tokens, family).map(({ id }) => id)).toEqual(["iso-27001", "iso-9001", "iso-20000-1", "iso-22301", "iso-27017"]);
});

it.each([
  ["hipaa", "HIPAA: every service"],
  ["pci hipaa", "PCI DSS, PCI 3DS, HIPAA: every service"],
])("the page for %s names every program that it shows: %s", (query, name) => {
  const found = createSearch(NAMES.services, NAMES.regions, PROGRAMS)(query, 8);
  expect(pageItems(found, namedPrograms(query, found.tokens, PROGRAMS)).map((item) => item.name)).toEqual([name]);
});

it.each<[string, Looked | null, string | null]>([
  ["s3 itar", null, "us-gov-west-1"],
  ["s3 itar", { service: "kendra", region: null, partition: "aws" }, "us-gov-west-1"],
  ["s3 itar", { service: "kendra", region: "global", partition: "aws" }, "us-gov-west-1"],
  ["s3 itar", { service: "kendra", region: "us-east-1", partition: "aws" }, null],
  ["s3 itar virg", null, "us-east-1"],
  ["s3 itar hipaa", null, null],
  ["s3 dod il4", null, "us-gov-west-1"],
  ["s3 dod", null, null],
  ["s3 hipaa", null, null],
  ["s3 fedramp", null, null],
])("a program without commercial Regions is asked in its own where no Region is known: %s, looked at %j: %s", (query, here, asked) => {
  const regions = [...NAMES.regions, { code: "us-gov-west-1", name: "AWS GovCloud (US-West)", short: "GovCloud (US-West)", partition: "aws-us-gov" }];
  const programs = [
    { ...program("itar", "ITAR"), boundaries: [{ id: "govcloud", regions: ["us-gov-west-1"] }] },
    { ...program("fedramp", "FedRAMP"), boundaries: [{ id: "moderate", regions: ["us-east-1"] }, { id: "high", regions: ["us-gov-west-1"] }] },
    { ...program("dod-il4", "DoD IL4"), boundaries: [{ id: "govcloud", regions: ["us-gov-west-1"] }] },
    program("dod-il2", "DoD IL2"),
    program("hipaa", "HIPAA"),
  ];
  expect(inBoundary(createSearch(NAMES.services, regions, programs)(query, 8), here, { ...NAMES, regions }).region?.code ?? null).toBe(asked);
});

it.each([
  ["us-east-1", "us-east-1"],
  ["ap-southeast-1", "ap-southeast-1"],
  ["eu-west-1", "ap-southeast-1"],
])("a named boundary is asked in the Region looked at where it lies in it (%s), else in its first: %s", (region, asked) => {
  const programs = [{ ...program("fedramp", "FedRAMP"), boundaries: [{ id: "high", regions: ["ap-southeast-1", "us-east-1"] }] }];
  const found = (query: string) => inBoundary(createSearch(NAMES.services, NAMES.regions, programs)(query, 8), { service: "s3", region, partition: "aws" }, NAMES);
  expect(found("s3 fedramp high").region?.code).toBe(asked);
  expect(found("s3 fedramp").region).toBeNull();
  // Nobody named that Region: the page is the program's.
  const alone = found("fedramp high");
  expect(pageItems(alone, namedPrograms("fedramp high", alone.tokens, inOrder(programs, [])))).toMatchObject([{ name: "FedRAMP: every service", page: expect.not.stringContaining("region=") }]);
});
