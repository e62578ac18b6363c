import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type ChangeEvidence, changesCsv, changesJson } from "../../../domain/evidence/changes.ts";
import { csvField } from "../../../domain/evidence/csv-field.ts";
import { csvOf } from "../../../domain/evidence/csv.ts";
import type { Evidence, EvidenceRow } from "../../../domain/evidence/evidence.ts";
import { jsonOf } from "../../../domain/evidence/json.ts";
import { markdownText } from "../../../domain/evidence/markdown-text.ts";
import { markdownOf } from "../../../domain/evidence/markdown.ts";

const ROW: EvidenceRow = {
  service: "kendra", serviceName: "Amazon Kendra", category: "Machine learning", serviceState: "Closed to new customers since 30 Jul 2026",
  region: "ap-southeast-1", regionName: "Asia Pacific (Singapore)", program: "mtcs-l3", programName: "MTCS Level 3",
  verdict: "in-scope", words: "in scope, old list, as of 2022-04-11", asOf: "2022-04-11", stale: true, grade: "A", boundary: "Singapore", regionBasis: "stated", note: null,
  source: { title: "AWS services in scope, MTCS", url: "https://example.test/mtcs" },
};
const evidence = (...rows: Partial<EvidenceRow>[]): Evidence => ({
  title: "Services in Singapore (ap-southeast-1)",
  filters: ["Name: kendra"],
  dataset: { issuer: "Example Corp, \"Compliance\"", feed: "example", sequence: 42, issued: "2026-11-22", signature: "bundled" },
  exportedAt: "2026-11-22T12:00:00.000Z",
  rows: rows.map((row) => ({ ...ROW, ...row })),
});

/** Read by somebody else's reader, strictly: every record ends in CR LF and has as many fields as the first. */
const parseCsv = (text: string): string[][] => parse(text, { record_delimiter: "\r\n" });

describe("CSV", () => {
  test.each([
    ["plain", "plain"],
    ['says "so"', 'says "so"'],
    ["a, b", "a, b"],
    ["two\nlines", "two\nlines"],
    ["two\r\nlines", "two\r\nlines"],
    ['",\r\n"', '",\r\n"'],
    ["São Paulo 日本", "São Paulo 日本"],
    ["", ""],
    [null, ""],
    [42, "42"],
    [-1, "-1"],
    [true, "true"],
    ["a=b", "a=b"],
    ["2022-04-11", "2022-04-11"],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\ttext", "'\ttext"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["  =1", "'  =1"],
    ["\u00A0=1", "'\u00A0=1"],
    ["\uFEFF=1", "'\uFEFF=1"],
    ["\u200B=1", "'\u200B=1"],
    ["＝1", "'＝1"],
    ["＠x", "'＠x"],
    ['=HYPERLINK("https://evil.test","x")', '\'=HYPERLINK("https://evil.test","x")'],
  ])("the field %j is read back as %j", (value, read) => {
    expect(parseCsv(`${csvField(value)},"end"\r\n`)).toEqual([[read, "end"]]);
  });

  test("has a line of heads and a line per answer, each with its dataset, source, date, grade and age", () => {
    const [heads = [], first = [], ...more] = parseCsv(csvOf(evidence({}, { service: "s3", asOf: null, grade: null, source: null, stale: false, verdict: "unknown" })));
    expect(more).toHaveLength(1);
    const read = Object.fromEntries(heads.map((head, index) => [head, first[index]]));
    expect(read).toEqual({
      service_id: "kendra", service: "Amazon Kendra", category: "Machine learning", service_state: "Closed to new customers since 30 Jul 2026",
      region: "ap-southeast-1", region_name: "Asia Pacific (Singapore)", program_id: "mtcs-l3", program: "MTCS Level 3",
      verdict: "in-scope", answer: "in scope, old list, as of 2022-04-11", as_of: "2022-04-11", stale: "true", grade: "A", boundary: "Singapore", region_basis: "stated", note: "",
      source: "AWS services in scope, MTCS", source_url: "https://example.test/mtcs",
      dataset_issuer: 'Example Corp, "Compliance"', dataset_feed: "example", dataset_sequence: "42", dataset_issued: "2026-11-22",
      dataset_signature: "bundled", exported_at: "2026-11-22T12:00:00.000Z",
    });
    expect(more[0]).toHaveLength(heads.length);
  });

  test("no field of a hostile dataset begins a formula", () => {
    const text = csvOf(evidence({ serviceName: "=cmd|' /C calc'!A0", note: "@x\n=y", source: { title: "-2+3", url: "https://example.test/" }, boundary: "\t=1" }));
    for (const record of parseCsv(text)) for (const field of record) expect(field).not.toMatch(/^\s*[=+\-@]/);
  });
});

describe("Markdown", () => {
  test.each([
    ["a | b", "a \\| b"],
    ["two\r\nlines", "two lines"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["<img src=x>", "\\<img src=x\\>"],
    ["`code` *b* _i_ \\", "\\`code\\` \\*b\\* \\_i\\_ \\\\"],
    ["&amp;", "\\&amp;"],
  ])("%j is written as %j", (text, written) => expect(markdownText(text)).toBe(written));

  test("says what it is, of which dataset, and every answer in a line of as many cells as there are heads", () => {
    const text = markdownOf(evidence({}, { note: "one\n| two", regionBasis: "not-stated", boundary: null, source: { title: "T", url: "javascript:alert(1)" } }));
    expect(text).toContain("# Services in Singapore (ap-southeast-1)\n");
    expect(text).toContain('- Dataset: Example Corp, "Compliance", feed example, sequence 42, issued 2026-11-22, not signed: bundled with the extension\n');
    expect(text).toContain("- Name: kendra\n");
    expect(text).toContain("Unknown is not a no.");
    const lines = text.split("\n").filter((line) => line.startsWith("|"));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(10);
    expect(lines[2]).toContain("| 2022-04-11 | old | A | Boundary: Singapore. | [AWS services in scope, MTCS](<https://example.test/mtcs>) |");
    expect(lines[3]).toContain("| The source states no Regions. one \\| two | T |");
  });
});

test("JSON holds everything as it is", () => {
  const all = evidence({ note: '=1 "x"\n' });
  expect(JSON.parse(jsonOf(all))).toEqual({ format: "inscope-evidence-1", hint: expect.stringContaining("Unknown is not a no"), ...all });
});

describe("docs/exports.md", () => {
  const doc = readFileSync(new URL("../../../docs/exports.md", import.meta.url), "utf8");
  const change: ChangeEvidence = { title: "x", filters: [], before: evidence().dataset, after: evidence().dataset, exportedAt: "x", rows: [{ program: "a", programName: "a", boundary: null, service: null, serviceName: null, change: "added", words: "a", detail: "a", before: null, after: { said: "in-scope", asOf: null, stale: false, grade: null, note: null } }] };
  const keys = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(keys) : typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)]) : []);
  test.each([
    ["answers", jsonOf(evidence({}))],
    ["changes", changesJson(change)],
  ])("names every field of the JSON of %s", (_what, json) => {
    for (const key of keys(JSON.parse(json))) expect(doc, key).toContain(`\`${key}\``);
  });
  test.each([
    ["answers", csvOf(evidence())],
    ["changes", changesCsv({ ...change, rows: [] })],
  ])("names every column of the CSV of %s", (_what, csv) => {
    for (const head of parseCsv(csv)[0] ?? []) expect(doc, head).toContain(`\`${head.replace(/^after_/, "before_")}\``);
  });
});
