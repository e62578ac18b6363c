import { expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { checkDataset } from "../../../domain/dataset/check.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";

const good = ownDataset();

function problemsWith(change: (copy: Record<string, never> & Dataset) => void): string {
  const copy = structuredClone(good) as Record<string, never> & Dataset;
  change(copy);
  const checked = checkDataset(copy);
  return checked.ok ? "" : checked.problems.map((problem) => `${problem.path} ${problem.message}`).join("\n");
}

test("the project's own data is a dataset", () => expect(checkDataset(good).ok).toBe(true));

test.each([
  ["another format", (copy: Dataset) => Object.assign(copy, { format: 2 }), "format"],
  ["an unknown field that could carry logic", (copy: Dataset) => Object.assign(copy.routes[0]!, { pattern: ".*" }), "pattern"],
  ["a javascript: link", (copy: Dataset) => Object.assign(copy.programs[0]!, { page: "javascript:alert(1)" }), "https://"],
  ["a Region that is none", (copy: Dataset) => copy.programs.find((program) => program.boundaries.length > 0)!.boundaries[0]!.regions.push("us-east-99"), "us-east-99"],
  ["a Region in two boundaries", (copy: Dataset) => copy.programs.find((program) => program.id === "fedramp")!.boundaries[1]!.regions.push("us-east-1"), "two boundaries"],
  ["a Region of another partition than its boundary's", (copy: Dataset) => copy.programs.find((program) => program.id === "mtcs-l3")!.boundaries[0]!.regions.push("us-gov-west-1"), "us-gov-west-1 lies in aws-us-gov"],
  ["a day that is none", (copy: Dataset) => Object.assign(copy.programs.find((program) => program.id === "hipaa")!.editions[0]!, { asOf: "2026-02-30" }), "There is no day 2026-02-30"],
  ["a sequence that cannot be counted on", (copy: Dataset) => Object.assign(copy, { sequence: 1e300 }), "sequence"],
  ["a shared list that is another one here", (copy: Dataset) => copy.programs.find((program) => program.sharesListWith !== undefined)!.editions.push(copy.programs.find((program) => program.sharesListWith !== undefined)!.editions.shift()!), "do not stand first"],
  ["a program whose id every object has as a name", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "ferpa")!, { id: "constructor" }), "programs.constructor The id constructor cannot be used"],
  ["a group of such a name", (copy: Dataset) => copy.programs.find(({ id }) => id === "ferpa")!.groups.push("constructor"), "programs.ferpa The id constructor cannot be used"],
  ["boundaries of a program whose Regions are not stated", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "fedramp")!, { regionBasis: "not-stated" }), "programs.fedramp It has boundaries"],
  ["a program that counts Regions and states none", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "itar")!, { regionBasis: "not-stated", boundaries: [] }), "programs.itar It counts Regions"],
  ["a list that lost its services", (copy: Dataset) => copy.services.forEach(({ entries }) => delete entries["hipaa"]), "programs.hipaa.editions The list of 2026-05-22 holds 173 names, and no service has one"],
  ["a shared list that lost its services", (copy: Dataset) => copy.services.forEach(({ entries }) => delete entries["soc-1"]), "programs.soc-2.editions The list of 2022-04-11 holds 141 names, and no service has one"],
  ["a service that stands twice", (copy: Dataset) => copy.services.push(copy.services[0]!), "twice"],
  ["a route into nowhere", (copy: Dataset) => copy.routes.push({ path: "x", service: "no-such-service" }), "no-such-service"],
  ["an entry of an edition that is not there", (copy: Dataset) => copy.services.find((service) => service.entries["hipaa"])!.entries["hipaa"]!.push({ edition: 99, named: "x", status: "in-scope" }), "99"],
  ["an entry that names no boundary", (copy: Dataset) => Object.assign(copy.services.find((service) => service.entries["fedramp"])!.entries["fedramp"]![0]!, { boundaries: [] }), "a row that holds everywhere names no boundaries"],
  ["a parent that is not there", (copy: Dataset) => Object.assign(copy.services[0]!, { parent: "ghost" }), "ghost"],
  ["a month of issue that is none", (copy: Dataset) => Object.assign(copy, { issued: "2026-13-01" }), "issued There is no day 2026-13-01"],
  ["a day that is none in the regional table", (copy: Dataset) => Object.assign(copy.availability, { asOf: "2026-06-31" }), "availability.asOf There is no day 2026-06-31"],
  ["a statement of a day that is none", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "ferpa")!.statements[0]!, { asOf: "2025-02-29" }), "programs.ferpa There is no day 2025-02-29"],
  ["a Region number past the last, in the regional table", (copy: Dataset) => copy.availability.table.push(copy.regions.length), `availability.table There is no Region number ${good.regions.length}`],
  ["a Region number past the last, where a service is offered", (copy: Dataset) => copy.services.find(({ id }) => id === "sqs")!.offered!.push(copy.regions.length), "services.sqs.offered There is no Region number"],
  ["a list of a boundary that is not there", (copy: Dataset) => copy.programs.find(({ id }) => id === "fedramp")!.editions[0]!.boundaries.push("ghost"), "programs.fedramp.editions There is no boundary ghost"],
  ["a list shared with a program that is not there", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "soc-3")!, { sharesListWith: "ghost" }), "programs.soc-3 There is no program ghost"],
  ["a shared list of another grade here", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "soc-3")!.editions[0]!, { grade: "C" }), "programs.soc-3.editions Those of soc-1 do not stand first"],
  ["a shared list of another day here", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "soc-3")!.editions[0]!, { asOf: "2020-01-01" }), "programs.soc-3.editions Those of soc-1 do not stand first"],
  ["a shared list that is complete there alone", (copy: Dataset) => Object.assign(copy.programs.find(({ id }) => id === "soc-3")!.editions[0]!, { complete: false }), "programs.soc-3.editions Those of soc-1 do not stand first"],
  ["a feature of a service that is not there", (copy: Dataset) => Object.assign(copy.services.find(({ id }) => id === "dlm")!.featureOf!, { service: "ghost" }), "services.dlm It is marked as a feature of ghost"],
  ["an entry of a program that is not there", (copy: Dataset) => Object.assign(copy.services[0]!.entries, { ghost: [] }), "entries There is no program ghost"],
  ["an entry of the edition after the last", (copy: Dataset) => Object.assign(copy.services.find(({ entries }) => entries["hipaa"])!.entries["hipaa"]![0]!, { edition: copy.programs.find(({ id }) => id === "hipaa")!.editions.length }), "entries.hipaa There is no edition number"],
  ["an entry of a boundary that is not there", (copy: Dataset) => Object.assign(copy.services.find(({ entries }) => entries["fedramp"])!.entries["fedramp"]![0]!, { boundaries: ["ghost"] }), "entries.fedramp There is no boundary ghost"],
  ["an entry of a Region that is not there", (copy: Dataset) => Object.assign(copy.services.find(({ entries }) => entries["fedramp"])!.entries["fedramp"]![0]!, { regions: ["us-east-99"] }), "entries.fedramp The Region us-east-99 is not in the dataset"],
  ["a Region that stands twice", (copy: Dataset) => copy.regions.push(copy.regions[0]!), "regions The Region af-south-1 stands twice"],
  ["a program that stands twice", (copy: Dataset) => copy.programs.push(copy.programs[0]!), "programs The program"],
  ["a boundary that stands twice", (copy: Dataset) => copy.programs.find(({ id }) => id === "fedramp")!.boundaries.push({ ...copy.programs.find(({ id }) => id === "fedramp")!.boundaries[0]!, regions: [] }), "programs.fedramp.boundaries The boundary"],
  ["a day of issue that is none", (copy: Dataset) => Object.assign(copy, { issued: "2026-99-99" }), "There is no day 2026-99-99"],
  ["a group called as a program is", (copy: Dataset) => copy.programs.find((program) => program.id === "soc-1")!.groups.push("hipaa"), "The group hipaa has the id of a program"],
  ["a route to no service and to one", (copy: Dataset) => copy.routes.push({ path: "two-ways", service: null }, { path: "two-ways", service: "sqs" }), "The route /two-ways stands twice"],
  ["a route to two services", (copy: Dataset) => copy.routes.push({ path: "kendra", service: "sqs" }), "The route /kendra stands twice"],
  ["a service that is its own parent", (copy: Dataset) => Object.assign(copy.services.find(({ id }) => id === "ec2")!, { parent: "ebs" }), "services.ebs Its parents lead back to itself"],
  ["a name of blanks", (copy: Dataset) => Object.assign(copy.services[0]!, { name: "  " }), "it is blank"],
  ["an address that only looks like AWS's", (copy: Dataset) => Object.assign(copy.programs[0]!, { page: "https://aws.amazon.com@evil.test/" }), "without a user"],
  ["an address with a user behind a backslash", (copy: Dataset) => Object.assign(copy.programs[0]!, { page: "https://evil.test\\@aws.amazon.com/" }), "without a user"],
  ["a text far too long", (copy: Dataset) => Object.assign(copy.services[0]!, { name: "x".repeat(201) }), "services"],
])("%s is refused", (_name, change, says) => expect(problemsWith(change)).toContain(says));

