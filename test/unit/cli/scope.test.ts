import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scopeHere } from "./in-process.ts";

const MAIN = fileURLToPath(new URL("../../../cli/main.ts", import.meta.url));

function scope(args: string[], input = "") {
  const run = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...args], { input, encoding: "utf8" });
  return { code: run.status, out: run.stdout, err: run.stderr, lines: () => run.stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>) };
}

test("detect answers each line in order, whatever it holds", () => {
  const urls = ["https://ap-southeast-1.console.aws.amazon.com/kendra/home", "not a url", "", "https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Volumes:"];
  const run = scope(["detect", "--stdin"], `${urls.join("\n")}\n`);
  expect(run.code).toBe(0);
  expect(run.lines()).toEqual([
    { url: urls[0], partition: "aws", region: "ap-southeast-1", service: "kendra", serviceName: "Amazon Kendra", parent: null },
    { url: urls[1], partition: null, region: null, service: null, serviceName: null, parent: null },
    { url: urls[2], partition: null, region: null, service: null, serviceName: null, parent: null },
    { url: urls[3], partition: "aws", region: "us-east-1", service: "ebs", serviceName: "Amazon Elastic Block Store (EBS)", parent: "ec2" },
  ]);
});

test("lookup gives one line for each program asked, with every field of the contract", () => {
  const run = scope(["lookup", "--stdin"], '{"service":"Amazon SQS","region":"ap-southeast-1","program":"HIPAA"}\n{"service":"nothing","region":"eu-west-1"}\n');
  expect(run.code).toBe(0);
  const [first, ...rest] = run.lines();
  expect(Object.keys(first!)).toEqual(["service", "serviceName", "region", "program", "boundary", "verdict", "asOf", "stale", "grade", "source", "note", "via", "regionBasis", "offered", "dataset"]);
  expect(first).toMatchObject({ service: "sqs", program: "hipaa", verdict: "in-scope", asOf: "2026-05-22" });
  expect(rest.length).toBeGreaterThanOrEqual(4);
  for (const answer of rest) expect(answer["verdict"]).toBe("unknown");
});

test("resolve knows current and former names, aliases and abbreviations", () => {
  const known = { "Amazon SQS": "sqs", "AWS Single Sign-On": "identity-center", sso: "identity-center", eks: "eks", S3: "s3", "Amazon QuickSight": "quicksight", "Amazon Elasticsearch Service": "opensearch", ses: "ses" };
  const run = scope(["resolve", "--stdin"], `${[...Object.keys(known), "Amazon Teleporter"].join("\n")}\n`);
  expect(run.lines().map((line) => [line["query"], line["service"]])).toEqual([...Object.entries(known), ["Amazon Teleporter", null]]);
});

test("only a line feed ends a line: JSON may hold every other line end, and a shell may put a mark before it all", () => {
  const asked = ["no\u2028such", "no\u2029such", "no\u0085such"].map((service) => JSON.stringify({ service, program: "pci-dss" }));
  const run = scope(["lookup", "--stdin"], `\uFEFF${asked.join("\r\n")}`);
  expect(run).toMatchObject({ code: 0, err: "" });
  expect(run.lines().map(({ verdict }) => verdict)).toEqual(["unknown", "unknown", "unknown"]);
  expect(scope(["detect", "--stdin"], "https://example.com/#\u2028x\n\nlast").lines().map(({ url }) => url)).toEqual(["https://example.com/#\u2028x", "", "last"]);
});

test("what is no name, and a partition that nobody knows, gives unknown, never a no and never another question's answer", () => {
  const asked = [
    { service: "iam", region: "global", program: "mtcs-l3", partition: "aws-mars" },
    { service: "iam", region: null, program: "ferpa", partition: "" },
    { service: "sqs", region: "ap-southeast-1", program: "mtcs-l3", partition: 5 },
    { service: "sqs", region: 5, program: "pci-dss" },
    { service: "sqs", region: "ap-southeast-1", program: ["pci-dss"] },
    { service: ["sqs"], region: "ap-southeast-1", program: "pci-dss" },
  ];
  const lines = scope(["lookup", "--stdin"], asked.map((question) => JSON.stringify(question)).join("\n")).lines();
  expect(lines.map(({ verdict, region }) => [verdict, region])).toEqual([["unknown", "global"], ["unknown", null], ["unknown", "ap-southeast-1"], ["unknown", "5"], ["unknown", "ap-southeast-1"], ["unknown", "ap-southeast-1"]]);
});

test("people get a table", () => {
  const run = scope(["lookup", "Amazon SQS", "--region", "ap-southeast-1"]);
  expect(run.out).toMatch(/^Amazon Simple Queue Service \(SQS\), ap-southeast-1 \(dataset bundled \d{4}-\d{2}-\d{2}\)/);
  expect(run.out).toMatch(/^mtcs-l3 +in-scope +Singapore +2022-04-11 +old +A +https:/m);
  expect(run.out).toMatch(/^hipaa +in-scope +Regions not stated +/m);
  expect(scope(["detect", "https://console.aws.amazon.com/iam/home"]).out).toMatch(/^aws +global +iam /m);
});

test.each([
  ["a line that is no JSON", ["lookup", "--stdin"], "{oops\n", /^scope: line 1 is no JSON object/],
  ["nothing to look up", ["lookup"], "", /^scope: give a service/],
  ["an unknown command", ["teleport"], "", /unknown command/],
  ["an unknown option", ["detect", "--colour"], "", /unknown option/],
])("%s: one clear line, exit 2", (_name, args, input, says) => {
  const run = scope(args, input);
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
  expect(run.err.trimEnd()).toMatch(says);
  expect(run.err.trimEnd().split("\n").length).toBe(1);
});

test("every command has --help", async () => {
  for (const args of [[], ["detect"], ["lookup"], ["resolve"]]) {
    const run = await scopeHere(...args, "--help");
    expect(run.code).toBe(0);
    expect(run.out).toContain("Usage:");
  }
});
