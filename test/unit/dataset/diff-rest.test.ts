import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { diffDatasets, type ProgramChanges } from "../../../domain/dataset/diff.ts";
import { diffRest } from "../../../domain/dataset/diff-rest.ts";
import type { Dataset, Program, Service } from "../../../domain/dataset/schema.ts";

const good = ownDataset();

function diff(change: (copy: Dataset) => void): string[] {
  const copy = structuredClone(good);
  change(copy);
  const line = ({ program }: ProgramChanges) => ({ service, boundary, before, after }: ProgramChanges["changed"][number]): string => `${program}: ${service ?? ""}, ${boundary ?? ""}: ${before} -> ${after}`;
  return [...diffDatasets(good, copy), ...diffRest(good, copy)].flatMap((each) => [...each.added, ...each.removed, ...each.changed].map(line(each)));
}
const service = (copy: Dataset, id: string): Service => copy.services.find((each) => each.id === id)!;
const program = (copy: Dataset, id: string): Program => copy.programs.find((each) => each.id === id)!;

test("datasets that differ in their imprint alone say the same", () => expect(diff((copy) => Object.assign(copy, { feed: "acme", sequence: 9, issuer: "ACME" }))).toEqual([]));

test.each<[string, (copy: Dataset) => void, RegExp]>([
  ["a feature", (copy) => delete (service(copy, "dlm") as { featureOf?: unknown }).featureOf, /^services: Amazon Data Lifecycle Manager, feature of: ebs -> none$/],
  ["a parent", (copy) => Object.assign(service(copy, "ebs"), { parent: "s3" }), /^services: .*EBS\), parent: ec2 -> s3$/],
  ["an alias", (copy) => service(copy, "sqs").aliases.push("Queues"), /^services: .*SQS\), aliases: .* -> .*, Queues$/],
  ["a life cycle", (copy) => Object.assign(service(copy, "sqs"), { lifecycle: { state: "shutdown", date: "2026-10", source: "x" } }), /life cycle: none -> shutdown, 2026-10$/],
  ["where it is offered", (copy) => Object.assign(service(copy, "sqs"), { offered: [0] }), /offered in: .* -> af-south-1$/],
  ["a Region's opening", (copy) => delete (copy.regions[0] as { launched?: unknown }).launched, /^regions: af-south-1, launched: 2020-04 -> none$/],
  ["a route", (copy) => Object.assign(copy.routes.find(({ path }) => path === "kendra")!, { service: "sqs" }), /^routes: \/kendra, service: kendra -> sqs$/],
  ["a new route", (copy) => copy.routes.push({ path: "new", hash: "a", service: "sqs" }), /^routes: \/new#a, : null -> service sqs$/],
  ["a program's partitions", (copy) => program(copy, "pci-dss").partitions.push("aws-us-gov"), /^pci-dss: , : .*, aws -> .*, aws, aws-us-gov$/],
  ["a program's limit of age", (copy) => Object.assign(program(copy, "pci-dss"), { freshnessDays: 9999 }), /^pci-dss: , : .* -> .*, old after 9999 days$/],
  ["a statement", (copy) => Object.assign(program(copy, "ferpa").statements[0]!, { text: "Another" }), /^ferpa: , : .* -> statement of 2017-03: Another$/],
  ["a program that has no other's list any more", (copy) => delete (program(copy, "soc-3") as { sharesListWith?: unknown }).sharesListWith, /^soc-3: , : .*, has the list of soc-1 -> [^>]*aws$/],
  ["a statement's partition", (copy) => Object.assign(program(copy, "ferpa").statements[0]!, { partition: "aws" }), /^ferpa: , : statement of 2017-03: .* -> statement of 2017-03 on aws: /],
  ["a limit whose text is lost", (copy) => Object.assign(service(copy, "sqs").entries["hipaa"]![0]!, { noteKind: "limitation" }), /^hipaa: .*SQS\), : in-scope -> in-scope \(limitation\)$/],
  ["a review that has ended", (copy) => Object.assign(service(copy, "lex").entries["dod-il4"]!.find(({ review }) => review !== undefined)!, { status: "in-scope" }), /^dod-il4: Amazon Lex, : JAB review.* -> in-scope/],
  ["where a service without Regions has an endpoint", (copy) => Object.assign(service(copy, "iam").entries["fips-140"]![0]!, { partitions: ["aws"] }), /^fips-140: .*\(IAM\), : in-scope.* for all of aws aws-us-gov.* -> in-scope.* for all of aws$/],
  ["the boundaries that a list speaks of", (copy) => program(copy, "fedramp").editions[0]!.boundaries.pop(), /^fedramp: , : .*list of 2026-04-28, high, moderate, grade A.* -> .*list of 2026-04-28, moderate, grade A/],
  ["the partition of a boundary", (copy) => Object.assign(program(copy, "gsma").boundaries[0]!, { partition: "aws-us-gov" }), /^gsma: , : .*\(aws, grade A\).* -> .*\(aws-us-gov, grade A\)/],
])("%s is told, alone", (_name, change, says) => {
  const told = diff(change);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(says);
});

