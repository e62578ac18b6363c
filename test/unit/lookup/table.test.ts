import { describe, expect, test } from "vitest";
import { type Address, type Condition, START } from "../../../components/lookup/address.ts";
import { fits, rank } from "../../../components/lookup/conditions.ts";
import { spotAfter } from "../../../components/lookup/grid-keys.ts";
import { type Cell, merged } from "../../../components/lookup/matrices.ts";
import { byNearness } from "../../../components/lookup/nearest.ts";
import { namesIndex } from "../../../components/lookup/names-index.ts";
import { programsNeeded, rowsOf, type Table, tableOf } from "../../../components/lookup/table.ts";
import { linesOf } from "../../../components/lookup/window.ts";
import type { MatrixView } from "../../../messages/matrix.ts";
import { cell, matrix, NAMES, NO, REGIONS, SERVICES, UNKNOWN, WAS, YES } from "./sample.ts";

const index = namesIndex(NAMES);
const COLUMNS = {
  // s3, kendra, ebs, iam, lex
  "mtcs-l3": [WAS, NO, WAS, WAS, UNKNOWN],
  hipaa: [YES, YES, NO, NO, YES],
  irap: [NO, UNKNOWN, YES, NO, NO],
};

function tableFor(part: Partial<Address>, replies: readonly MatrixView[] = [matrix(SERVICES, COLUMNS)], usual = true): Table | null {
  const address = { ...START, region: "ap-southeast-1", ...part };
  const matrices = replies.map((reply) => merged(null, reply, usual));
  const ground = { names: NAMES, index, matrices, regions: address.view === "service" ? [] : NAMES.regions.slice(1, 1 + replies.length) };
  const rows = rowsOf(address, programsNeeded(address, matrices[0]!, NAMES.programs), ground);
  return rows && tableOf(address, rows, ground);
}
const keys = (table: Table | null) => table?.rows.map(({ key }) => key);

describe("which rows a filter lets through", () => {
  const is = (...conditions: [string, Condition["is"]][]) => ({ sort: "name", conditions: conditions.map(([program, is]) => ({ program, is })) });
  test.each<[string, Partial<Address>, string[]]>([
    ["none", { sort: "name" }, ["ebs", "iam", "kendra", "lex", "s3"]],
    ["on MTCS but not on HIPAA", is(["mtcs-l3", "listed"], ["hipaa", "not"]), ["ebs", "iam"]],
    ["not on MTCS: an unknown is not a no", is(["mtcs-l3", "not"]), ["kendra"]],
    ["unknown for MTCS", is(["mtcs-l3", "unknown"]), ["lex"]],
    ["met: an old yes is not", is(["mtcs-l3", "met"]), []],
    ["old", is(["mtcs-l3", "old"]), ["ebs", "iam", "s3"]],
    ["any shown program not listed", is(["any", "not-listed"]), ["ebs", "iam", "kendra", "lex", "s3"]],
    ["a program without a column", { ...is(["irap", "in-scope"]), programs: ["hipaa"] }, ["ebs"]],
    ["a category", { sort: "name", category: "Storage" }, ["ebs", "s3"]],
    ["a name", { sort: "name", query: "kend" }, ["kendra"]],
    ["an abbreviation", { sort: "name", query: "s3" }, ["s3"]],
    ["a name and a category", { query: "s3", category: "Security" }, []],
  ])("%s", (_name, part, wanted) => expect(keys(tableFor(part))).toEqual(wanted));

  test("names that only come close are said to", () => {
    const table = tableFor({ query: "kendrra" });
    expect([keys(table), table?.close]).toEqual([["kendra"], true]);
  });
  test.each([["met", ["kendra", "lex"]], ["not-met", ["s3"]], ["check", ["ebs", "iam"]]] as const)("required programs %s", (required, wanted) => {
    const columns = { "mtcs-l3": [NO, YES, WAS, UNKNOWN, YES], hipaa: [YES, YES, YES, YES, YES] };
    expect(keys(tableFor({ sort: "name", required }, [matrix(SERVICES, columns, { required: ["mtcs-l3", "hipaa"] })]))).toEqual(wanted);
    const unheld = { met: [], "not-met": wanted, check: ["ebs", "iam", "kendra", "lex"] }[required];
    expect(keys(tableFor({ sort: "name", required }, [matrix(SERVICES, columns, { required: ["mtcs-l3", "nope", "hipaa"] })]))).toEqual(unheld);
  });
  test("there is no table before all answers are there", () => {
    expect(tableFor({ conditions: [{ program: "irap", is: "listed" }] }, [matrix(SERVICES, { hipaa: COLUMNS.hipaa })])).toBeNull();
  });
});

describe("order", () => {
  test("by category, each with a line of its own", () => {
    const table = tableFor({});
    expect(table?.rows.map(({ key }, at) => [table.heads[at], key])).toEqual([["Machine learning", "kendra"], [null, "lex"], ["Security", "iam"], ["Storage", "ebs"], [null, "s3"]]);
    expect(tableFor({ sort: "name" })?.heads).toEqual([null, null, null, null, null]);
  });
  test("by program: in, was in, not, unknown; then by name", () => {
    expect(keys(tableFor({ sort: "mtcs-l3" }))).toEqual(["ebs", "iam", "s3", "kendra", "lex"]);
    expect(keys(tableFor({ sort: "irap" }))).toEqual(["ebs", "iam", "lex", "s3", "kendra"]);
  });
  test("an old yes stands after every fresh one and before every no", () => {
    const cells = [YES, cell("in-boundary"), cell("in-scope-with-exclusions"), cell("reported"), WAS, cell("in-assessment"), NO, UNKNOWN].map((each): Cell => ({ ...each, source: null }));
    expect(cells.toReversed().toSorted((a, b) => rank(a) - rank(b))).toEqual(cells);
  });
  test("the Regions of a service: commercial ones first", () => {
    const table = tableFor({ view: "service", service: "s3" }, [matrix(REGIONS, { hipaa: [YES, YES, YES, UNKNOWN] })]);
    expect(keys(table)).toEqual(["us-east-1", "ap-northeast-2", "ap-southeast-1", "us-gov-west-1"]);
    expect(table?.keyOf(table.rows[1]!, table.columns[0]!)).toEqual({ service: "s3", region: "ap-northeast-2", program: "hipaa" });
  });
});

