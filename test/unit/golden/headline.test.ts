import { describe, expect, test } from "vitest";
import { createLookup } from "../../../cli/lookup.ts";
import { ownDataset } from "../../../cli/dataset.ts";

/** Cells of the headline four, read by hand from the published lists; the date is the day the lists were gathered. */

const dataset = ownDataset();
const lookup = createLookup(dataset, new Date("2026-11-22T12:00:00Z"));
const ask = (service: string, region: string | null, program: string, partition?: string) => lookup({ service, region, program, partition })[0]!;

type Cell = [service: string, region: string | null, program: string, expected: Record<string, unknown>];

describe("verdicts", () => {
  const cells: Cell[] = [
    // MTCS has one list for each of six Regions; Kendra stands in four of them and not in Seoul's.
    ["Amazon Kendra", "ap-southeast-1", "mtcs-l3", { verdict: "in-scope", boundary: "Singapore", asOf: "2022-04-11", stale: true, grade: "A", regionBasis: "stated", offered: true }],
    ["Amazon Kendra", "ap-northeast-2", "mtcs-l3", { verdict: "not-listed", boundary: "Seoul", asOf: "2022-04-11", stale: true, offered: false }],
    ["Amazon Kendra", "ap-northeast-1", "mtcs-l3", { verdict: "outside-boundary", stale: true }],
    ["kendra", "us-gov-west-1", "mtcs-l3", { verdict: "outside-boundary" }],
    ["bedrock", "us-east-1", "mtcs-l3", { verdict: "not-listed", boundary: "US East (N. Virginia)" }],
    // PCI states no Regions and keeps its exclusions, whatever later and weaker lists say.
    ["Amazon SageMaker", "ap-southeast-1", "pci-dss", { verdict: "in-scope-with-exclusions", asOf: "2022-04-11", grade: "A", regionBasis: "not-stated" }],
    ["Amazon EC2", "ap-southeast-5", "pci-dss", { verdict: "unknown", asOf: null, stale: false }],
    ["Amazon EC2", "me-central-1", "pci-dss", { verdict: "unknown" }],
    ["Amazon EC2", "sa-west-1", "pci-dss", { verdict: "unknown" }],
    ["Amazon EC2", "us-gov-west-1", "pci-dss", { verdict: "unknown" }],
    ["Amazon EC2", "cn-north-1", "pci-dss", { verdict: "unknown" }],
    ["Amazon EC2", "eusc-de-east-1", "pci-dss", { verdict: "unknown" }],
    ["Amazon Bedrock", "us-east-1", "pci-dss", { verdict: "in-scope", grade: "C", asOf: "2025-05", stale: true }],
    ["AWS Fargate", "eu-west-1", "pci-dss", { verdict: "in-scope" }],
    // HIPAA: eligible by service, commercial partition only.
    ["Amazon S3", "eu-west-1", "hipaa", { verdict: "in-scope", asOf: "2026-05-22", stale: false, grade: "B", regionBasis: "not-stated" }],
    ["AWS IAM", "global", "hipaa", { verdict: "not-listed", stale: false }],
    ["Amazon SageMaker AI", "us-east-1", "hipaa", { verdict: "in-scope-with-exclusions" }],
    ["Amazon WorkDocs", "us-east-1", "hipaa", { verdict: "in-scope-with-exclusions" }],
    ["Amazon EC2", "ap-southeast-5", "hipaa", { verdict: "in-scope" }],
    ["Amazon S3", "us-gov-west-1", "hipaa", { verdict: "unknown" }],
    ["Amazon S3", "cn-northwest-1", "hipaa", { verdict: "unknown" }],
    ["Amazon Managed Grafana", "us-east-1", "hipaa", { verdict: "not-listed" }],
    // FedRAMP: Moderate is East/West, High is GovCloud, and they differ.
    ["Amazon CloudFront", "global", "fedramp", { verdict: "in-scope", boundary: "Moderate", source: "https://marketplace.fedramp.gov/products" }],
    ["AWS Resilience Hub", "us-east-1", "fedramp", { verdict: "not-listed", boundary: "Moderate" }],
    ["AWS Resilience Hub", "us-gov-east-1", "fedramp", { verdict: "in-scope", boundary: "High" }],
    ["Amazon Macie", "us-west-2", "fedramp", { verdict: "in-scope", boundary: "Moderate" }],
    ["Amazon Macie", "us-gov-west-1", "fedramp", { verdict: "not-listed", boundary: "High" }],
    ["Amazon S3", "ap-southeast-1", "fedramp", { verdict: "outside-boundary", asOf: "2026-04-28", stale: false }],
    ["Amazon RDS", "us-east-1", "fedramp", { verdict: "in-scope-with-exclusions" }],
    ["AWS IAM Identity Center", "us-east-1", "fedramp", { verdict: "in-scope", asOf: "2026-07-14", boundary: "Moderate" }],
    // Global services are judged over every boundary of the page's partition.
    ["AWS IAM", "global", "mtcs-l3", { verdict: "in-scope", boundary: null, stale: true }],
    ["AWS IAM", "global", "fedramp", { verdict: "in-scope", boundary: "Moderate" }],
    // A component of S3 that no list names is not listed, though its parent is; a marked feature is one.
    ["Amazon S3 Tables", "ap-southeast-1", "mtcs-l3", { verdict: "not-listed", note: "Its parent, Amazon Simple Storage Service (S3), is listed." }],
    ["Amazon S3 Tables", "us-east-1", "hipaa", { verdict: "not-listed" }],
    ["Amazon Data Lifecycle Manager", "us-east-1", "fedramp", { verdict: "in-scope-as-feature", via: "ebs" }],
    // Names and places that nobody knows.
    ["Amazon Teleporter", "us-east-1", "hipaa", { verdict: "unknown", service: null, serviceName: null }],
    ["Amazon S3", "mars-north-1", "hipaa", { verdict: "unknown" }],
    ["Amazon S3", "us-east-1", "ISO 99999", { verdict: "unknown", program: "ISO 99999" }],
    // A page whose Region is not known gets only answers that do not depend on it.
    ["Amazon S3", null, "mtcs-l3", { verdict: "unknown" }],
    ["Amazon S3", null, "fedramp", { verdict: "unknown" }],
    ["Amazon S3", null, "hipaa", { verdict: "in-scope", regionBasis: "not-stated" }],
  ];
  test.each(cells)("%s, %s, %s", (service, region, program, expected) => expect(ask(service, region, program)).toMatchObject(expected));

  test("a global service in GovCloud is judged by GovCloud's boundaries", () => {
    expect(ask("AWS IAM", "global", "fedramp", "aws-us-gov")).toMatchObject({ verdict: "in-scope", boundary: "High" });
    expect(ask("AWS IAM", "global", "pci-dss", "aws-us-gov").verdict).toBe("unknown");
  });
  test("SageMaker's PCI exclusions are shown word for word", () => {
    expect(ask("sagemaker", "us-east-1", "pci-dss").note).toContain("excludes Studio Lab, Ground Truth Plus, Public Workforce and Vendor Workforce for all features");
  });
  test("every answer with a date has a source, and every yes has both", () => {
    const yes = new Set(["in-scope", "in-scope-with-exclusions", "in-scope-as-feature", "in-boundary"]);
    for (const service of dataset.services) {
      for (const region of ["ap-southeast-1", "us-east-1", "us-gov-west-1", "cn-north-1", "global"]) {
        for (const answer of lookup({ service: service.id, region })) {
          if (answer.asOf !== null) expect(answer.source).toMatch(/^https:/);
          if (yes.has(answer.verdict)) expect(answer.asOf).not.toBeNull();
        }
      }
    }
  });
});

