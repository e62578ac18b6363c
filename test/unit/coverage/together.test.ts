import { describe, expect, test } from "vitest";
import { coverage } from "../../../domain/coverage/coverage.ts";
import { judgeList } from "../../../domain/coverage/list.ts";
import type { Entry, Program, Service } from "../../../domain/dataset/schema.ts";
import { viewOf } from "../../../domain/words/answer-view.ts";
import { amendment, edition, entry, groundsOf, program, service } from "./small-dataset.ts";

/** Where several rules of truth meet: what one of them alone decides is never the whole answer. */

const singapore = { id: "singapore", name: "Singapore", regions: ["ap-southeast-1"], partition: "aws" as const, grade: "A" as const };
const virginia = { id: "n-virginia", name: "US East (N. Virginia)", regions: ["us-east-1"], partition: "aws" as const, grade: "A" as const };
const stated = (changes: Partial<Program> = {}) => program({ regionBasis: "stated", partitions: [], boundaries: [singapore, virginia], ...changes });

function ask(asked: Program, what: Service, region: string | null, partition = "aws", others: Service[] = []) {
  return coverage(groundsOf([asked], [what, ...others]), what, { region, partition }, asked);
}

describe("nothing is said without a date and a source", () => {
  const counted = (editions: Program["editions"]) => stated({ kind: "per-region", boundaries: [singapore], editions });

  test("no list of Regions: neither inside nor outside", () => {
    for (const region of ["ap-southeast-1", "us-east-1"]) expect(ask(counted([]), service("any", []), region)).toMatchObject({ verdict: "unknown", reason: "no-data" });
    expect(ask(stated({ editions: [] }), service("any", []), "us-west-2")).toMatchObject({ verdict: "unknown", reason: "no-data" });
    expect(ask(stated({ editions: [] }), service("any", []), "us-gov-west-1", "aws-us-gov")).toMatchObject({ verdict: "unknown", reason: "no-data" });
  });
  test("a program that is said to state its Regions, and has none, puts nobody outside", () => {
    expect(ask(stated({ boundaries: [] }), service("any", [entry(0)]), "us-east-1")).toMatchObject({ verdict: "unknown", reason: "no-data" });
  });
  test("of several lists of Regions the newest counts", () => {
    expect(ask(counted([edition("2017-03-01"), edition("2026-05-01")]), service("any", []), "ap-southeast-1")).toMatchObject({ verdict: "in-boundary", asOf: "2026-05-01" });
  });
  test("a list of Regions of one boundary says nothing of another", () => {
    const half = counted([amendment("2026-05-01", "A")].map((only) => ({ ...only, boundaries: ["n-virginia"] })));
    expect(ask({ ...half, boundaries: [singapore, virginia] }, service("any", []), "ap-southeast-1")).toMatchObject({ verdict: "unknown", reason: "no-data" });
    expect(ask({ ...half, boundaries: [singapore, virginia] }, service("any", []), "us-east-1")).toMatchObject({ verdict: "in-boundary", asOf: "2026-05-01" });
    expect(ask({ ...half, boundaries: [singapore, virginia] }, service("any", []), "us-west-2")).toMatchObject({ verdict: "unknown", reason: "no-data" });
  });
  test("of several statements the newest that speaks of the partition counts", () => {
    const source = { title: "Statement", url: "https://aws.amazon.com/compliance/" };
    const said = program({ kind: "statement", editions: [], statements: [
      { asOf: "2017-03", text: "Old.", source },
      { asOf: "2026-03-10", text: "Elsewhere.", source, partition: "aws-eusc" },
      { asOf: "2026-01", text: "New.", source },
    ] });
    expect(ask(said, service("any", []), "us-east-1")).toMatchObject({ verdict: "no-service-list", asOf: "2026-01", note: "New." });
    expect(viewOf(groundsOf([said], []), ask(said, service("any", []), "us-east-1"), false)).toMatchObject({ sentence: "New.", notes: [{ text: "Old." }] });
    expect(ask({ ...said, statements: said.statements.slice(1, 2) }, service("any", []), "us-east-1")).toMatchObject({ verdict: "unknown", reason: "partition-not-named" });
  });
});

