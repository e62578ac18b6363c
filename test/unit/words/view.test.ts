import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { answerView } from "../../../domain/words/answer-view.ts";

const dataset = ownDataset();
const byId = new Map(dataset.services.map((service) => [service.id, service]));
const grounds = { catalog: dataset, serviceById: (id: string) => byId.get(id) ?? null, now: new Date("2026-11-22T12:00:00Z") };

function view(service: string, region: string | null, program: string, partition: string | null = null) {
  return answerView(grounds, byId.get(service)!, { region, partition }, dataset.programs.find((each) => each.id === program)!);
}

/** The words for every verdict, on real cells. */
describe("badge, accessible name and heading", () => {
  test.each([
    ["kendra", "ap-southeast-1", "mtcs-l3", "listed 2022", "MTCS L3: in scope, old list, as of 2022-04-11", "Listed in 2022"],
    ["kendra", "ap-northeast-2", "mtcs-l3", "not listed 2022", "MTCS L3: not listed, old list, as of 2022-04-11", "Not listed for Seoul in 2022"],
    ["s3", "ap-northeast-1", "mtcs-l3", "outside, 2022", "MTCS L3: Region outside the boundary, old list, as of 2022-04-11", "This Region was outside in 2022"],
    ["sagemaker", "ap-southeast-1", "pci-dss", "2022, exclusions", "PCI DSS: in scope with exclusions, old list, as of 2022-04-11", "Listed in 2022, with exclusions"],
    ["bedrock", "us-east-1", "pci-dss", "reported 2025", "PCI DSS: reported in scope, old report, as of 2025-05", "Reported in scope in 2025"],
    ["s3", "us-gov-west-1", "pci-dss", "unknown", "PCI DSS: unknown, the list does not speak of GovCloud", "Unknown"],
    ["kendra", "ap-southeast-1", "hipaa", "eligible", "HIPAA: eligible, BAA required, as of 2026-05-22", "Eligible, a BAA is required"],
    ["sagemaker", "us-east-1", "hipaa", "with exclusions", "HIPAA: eligible with exclusions, BAA required, as of 2026-05-22", "Eligible with exclusions, a BAA is required"],
    ["grafana", "us-east-1", "hipaa", "not listed", "HIPAA: not on the eligible list, as of 2026-05-22", "Not on the eligible list"],
    ["s3", "us-east-1", "fedramp", "Moderate", "FedRAMP: on the Moderate (Class C) list, as of 2026-04-28", "On the Moderate (Class C) list"],
    ["s3", "us-gov-west-1", "fedramp", "High", "FedRAMP: on the High (Class D) list, as of 2026-04-28", "On the High (Class D) list"],
    ["macie", "us-gov-west-1", "fedramp", "not listed", "FedRAMP: not on the Marketplace list, as of 2026-04-28", "Not on the Marketplace list, a weak sign"],
    ["s3", "ap-southeast-1", "fedramp", "Region outside", "FedRAMP: Region outside the boundary, as of 2026-04-28", "This Region is outside"],
    ["dlm", "us-east-1", "hipaa", "via EBS", "HIPAA: in scope as a feature of Amazon Elastic Block Store (EBS), as of 2026-05-22", "In scope as a feature of Amazon Elastic Block Store (EBS)"],
    ["iam", "global", "mtcs-l3", "6 of 6, 2022", "MTCS L3: in scope in 6 of 6 boundaries, old list, as of 2022-04-11", "Listed in 2022, in all 6 boundaries"],
    ["iam", "global", "fedramp", "Moderate", "FedRAMP: on the Moderate (Class C) list, as of 2026-04-28", "On the Moderate (Class C) list"],
    ["s3", "us-gov-west-1", "itar", "inside, 2023", "ITAR: Region inside the boundary, old list, as of 2023", "This Region was inside in 2023"],
    ["s3", "us-east-1", "ferpa", "statement 2017", "FERPA: no service list, statement only, old statement, as of 2017-03", "AWS publishes no service list"],
    ["s3", "us-east-1", "fips-140", "endpoint", "FIPS: FIPS endpoint offered, as of 2026-11", "A FIPS endpoint is offered here"],
    ["s3", "ap-southeast-1", "fips-140", "no endpoint", "FIPS: no FIPS endpoint published, as of 2026-11", "No FIPS endpoint is published here, a weak sign"],
    ["s3", "eu-west-1", "cyber-essentials-plus", "inside, 2017", "Cyber Essentials+: Region inside the boundary, old list, as of 2017-03", "This Region was inside in 2017"],
    ["s3", "us-east-1", "cyber-essentials-plus", "outside, 2017", "Cyber Essentials+: Region outside the boundary, old list, as of 2017-03", "This Region was outside in 2017"],
    ["athena", "us-gov-west-1", "dod-il6", "outside, 2022", "DoD IL6: Region outside the boundary, old list, as of 2022-04-11", "This Region was outside in 2022"],
  ])("%s, %s, %s", (service, region, program, badge, spoken, heading) => {
    const { badge: b, spoken: s, heading: h } = view(service, region, program, region === "global" ? "aws" : null);
    expect([b, s, h]).toEqual([badge, spoken, heading]);
  });
});

