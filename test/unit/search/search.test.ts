import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { complete } from "../../../domain/search/complete.ts";
import { type NamedRegion, type NamedService, shortName } from "../../../domain/search/names.ts";
import { createSearch, type Match } from "../../../domain/search/search.ts";
import { shortRegion } from "../../../domain/words/region-text.ts";

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), "utf8"));
const services = (read("services.json").services as (NamedService & { parent?: string })[]).map((service) => ({ ...service, parent: service.parent ?? null }));
const regions = (read("regions.json").regions as Omit<NamedRegion, "short">[]).map((region) => ({ ...region, short: shortRegion(region.name) }));
const programs = [
  { id: "mtcs-l3", name: "MTCS Level 3", short: "MTCS L3" },
  { id: "pci-dss", name: "PCI DSS", short: "PCI DSS" },
  { id: "hipaa", name: "HIPAA", short: "HIPAA" },
  { id: "fedramp", name: "FedRAMP", short: "FedRAMP" },
];
const search = createSearch(services, regions, programs);

/** What would be bold, in brackets. */
function marked(text: string, ranges: Match["ranges"]): string {
  let out = "";
  let at = 0;
  for (const [start, end] of ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

it.each([
  ["Amazon Simple Storage Service (S3)", "Amazon S3"],
  ["Amazon DocumentDB (with MongoDB compatibility)", "Amazon DocumentDB"],
  ["AWS Lambda", "AWS Lambda"],
])("%s is %s in short", (name, short) => expect(shortName(name)).toBe(short));

describe("a service, by", () => {
  it.each([
    ["abbreviation", "s3", "s3"],
    ["abbreviation", "ec2", "ec2"],
    ["abbreviation", "eks", "eks"],
    ["abbreviation", "ses", "ses"],
    ["abbreviation", "iam", "iam"],
    ["abbreviation", "sso", "identity-center"],
    ["abbreviation in capitals", "KMS", "kms"],
    ["current name", "opensearch", "opensearch"],
    ["current name", "amazon kendra", "kendra"],
    ["words of its name", "elastic kubernetes", "eks"],
    ["words in another order", "kubernetes elastic", "eks"],
    ["former name", "elasticsearch", "opensearch"],
    ["former name", "quicksight", "quicksight"],
    ["former name", "single sign-on", "identity-center"],
    ["beginning of a word", "kend", "kendra"],
    ["words written apart", "cloud watch", "cloudwatch"],
    ["words written together", "apigateway", "apigateway"],
    ["words with a dash", "x-ray", "xray"],
    ["a number", "route 53", "route53"],
  ])("%s: %s", (_, query, id) => {
    const { matches, close } = search(query, 5);
    expect(matches[0]?.service.id).toBe(id);
    expect(close).toBe(false);
  });

  it.each([
    ["swapped", "kednra", "kendra"],
    ["swapped in a short name", "gleu", "glue"],
    ["missing", "lamda", "lambda"],
    ["wrong", "bedrick", "bedrock"],
    ["added", "fargatee", "fargate"],
    ["missing in a beginning", "dynmo", "dynamodb"],
  ])("a name with a letter %s, and says it is only close: %s", (_, query, id) => {
    const { matches, close } = search(query, 5);
    expect(matches[0]?.service.id).toBe(id);
    expect(close).toBe(true);
  });

  it("no typo in words of three letters", () => {
    expect(search("eqs", 5).matches).toEqual([]);
  });
});

describe("a Region or a program beside the service", () => {
  it.each([
    ["s3 sin", "s3", "ap-southeast-1", null],
    ["sin s3", "s3", "ap-southeast-1", null],
    ["bedrock virg", "bedrock", "us-east-1", null],
    ["bedrock v", "bedrock", "us-east-1", null],
    ["kendra ap-southeast-1", "kendra", "ap-southeast-1", null],
    ["kendra ap-southeast-2", "kendra", "ap-southeast-2", null],
    ["s3 us east ohio", "s3", "us-east-2", null],
    ["s3 são paulo", "s3", "sa-east-1", null],
    ["s3 gov", "s3", "us-gov-east-1", null],
    ["bedrock fedramp", "bedrock", null, "fedramp"],
    ["ses hipaa", "ses", null, "hipaa"],
    ["pci s3 singapore", "s3", "ap-southeast-1", "pci-dss"],
    ["quantum ledgr sin", "qldb", "ap-southeast-1", null],
  ])("%s", (query, service, region, program) => {
    const found = search(query, 5);
    expect([found.matches[0]?.service.id, found.region?.code ?? null, found.program?.id ?? null]).toEqual([service, region, program]);
  });

  it.each(["s3 tokio", "s3 tokyo", "s3 asien", "s3 asia"])("is found by its name in the language spoken, and by the dataset's: %s", (query) => {
    const tokyo = { code: "ap-northeast-1", name: "Asien-Pazifik (Tokio)", short: "Tokio", partition: "aws", also: "Asia Pacific (Tokyo)" };
    const found = createSearch(services, [tokyo], programs)(query, 5);
    expect([found.matches[0]?.service.id, found.region?.code, found.tokens.at(-1)?.name]).toEqual(["s3", "ap-northeast-1", "Tokio"]);
  });

  it("is not taken out of a name that holds it", () => {
    expect(search("global accelerator", 5).matches[0]?.service.id).toBe("globalaccelerator");
    expect(search("single", 5).region).toBeNull();
  });

  it("stands alone where nothing else is named", () => {
    expect(search("tokyo", 5)).toMatchObject({ matches: [], close: false, region: { code: "ap-northeast-1" } });
    expect(search("hipaa", 5)).toMatchObject({ matches: [], close: false, program: { id: "hipaa" } });
  });

  it("takes one word for one of them only", () => {
    expect(search("kendra f", 5).tokens.map(({ kind }) => kind)).toEqual(["service", "region"]);
  });

  it("says how many others the words could mean", () => {
    expect(search("s3 gov", 5).tokens.at(-1)).toMatchObject({ kind: "region", name: "GovCloud (US-East)", others: 1 });
  });
});

describe("words that name nothing", () => {
  it.each([
    ["bedrock fedramp low", "bedrock", "fedramp"],
    ["GDPR ses", "ses", null],
    ["ses gdpr", "ses", null],
    ["s3 tables gdpr", "s3tables", null],
    ["kendra ap-southeast-9", "kendra", null],
  ])("hide no service that the others name: %s", (query, service, program) => {
    const found = search(query, 5);
    expect([found.matches[0]?.service.id, found.program?.id ?? null]).toEqual([service, program]);
    // Part of the question is not understood, so the answer is not passed off as one to all of it.
    expect([found.close, found.region]).toEqual([true, null]);
  });

  it("are not taken for a slip in the code of a Region", () => {
    expect(search("ap-southeast-9", 5).region).toBeNull();
  });
});

describe("order", () => {
  it("puts what is named wholly first, then services before their parts", () => {
    const ids = search("s3", 50).matches.map(({ service }) => service);
    expect(ids[0]?.id).toBe("s3");
    expect(ids.findIndex(({ id }) => id === "glacier")).toBeGreaterThan(0);
    const kinds = search("sagemaker", 50).matches.filter(({ via }) => via === null).map(({ service }) => service.kind);
    expect(kinds.lastIndexOf("service")).toBeLessThan(kinds.indexOf("component"));
  });

  const ids = (query: string, recent: readonly string[]): string[] => search(query, 5, new Set(recent)).matches.map(({ service }) => service.id);

  it.each([
    ["cloud", "cloudwatch"],
    ["manager", "ssm"],
    ["k", "kendra"],
    ["elastic sin", "elasticache"],
  ])("puts a recent service before those that fit as well: %s", (query, recent) => {
    expect(ids(query, [])[0]).not.toBe(recent);
    expect(ids(query, [recent])[0]).toBe(recent);
  });

  it.each([
    ["one that is named wholly", "lambda", "lambda-edge", "lambda"],
    ["one that is named wholly by a former name", "connect", "connecthealth", "connect"],
    ["the service that it is a part of", "sage", "sagemaker-mlflow", "sagemaker"],
    ["one whose word is written out", "file", "s3files", "filecache"],
    ["one that has more of the words", "bedrock flow", "mwaa", "bedrock"],
  ])("puts no recent service before %s: %s", (_, query, recent, first) => {
    expect(ids(query, [recent])[0]).toBe(first);
  });

  it("finds nothing more for being recent", () => {
    expect(ids("kend", ["s3", "lambda"])).toEqual(ids("kend", []));
  });

  it("gives no more than asked", () => {
    expect(search("a", 3).matches).toHaveLength(3);
  });
});

describe("bold", () => {
  it.each([
    ["s3", "Amazon Simple Storage Service ([S3])"],
    ["kend", "Amazon [Kend]ra"],
    ["watch", "Amazon Cloud[Watch]"],
    ["kednra", "Amazon [Kendra]"],
  ])("%s", (query, text) => {
    const [match] = search(query, 1).matches;
    expect(match && marked(match.service.name, match.ranges)).toBe(text);
  });

  it("shows the other name that matched", () => {
    const [match] = search("quicksight", 1).matches;
    expect(match?.service.name).toBe("Amazon Quick");
    expect(match?.via && marked(match.via.text, match.via.ranges)).toBe("Amazon [QuickSight]");
  });
});

describe("Tab", () => {
  it.each([
    ["s3 sin", "s3 Singapore "],
    ["s3 Singapore", null],
    ["kend", "Amazon Kendra "],
    ["sin kend", "sin Amazon Kendra "],
    ["zzzz", null],
    ["", null],
  ])("completes %s", (query, completed) => {
    expect(complete(query, search(query, 5), null)).toBe(completed);
  });

  it("writes out the active match", () => {
    expect(complete("s3", search("s3", 5), "Amazon S3 Tables")).toBe("Amazon S3 Tables ");
  });

  it("leaves a query that finds the same again", () => {
    const found = search("Amazon Simple Storage Service (S3) Singapore ", 5);
    expect([found.matches[0]?.service.id, found.region?.code]).toEqual(["s3", "ap-southeast-1"]);
  });
});

describe("bad input", () => {
  it.each(["", "   ", "()", "\u0000", "💥", "-".repeat(5000), "a ".repeat(5000), "zzzz zzzz zzzz", "<img src=x>", "__proto__ constructor"])("throws nothing", (query) => {
    expect(() => search(query, 5)).not.toThrow();
  });
});
