import { describe, expect, test } from "vitest";
import { judgeList } from "../../../domain/coverage/list.ts";
import type { Edition, Entry } from "../../../domain/dataset/schema.ts";
import { amendment, edition, entry, program, service } from "./small-dataset.ts";

const EXCLUSION = { note: "excludes Studio Lab", noteKind: "exclusion" } as const;

function judge(editions: Edition[], entries: Entry[]) {
  return judgeList(program({ editions }), service("thing", entries), null, null);
}

describe("which fact wins (rule 3)", () => {
  const rows: [name: string, editions: Edition[], entries: Entry[], verdict: string, asOf: string | undefined][] = [
    ["the newest complete edition decides", [edition("2021-01-19"), edition("2022-04-11")], [entry(0), entry(1, EXCLUSION)], "in-scope-with-exclusions", "2022-04-11"],
    ["a newer edition removes by silence", [edition("2021-01-19"), edition("2022-04-11")], [entry(0)], "not-listed", "2022-04-11"],
    ["an amendment adds what the edition does not name", [edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(1)], "in-scope", "2026-07-14"],
    ["an amendment never removes by silence", [edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0)], "in-scope", "2022-04-11"],
    ["an amendment may say no to the cell it names", [edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0), entry(1, { status: "not-in-scope" })], "not-listed", "2026-07-14"],
    ["an amendment never drops an exclusion", [edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0, EXCLUSION), entry(1)], "in-scope-with-exclusions", "2026-07-14"],
    ["an amendment may add an exclusion", [edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0), entry(1, EXCLUSION)], "in-scope-with-exclusions", "2026-07-14"],
    ["a worse grade never overrules", [edition("2022-04-11"), amendment("2026-07-14", "C")], [entry(0, EXCLUSION), entry(1)], "in-scope-with-exclusions", "2022-04-11"],
    ["a worse grade's no never overrules", [edition("2022-04-11"), amendment("2026-07-14", "C")], [entry(0), entry(1, { status: "not-in-scope" })], "in-scope", "2022-04-11"],
    ["a worse grade's no beside a list's silence leaves the list's date", [edition("2022-04-11"), amendment("2026-07-14", "C")], [entry(1, { status: "not-in-scope" })], "not-listed", "2022-04-11"],
    ["an older amendment is history", [edition("2022-04-11"), amendment("2021-08-15", "A")], [entry(1)], "not-listed", "2022-04-11"],
    ["an amendment that may be older does not count", [edition("2026-05-22"), amendment("2026", "A")], [entry(1)], "not-listed", "2026-05-22"],
    ["the better of two amendments counts", [edition("2022-04-11"), amendment("2026-07-14", "C"), amendment("2023-06", "A")], [entry(1), entry(2)], "in-scope", "2023-06"],
    ["two published names of one service: the cautious one", [edition("2022-04-11")], [entry(0), entry(0, EXCLUSION)], "in-scope-with-exclusions", "2022-04-11"],
    ["a pending cell is no yes", [edition("2022-04-11")], [entry(0, { status: "in-assessment", review: "JAB review" })], "in-assessment", "2022-04-11"],
    ["an inclusion does not narrow", [edition("2022-04-11")], [entry(0, { note: "includes more", noteKind: "inclusion" })], "in-scope", "2022-04-11"],
    ["a limitation narrows", [edition("2022-04-11")], [entry(0, { note: "engines only", noteKind: "limitation" })], "in-scope-with-exclusions", "2022-04-11"],
    ["no list at all is unknown, not a no", [], [], "unknown", undefined],
    ["amendments alone never make a no of silence", [amendment("2026-07-14", "A")], [], "unknown", undefined],
    ["amendments alone may say yes", [amendment("2026-07-14", "B")], [entry(0)], "in-scope", "2026-07-14"],
  ];
  test.each(rows)("%s", (_name, editions, entries, verdict, asOf) => {
    const listing = judge(editions, entries);
    expect({ verdict: listing.verdict, asOf: listing.edition?.asOf }).toEqual({ verdict, asOf });
  });

  test("facts that contradict are kept beside each other", () => {
    const listing = judge([edition("2022-04-11"), amendment("2025-05", "C")], [entry(1)]);
    expect(listing.verdict).toBe("in-scope");
    expect(listing.edition?.grade).toBe("C");
    expect(listing.contradicting.map((fact) => [fact.edition.asOf, fact.entry])).toEqual([["2022-04-11", null]]);
  });

  test("a fact that may be older or newer decides nothing, and is shown beside the list; an older one is not", () => {
    const listing = judge([edition("2026-05-22"), amendment("2026", "A"), amendment("2025", "A")], [entry(1), entry(2)]);
    expect([listing.verdict, listing.contradicting.map((fact) => fact.edition.asOf)]).toEqual(["not-listed", ["2026"]]);
  });

  test("facts that say the same are no contradiction; an exclusion that does not narrow the answer is one", () => {
    const beside = (...entries: Entry[]) => judge([edition("2022-04-11"), amendment("2026-07-14", "C")], entries).contradicting.map((fact) => fact.edition.asOf);
    expect(beside(entry(0), entry(1))).toEqual([]);
    expect(beside(entry(0), entry(1, EXCLUSION))).toEqual(["2026-07-14"]);
    expect(beside(entry(0, EXCLUSION), entry(1))).toEqual([]);
  });

  test("an exclusion whose text is lost narrows without words", () => {
    const listing = judge([edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0, { noteKind: "exclusion" }), entry(1)]);
    expect([listing.verdict, listing.note]).toEqual(["in-scope-with-exclusions", null]);
  });

  test("an exclusion that an amendment keeps is shown in its words", () => {
    expect(judge([edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0, EXCLUSION), entry(1)]).note).toBe("excludes Studio Lab");
    expect(judge([edition("2022-04-11"), amendment("2026-07-14", "A")], [entry(0, EXCLUSION), entry(1, { note: "includes more", noteKind: "inclusion" })]).note).toBe("excludes Studio Lab");
  });
});

describe("entries that name their Regions (rule 8)", () => {
  const east = { id: "east-west", name: "Moderate", regions: ["us-east-1", "us-west-2"], partition: "aws", grade: "A" } as const;
  const owner = program({ regionBasis: "stated", boundaries: [{ ...east, regions: [...east.regions] }], editions: [edition("2026-04-28"), amendment("2026-07-14", "A")] });
  const partial = service("thing", [entry(1, { regions: ["us-east-1"] })]);
  const boundary = owner.boundaries[0]!;

  test("hold where they say", () => expect(judgeList(owner, partial, boundary, "us-east-1").verdict).toBe("in-scope"));
  test("and nowhere else in the boundary, with the reason", () => {
    expect(judgeList(owner, partial, boundary, "us-west-2")).toMatchObject({ verdict: "not-listed", reason: "only-other-regions" });
  });
  test("and not for the boundary as a whole", () => expect(judgeList(owner, partial, boundary, null).verdict).toBe("not-listed"));
  test("which holds where they name all of its Regions", () => {
    expect(judgeList(owner, service("thing", [entry(0, { regions: ["us-west-2", "us-east-1"] })]), boundary, null).verdict).toBe("in-scope");
  });
  test("in the list itself too: it is what says that the service is not listed elsewhere", () => {
    const what = service("thing", [entry(0, { regions: ["us-east-1"] })]);
    expect(judgeList(owner, what, boundary, "us-west-2")).toMatchObject({ verdict: "not-listed", reason: "only-other-regions", edition: { asOf: "2026-04-28" }, entry: { regions: ["us-east-1"] } });
  });
});