describe("the panel", () => {
  test("of a program that a team has added says of nothing that it is AWS's", () => {
    const own = { ...dataset.programs.find(({ id }) => id === "hipaa")!, page: "https://acme.example/cloud", editions: [{ complete: true, boundaries: [], asOf: "2026-11-01", grade: "A" as const, source: { title: "Approved by ACME", url: "https://acme.example/cloud" } }] };
    const { facts } = answerView(grounds, byId.get("kendra")!, { region: "ap-southeast-1", partition: "aws" }, own);
    expect(facts).toContainEqual({ label: "Certainty", text: "grade A" });
    expect(facts).toContainEqual({ label: "Program", text: "acme.example", href: "https://acme.example/cloud" });
    expect(view("kendra", "ap-southeast-1", "hipaa").facts).toContainEqual({ label: "Program", text: "Page at AWS", href: expect.stringContaining("aws.amazon.com") });
  });
  test("an old silence says that a later list may, and what AWS has stated since", () => {
    const { sentence, notes, facts, others } = view("kendra", "ap-northeast-2", "mtcs-l3");
    expect(sentence).toBe("The Seoul list of 11 Apr 2022 does not name it. A later list may.");
    expect(notes.map((note) => note.text).join()).toMatch(/AWS stated 184 on 6 Feb 2025/);
    expect(facts).toContainEqual({ label: "Boundary", text: "Seoul (ap-northeast-2), one of six lists" });
    expect(facts).toContainEqual({ label: "As of", text: "11 Apr 2022, past the limit of 400 days" });
    expect(facts.find((fact) => fact.label === "Source")).toMatchObject({ text: "AWS services in scope, MTCS", href: expect.stringMatching(/^https:\/\/aws\.amazon\.com\//) });
    expect(facts).toContainEqual({ label: "Certainty", text: "Grade A: published by AWS" });
    expect(facts).toContainEqual({ label: "Offered here", text: "No, by the regional table of 22 Aug 2026" });
    expect(facts).toContainEqual({ label: "Service", text: "Closed to new customers since 30 Jul 2026" });
    expect(others?.title).toBe("The other five MTCS lists, all of 2022");
    expect(others?.places.map((place) => [place.text, place.glyph])).toEqual([
      ["Singapore", "in-scope"],
      ["US East (N. Virginia)", "in-scope"],
      ["US East (Ohio)", "in-scope"],
      ["US West (Oregon)", "in-scope"],
      ["US West (N. California)", "not-listed"],
    ]);
  });
  test("an old yes says its age and sends to the source", () => {
    expect(view("kendra", "ap-southeast-1", "mtcs-l3").sentence).toBe("The list we hold is 4 years 7 months old. Check the source before you rely on it.");
    const behind = { ...grounds, now: new Date("2022-04-20T12:00:00Z") };
    const mtcs = dataset.programs.find(({ id }) => id === "mtcs-l3")!;
    expect(answerView(behind, byId.get("kendra")!, { region: "ap-southeast-1", partition: null }, mtcs).sentence).toBe("The list we hold is 4 years 7 months old. Check the source before you rely on it.");
  });
  test.each([
    ["identity-center", "us-east-1", "fedramp", "An AWS notice of 14 Jul 2026 names it for Moderate.", "Grade B: a close copy of what AWS published"],
    ["payment-cryptography", "us-east-1", "pci-dss", "An AWS notice of 11 Feb 2026 names it.", "Grade B: a close copy of what AWS published"],
    ["grafana", "us-east-1", "soc-1", "The AWS notice we hold is 3 years 5 months old. Check the source before you rely on it.", "Grade A: published by AWS"],
    ["transform", "us-east-1", "fedramp", "An AWS notice of 28 Aug 2026 names it only for other Regions of the boundary.", "Grade B: a close copy of what AWS published"],
  ])("an amendment is not called a list: %s, %s, %s", (service, region, program, said, certainty) => {
    const { sentence, facts } = view(service, region, program);
    expect(sentence).toBe(said);
    expect(facts).toContainEqual({ label: "Certainty", text: certainty });
  });
  test("exclusions stand word for word, and Regions that nobody stated are said to be so", () => {
    const { notes, facts, leftOpen } = view("sagemaker", "ap-southeast-1", "pci-dss");
    expect(notes[0]).toEqual({ title: "Exclusion, as published", text: "excludes Studio Lab, Ground Truth Plus, Public Workforce and Vendor Workforce for all features", tone: "warning" });
    expect(facts).toContainEqual({ label: "Where", text: "The list states no Regions: {Region} is neither named nor excluded" });
    expect(leftOpen).toBe("The list states no Regions: {Region} is neither named nor excluded");
    expect(view("kendra", "ap-northeast-2", "mtcs-l3").leftOpen).toBeNull();
    expect(facts).toContainEqual({ label: "Named there", text: "“Amazon SageMaker”" });
  });
  test("contradicting facts stand together, each with its date and source", () => {
    const facts = view("bedrock", "us-east-1", "pci-dss").notes.filter((note) => note.tone === "fact");
    expect(facts.map((note) => [note.glyph, note.text])).toEqual([
      ["reported", "A third party's report of May 2025 names it."],
      ["not-listed", "The list of 11 Apr 2022 does not name it."],
    ]);
    for (const fact of facts) expect(fact.href).toMatch(/^https:/);
    expect(facts.map(({ old }) => old)).toEqual([true, true]);
    const fresh = view("identity-center", "us-east-1", "fedramp").notes.filter((note) => note.tone === "fact");
    expect(fresh.map((note) => [note.glyph, note.old, note.text])).toEqual([
      ["in-scope", false, "An AWS notice of 14 Jul 2026 names it."],
      ["not-listed", false, "The list of 28 Apr 2026 does not name it."],
    ]);
  });
  test("a service named only by its parts says which", () => {
    const { notes, facts } = view("rds", "us-east-1", "fedramp");
    expect(notes[0]).toMatchObject({ title: "Named by its parts", text: expect.stringMatching(/by engine: Db2/) });
    expect(facts.some((fact) => fact.label === "Named there")).toBe(false);
  });
  test("unknown is not a no", () => expect(view("s3", "cn-north-1", "hipaa").sentence).toBe("The list does not speak of the China Regions. Unknown is not a no."));
  test("a Region that the dataset knows in another partition is not said to be unknown to it", () => {
    expect(view("s3", "us-east-1", "hipaa", "aws-cn")).toMatchObject({ verdict: "unknown", sentence: "The Region does not lie in the China Regions. Unknown is not a no." });
    expect(view("s3", "us-gov-west-1", "hipaa", "aws").spoken).toBe("HIPAA: unknown, Region of another partition");
    for (const partition of ["aws", null]) expect(view("s3", "mars-north-1", "hipaa", partition).sentence).toBe("The dataset does not know this Region. Unknown is not a no.");
    expect(view("s3", "global", "hipaa").sentence).toBe("The page does not say which Region it shows, and the answer depends on it. Unknown is not a no.");
  });
  test("a global service is asked of every boundary", () => {
    const { sentence, others } = view("iam", "global", "mtcs-l3", "aws");
    expect(sentence).toBe("AWS IAM is not tied to a Region, so every MTCS list is asked. The lists are 4 years 7 months old.");
    expect(others).toMatchObject({ title: "Each boundary" });
    expect(others?.places.length).toBe(6);
  });
});

test("popup rows say where and when in their second line", () => {
  expect(view("kendra", "ap-southeast-1", "mtcs-l3")).toMatchObject({ row: "listed in 2022, old list", rowDetail: "Singapore list, as of 11 Apr 2022, grade A" });
  expect(view("kendra", "ap-southeast-1", "pci-dss").rowDetail).toBe("Regions not stated, as of 11 Apr 2022, grade A");
  expect(view("kendra", "ap-southeast-1", "fedramp").rowDetail).toBe("US East/West and GovCloud (US), as of 28 Apr 2026");
  expect(view("transform", "us-east-1", "fedramp")).toMatchObject({ verdict: "not-listed", rowDetail: "Only us-east-2 of US East/West, as of 28 Aug 2026, grade B" });
  expect(view("bedrock", "us-east-1", "fedramp")).toMatchObject({ row: "Moderate (Class C) list", rowDetail: "US East/West, as of 28 Apr 2026, grade A" });
});

describe("statements stand beside the list", () => {
  test("with both counts, so that nobody takes the list for the whole truth", () => {
    const [note] = view("kendra", "ap-southeast-1", "mtcs-l3").notes;
    expect(note?.text).toMatch(/^This list names 145 services as of 11 Apr 2022; AWS stated 184 on 6 Feb 2025\. /);
    expect(note?.href).toMatch(/^https:/);
  });
  test("and in the partition they speak of, where no list does", () => {
    const there = view("s3", "eusc-de-east-1", "c5");
    expect(there.verdict).toBe("unknown");
    expect(there.notes.map((note) => note.text).join()).toMatch(/European Sovereign Cloud/);
    expect(view("s3", "eu-west-1", "c5").notes.map((note) => note.text).join()).not.toMatch(/Sovereign/);
  });
});

test("a cell says since when at least the lists name it", () => {
  expect(view("kendra", "ap-southeast-1", "pci-dss").facts.find((fact) => fact.label === "Listed since")?.text).toBe("19 Jan 2021 at least");
});