test("Regions of grade C put nobody outside: they are a hint", () => {
  const hinted = stated({ boundaries: [{ ...singapore, grade: "C" }] });
  expect(ask(hinted, service("any", [entry(0)]), "ap-southeast-1").verdict).toBe("in-scope");
  expect(ask(hinted, service("any", [entry(0)]), "us-east-1")).toMatchObject({ verdict: "unknown", reason: "regions-not-proven" });
  expect(ask(hinted, service("any", [entry(0)]), "us-gov-west-1", "aws-us-gov")).toMatchObject({ verdict: "unknown", reason: "regions-not-proven" });
});

test("outside is as old as the oldest list: a newer one for one Region says nothing of the others", () => {
  const half = stated({ editions: [edition("2022-04-11", { boundaries: ["singapore", "n-virginia"] }), edition("2026-05-01", { boundaries: ["singapore"] })] });
  for (const [region, partition] of [["us-west-2", "aws"], ["us-gov-west-1", "aws-us-gov"]] as const) {
    expect(ask(half, service("any", []), region, partition)).toMatchObject({ verdict: "outside-boundary", asOf: "2022-04-11", stale: true });
  }
});

test("a program without any list has no data anywhere, whatever the partition", () => {
  expect(ask(program({ editions: [] }), service("any", []), "us-gov-west-1", "aws-us-gov")).toMatchObject({ verdict: "unknown", reason: "no-data" });
});

test("a page that is not tied to a Region is not one whose Region is not known", () => {
  const counted = stated({ kind: "per-region", boundaries: [singapore] });
  const answer = ask(counted, service("everywhere", [], { global: true }), "global");
  expect(answer).toMatchObject({ verdict: "unknown", reason: "needs-region" });
  expect(viewOf(groundsOf([counted], []), answer, false)).toMatchObject({ spoken: "Example: unknown, not tied to a Region", sentence: "The service is not tied to a Region, and the answer depends on one. Unknown is not a no." });
  expect(ask(counted, service("somewhere", []), null)).toMatchObject({ verdict: "unknown", reason: "region-not-known" });
});

test("of a place that no list of Regions speaks of, beside one that a list does, nothing is known, and that can be said", () => {
  const place = (id: string, regions: string[]) => ({ id, name: id, regions, partition: "aws-us-gov" as const, grade: "A" as const });
  const counted = stated({ kind: "per-region", boundaries: [place("west", ["us-gov-west-1"]), place("elsewhere", [])], editions: [edition("2026-05-01", { boundaries: ["west"] })] });
  const answer = ask(counted, service("everywhere", [], { global: true }), "global", "aws-us-gov");
  expect(answer).toMatchObject({ verdict: "unknown", reason: "no-data", boundaries: [{ verdict: "in-boundary" }, { verdict: "unknown", boundary: { id: "elsewhere" } }] });
  expect(viewOf(groundsOf([counted], []), answer, false).others?.places.map(({ text }) => text)).toEqual(["west", "elsewhere"]);
});