describe("published counts, all names mapped", () => {
  const programOf = (id: string) => dataset.programs.find((program) => program.id === id)!;
  const namesIn = (program: string, boundary: string | null) => {
    const edition = programOf(program).editions.findIndex((each) => each.complete);
    expect(edition).toBeGreaterThanOrEqual(0);
    const named = new Set<string>();
    for (const service of dataset.services) {
      for (const entry of service.entries[program] ?? []) {
        if (entry.edition !== edition || entry.byParts) continue;
        if (boundary === null || entry.boundaries === undefined || entry.boundaries.includes(boundary)) named.add(entry.named ?? service.name);
      }
    }
    return named.size;
  };
  test.each([
    ["mtcs-l3", "singapore", 135],
    ["mtcs-l3", "seoul", 132],
    ["mtcs-l3", "n-virginia", 145],
    ["mtcs-l3", "ohio", 138],
    ["mtcs-l3", "oregon", 145],
    ["mtcs-l3", "n-california", 116],
    ["pci-dss", null, 149],
    ["hipaa", null, 173],
    ["fedramp", "moderate", 152],
    ["fedramp", "high", 137],
    ["soc-1", null, 141],
    ["iso-9001", null, 153],
    ["ismap", null, 123],
    ["dod-il2", "east-west", 137],
    ["dod-il2", "govcloud", 118],
    ["dod-il4", null, 114],
    ["dod-il5", null, 114],
    ["dod-il6", null, 51],
    ["irap", null, 124],
    ["c5", null, 140],
    ["k-isms", null, 119],
    ["ens-high", null, 149],
    // 126 rows; one name stands twice.
    ["ospar", null, 125],
    ["hitrust", null, 137],
    ["finma", null, 141],
    ["gsma", "ohio", 129],
    ["gsma", "paris", 107],
    ["pitukri", null, 141],
    ["cccs", null, 120],
  ])("%s %s: %i", (program, boundary, count) => expect(namesIn(program, boundary)).toBe(count));
});