test("only what stands in a circle of parents is named, not what leads there", () => {
  const problems = problemsWith((copy) => {
    const [a, b, c] = copy.services.filter(({ parent }) => parent === undefined);
    Object.assign(a!, { parent: b!.id });
    Object.assign(b!, { parent: c!.id });
    Object.assign(c!, { parent: b!.id });
  });
  expect(problems.match(/lead back to itself/g)).toHaveLength(2);
});

test("a dataset that was issued before its newest list, with programs of one name and a group of its own, is good", () => {
  const copy = structuredClone(good) as Dataset;
  Object.assign(copy, { issued: "2026-01-01" });
  Object.assign(copy.programs.find(({ id }) => id === "hipaa")!, { name: copy.programs.find(({ id }) => id === "pci-dss")!.name, groups: ["hipaa"] });
  expect(checkDataset(copy)).toMatchObject({ ok: true });
});

test("all problems are found in one run", () => {
  const problems = problemsWith((copy) => {
    Object.assign(copy.services[0]!, { parent: "ghost" });
    copy.routes.push({ path: "x", service: "no-such-service" });
  });
  expect(problems).toContain("ghost");
  expect(problems).toContain("no-such-service");
});

test.each([null, undefined, "", 7, [], {}, "<html></html>"])("%j is no dataset", (value) => expect(checkDataset(value).ok).toBe(false));
