import type { Edition, Entry, Program, Region, Service } from "../../../domain/dataset/schema.ts";
import type { Grounds } from "../../../domain/coverage/coverage.ts";

/** A dataset small enough to hold in mind, for the rules that real data does not show one by one. */

const NOW = new Date("2026-11-22T12:00:00Z");

export const REGIONS: Region[] = [
  { code: "ap-southeast-1", name: "Asia Pacific (Singapore)", partition: "aws", launched: "2010-04", status: "available" },
  { code: "ap-southeast-5", name: "Asia Pacific (Malaysia)", partition: "aws", launched: "2024-08", status: "available" },
  { code: "sa-west-1", name: "South America (Chile)", partition: "aws", status: "listed" },
  { code: "us-east-1", name: "US East (N. Virginia)", partition: "aws", launched: "2006-08", status: "available" },
  { code: "us-west-2", name: "US West (Oregon)", partition: "aws", launched: "2011-11", status: "available" },
  { code: "us-gov-west-1", name: "AWS GovCloud (US-West)", partition: "aws-us-gov", launched: "2011-08", status: "available" },
  { code: "cn-north-1", name: "China (Beijing)", partition: "aws-cn", launched: "2014-08", status: "available" },
];

export function edition(asOf: string, changes: Partial<Edition> = {}): Edition {
  return { complete: true, boundaries: [], asOf, grade: "A", source: { title: `List of ${asOf}`, url: "https://aws.amazon.com/compliance/" }, ...changes };
}

export function amendment(asOf: string, grade: "A" | "B" | "C"): Edition {
  return edition(asOf, { complete: false, grade });
}

export function entry(number: number, changes: Partial<Entry> = {}): Entry {
  return { edition: number, named: "Amazon Example", status: "in-scope", ...changes };
}

export function program(changes: Partial<Program> = {}): Program {
  return {
    id: "example-program",
    name: "Example Program",
    short: "Example",
    kind: "per-service",
    groups: [],
    page: "https://aws.amazon.com/compliance/",
    regionBasis: "not-stated",
    partitions: ["aws"],
    boundaries: [],
    editions: [edition("2026-05-01")],
    statements: [],
    ...changes,
  };
}

export function service(id: string, entries: Entry[], changes: Partial<Service> = {}): Service {
  return {
    id,
    name: `Amazon ${id}`,
    former: [],
    aliases: [],
    kind: "service",
    category: "Compute",
    global: false,
    entries: entries.length === 0 ? {} : { "example-program": entries },
    ...changes,
  };
}

export function groundsOf(programs: Program[], services: Service[], now: Date = NOW): Grounds {
  return {
    catalog: {
      format: 1,
      feed: "test",
      sequence: 1,
      issued: "2026-11-22",
      issuer: "Test",
      regions: REGIONS,
      availability: { asOf: "2026-08-22", source: { title: "Regional table", url: "https://aws.amazon.com/" }, table: [0, 1, 3, 4] },
      programs,
    },
    serviceById: (id) => services.find((candidate) => candidate.id === id) ?? null,
    now,
  };
}