describe("exclusions", () => {
  const excludes = (note: string) => ({ note, noteKind: "exclusion" }) as const;
  const judge = (entries: Entry[], editions = [edition("2022-04-11"), amendment("2026-03-01", "A"), amendment("2026-04-01", "A")]) => judgeList(program({ editions }), service("thing", entries), null, null);

  test("of a list stay beside those that an amendment adds", () => {
    expect(judge([entry(0, excludes("excludes A")), entry(1, excludes("excludes B"))])).toMatchObject({ verdict: "in-scope-with-exclusions", note: "excludes B; excludes A" });
  });
  test("that stay are told one by one, each with its kind, date and source", () => {
    const url = "https://docs.aws.amazon.com/";
    const asked = program({ editions: [edition("2022-04-11", { source: { title: "Old", url } }), amendment("2026-03-01", "A"), amendment("2026-04-01", "A")] });
    const notes = (entries: Entry[]) => viewOf(groundsOf([asked], []), ask(asked, service("thing", entries), "us-east-1"), false).notes;
    const limited = entry(0, { note: "in one zone", noteKind: "limitation" });
    const old = { title: "Limitation, published 11 Apr 2022", text: "in one zone", href: url, tone: "warning" };
    expect(notes([limited, entry(1, excludes("excludes B")), entry(2, { note: "all engines", noteKind: "detail" })])).toEqual([
      { title: "As published", text: "all engines", tone: "plain" },
      old,
      { title: "Exclusion, published 1 Mar 2026", text: "excludes B", href: "https://aws.amazon.com/compliance/", tone: "warning" },
    ]);
    expect(notes([limited, entry(2, excludes("excludes A"))])).toEqual([{ title: "Exclusion, as published", text: "excludes A", tone: "warning" }, old]);
    expect(notes([entry(0, excludes("excludes A")), entry(2, excludes("excludes A"))])).toEqual([{ title: "Exclusion, as published", text: "excludes A", tone: "warning" }]);
  });
  test("of an amendment stay where a later one is silent about them", () => {
    expect(judge([entry(0), entry(1, excludes("excludes B")), entry(2)])).toMatchObject({ verdict: "in-scope-with-exclusions", note: "excludes B", edition: { asOf: "2026-04-01" } });
    expect(judge([entry(1, excludes("excludes B")), entry(2)])).toMatchObject({ verdict: "in-scope-with-exclusions", note: "excludes B" });
  });
  test("of a third party do not narrow what a primary source says, and stand beside it", () => {
    const editions = [edition("2022-04-11"), amendment("2026-03-01", "C"), amendment("2026-04-01", "A")];
    const asked = program({ editions });
    const answer = ask(asked, service("thing", [entry(1, excludes("excludes B")), entry(2)]), "us-east-1");
    expect(answer).toMatchObject({ verdict: "in-scope", note: null, contradicting: [{ entry: null }, { entry: { note: "excludes B" } }] });
    expect(viewOf(groundsOf([asked], []), answer, false).notes.map(({ text }) => text)).toContain("A third party's report of 1 Mar 2026 names it. “excludes B”");
  });
  test("that come without their text narrow all the same", () => {
    expect(judge([entry(0, { noteKind: "exclusion" })]).verdict).toBe("in-scope-with-exclusions");
  });
});

describe("a feature that the published text names", () => {
  const feature = { featureOf: { service: "store", asOf: "2022-04-11", source: { title: "Guide", url: "https://docs.aws.amazon.com/" } }, parent: "store" };
  const bin = service("bin", [], { name: "Amazon Store Recycle Manager (SRM)", short: "Store Bin", former: ["Amazon Old Bin"], ...feature });
  const by = (changes: Partial<Entry>) => ask(program(), bin, "us-east-1", "aws", [service("store", [entry(0, changes)], { name: "Amazon Store" })]).verdict;

  test.each(["excludes Store Recycle Manager", "excludes Amazon Store Recycle Manager (SRM)", "SRM is excluded", "excludes Store Bin.", "excludes old bin"])("%s: no feature", (note) => {
    expect(by({ note, noteKind: "exclusion" })).toBe("not-listed");
  });
  test.each(["excludes Studio Lab", "excludes the SRMX engine"])("%s: a feature still", (note) => expect(by({ note, noteKind: "exclusion" })).toBe("in-scope-as-feature"));
  test("named as included it is a feature", () => expect(by({ note: "includes Store Recycle Manager", noteKind: "inclusion" })).toBe("in-scope-as-feature"));
});

describe("lists of one day", () => {
  const silentThenNamed = (second: ReturnType<typeof edition>) => judgeList(program({ editions: [edition("2026-05-01"), second] }), service("thing", [entry(1)]), null, null);

  test("a list and an amendment of the same day are shown together", () => {
    expect(silentThenNamed(amendment("2026-05-01", "A"))).toMatchObject({ verdict: "not-listed", contradicting: [{ edition: { complete: false } }] });
  });
  test("so are two lists of the same day", () => {
    expect(silentThenNamed(edition("2026-05-01"))).toMatchObject({ verdict: "not-listed", contradicting: [{ entry: { edition: 1 } }] });
  });
  test("an older list is history", () => {
    expect(judgeList(program({ editions: [edition("2026-05-01"), edition("2026-04-30")] }), service("thing", [entry(1)]), null, null).contradicting).toEqual([]);
  });
});