test("the answer without a Region is the commercial partition's, and says so", () => {
  const [first] = tableFor({ view: "service", service: "iam" }, [matrix(["global", ...REGIONS], { hipaa: [YES, YES, YES, YES, UNKNOWN] })])?.rows ?? [];
  expect(first).toMatchObject({ key: "global", name: "Global", detail: "Commercial" });
});

describe("two Regions", () => {
  const other = matrix(SERVICES, { ...COLUMNS, "mtcs-l3": [WAS, WAS, NO, WAS, UNKNOWN], hipaa: [YES, YES, NO, cell("in-scope-with-exclusions"), YES] });
  test("stand side by side, and what differs is marked", () => {
    const table = tableFor({ view: "compare", other: "ap-northeast-2", programs: ["mtcs-l3", "hipaa"], sort: "name" }, [matrix(SERVICES, COLUMNS), other]);
    expect(table?.columns.map(({ program, region }) => `${program.id} ${region?.code}`)).toEqual(["mtcs-l3 ap-southeast-1", "mtcs-l3 ap-northeast-2", "hipaa ap-southeast-1", "hipaa ap-northeast-2"]);
    expect(table?.rows.filter(({ differs }) => differs.includes(true)).map(({ key, differs }) => [key, differs])).toEqual([["ebs", [true, true, false, false]], ["iam", [false, false, true, true]], ["kendra", [true, true, false, false]]]);
  });
  test("or only what differs is shown", () => {
    expect(keys(tableFor({ view: "compare", other: "ap-northeast-2", sort: "name", differing: true }, [matrix(SERVICES, COLUMNS), other]))).toEqual(["ebs", "iam", "kendra"]);
  });
});

test.each([
  ["reported", "listed", true], ["in-boundary", "listed", true], ["in-assessment", "listed", false], ["unknown", "listed", false],
  ["unknown", "not", false], ["outside-boundary", "not", true], ["no-service-list", "not", false], ["reported", "in-scope", false], ["reported", "reported", true],
] as const)("%s is %s: %s", (glyph, is, wanted) => expect(fits({ ...cell(glyph), source: null }, is)).toBe(wanted));

describe("nearest Regions", () => {
  const partitionOf = (code: string) => (code.startsWith("us-gov") ? "aws-us-gov" : "aws");
  test.each([
    ["ap-southeast-1", ["ap-southeast-2", "ap-northeast-1", "us-west-2", "us-east-1", "eu-west-1"]],
    ["eu-west-1", ["eu-west-2", "eu-central-1", "us-east-1", "us-west-2", "ap-southeast-1"]],
    ["us-east-1", ["us-east-2", "us-west-2", "ca-central-1", "eu-west-1", "us-gov-west-1"]],
    ["us-gov-east-1", ["us-gov-west-1", "us-east-1", "us-east-2", "us-west-2", "eu-west-1"]],
  ])("to %s", (home, wanted) => expect(wanted.toReversed().toSorted(byNearness(home, partitionOf))).toEqual(wanted));
});

describe("keys in the grid", () => {
  const size = { rows: 100, columns: 11, page: 20 };
  test.each([
    ["ArrowDown", false, [0, 1], [1, 1]], ["ArrowDown", false, [99, 1], [99, 1]], ["ArrowUp", false, [0, 1], [-1, 1]], ["ArrowUp", false, [-1, 1], [-1, 1]],
    ["ArrowLeft", false, [3, 0], [3, 0]], ["ArrowRight", false, [3, 10], [3, 10]], ["Home", false, [3, 5], [3, 0]], ["End", false, [3, 5], [3, 10]],
    ["Home", true, [3, 5], [0, 0]], ["End", true, [3, 5], [99, 10]], ["PageDown", false, [90, 2], [99, 2]], ["PageUp", false, [5, 2], [0, 2]], ["PageUp", false, [-1, 2], [-1, 2]],
  ] as const)("%s (Ctrl: %s) from %j to %j", (key, ctrl, [row, column], [toRow, toColumn]) => expect(spotAfter(key, ctrl, { row, column }, size)).toEqual({ row: toRow, column: toColumn }));
  test("others are the browser's", () => expect(spotAfter("a", false, { row: 0, column: 0 }, size)).toBeNull());
});

test("of many lines only those in sight are drawn, and every line in sight is", () => {
  const heights = Array.from({ length: 500 }, (_, index) => (index % 7 === 0 ? 26 : 34));
  const lines = linesOf(heights);
  for (let from = 0; from < lines.height; from += 97) {
    const { first, end } = lines.between(from, from + 800, 4);
    expect(end - first).toBeLessThan(40);
    for (let line = 0; line < 500; line++) {
      const visible = lines.top(line) < from + 800 && lines.top(line) + lines.heightOf(line) > from;
      if (visible) expect(line >= first && line < end).toBe(true);
    }
  }
});