describe("of two lists of one program", () => {
  const entry = (edition: number) => ({ edition, status: "in-scope" as const });
  /** A dataset whose one program has lists of these dates and boundaries, of which some name Amazon S3. */
  const two = (lists: readonly (readonly [asOf: string, boundary: string])[], ...named: readonly number[]): Dataset => {
    const copy = structuredClone(good);
    const base = program(copy, "gsma");
    const editions = lists.map(([asOf, boundary]) => ({ ...base.editions[0]!, asOf, boundaries: [boundary] }));
    const services = copy.services.map((each) => ({ ...each, entries: each.id === "s3" ? { gsma: named.map(entry) } : {} }));
    return { ...copy, services, programs: [{ ...base, editions }] };
  };
  const OLD = ["2021-01-01", "ohio"] as const;
  const NEW = ["2022-01-01", "paris"] as const;
  const told = (before: Dataset, after: Dataset): string[] => diffDatasets(before, after).flatMap(({ changed }) => changed.map((each) => `${each.service}: ${each.before} -> ${each.after}`));
  test("the one that names a service is told, where it is another one", () => {
    expect(told(two([OLD, NEW], 0), two([OLD, NEW], 1))).toEqual(["Amazon Simple Storage Service (S3): in-scope, by the list of 2021-01-01 on ohio -> in-scope, by the list of 2022-01-01 on paris"]);
    expect(told(two([OLD, NEW], 0), two([OLD, NEW], 0, 1))[0]).toContain("by the list of 2021-01-01 on ohio and the list of 2022-01-01 on paris");
  });
  test("their order, and a newer list in the place of one, are no move", () => {
    expect(told(two([OLD, NEW], 0), two([NEW, OLD], 1))).toEqual([]);
    expect(told(two([OLD, NEW], 0), two([["2023-01-01", "ohio"], NEW], 0)).filter((line) => line.includes("S3"))).toEqual([]);
  });
});

describe("which Regions came to a boundary and which went", () => {
  const boundariesAfter = (change: (boundary: Program["boundaries"][number], all: Program["boundaries"]) => unknown) => {
    const copy = structuredClone(good);
    const { boundaries } = program(copy, "gsma");
    change(boundaries[0]!, boundaries);
    return diffDatasets(good, copy).find((each) => each.program === "gsma")?.boundaries;
  };
  const [{ name, regions }, other] = program(good, "gsma").boundaries as [Program["boundaries"][number], Program["boundaries"][number]];
  test("is told of those that changed alone", () => {
    expect(boundariesAfter((first) => first.regions.push("us-west-2"))).toEqual([{ boundary: name, came: ["us-west-2"], went: [] }]);
    expect(boundariesAfter((first) => first.regions.splice(0, 1, "us-west-2"))).toEqual([{ boundary: name, came: ["us-west-2"], went: [regions[0]] }]);
    expect(boundariesAfter((first) => Object.assign(first, { partition: "aws-us-gov" }))).toEqual([]);
  });
  test("and of one that is named or proven otherwise: none came, none went", () => {
    expect(boundariesAfter((first) => Object.assign(first, { grade: "C" }))).toEqual([{ boundary: name, came: [], went: [] }]);
    expect(boundariesAfter((first) => Object.assign(first, { name: "Another" }))).toEqual([{ boundary: "Another", came: [], went: [] }]);
  });
  test("of one that is new or gone all did", () => {
    expect(boundariesAfter((_, all) => all.pop())).toEqual([{ boundary: other.name, came: [], went: other.regions }]);
    expect(boundariesAfter((_, all) => all.push({ ...other, id: "rome", name: "Rome", regions: ["eu-south-1"] }))).toEqual([{ boundary: "Rome", came: ["eu-south-1"], went: [] }]);
  });
});

test("that an endpoint list speaks of a service and has none for it is no news", () => {
  expect(diff((copy) => (service(copy, "sqs").entries["fips-140"] = []))).toHaveLength(1);
  expect(diff((copy) => (service(copy, "a2i").entries["fips-140"] = [{ edition: 0, regions: [], status: "not-in-scope" }]))).toEqual([]);
});
