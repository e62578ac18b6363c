import { describe, expect, test } from "vitest";
import { coverage } from "../../../domain/coverage/coverage.ts";
import { standing, standingOrder } from "../../../domain/coverage/meets.ts";
import { amendment, edition, entry, groundsOf, program, service } from "./small-dataset.ts";

const boundaries = [
  { id: "singapore", name: "Singapore", regions: ["ap-southeast-1"], partition: "aws" as const, grade: "A" as const },
  { id: "n-virginia", name: "US East (N. Virginia)", regions: ["us-east-1"], partition: "aws" as const, grade: "A" as const },
];
const stated = program({ regionBasis: "stated", partitions: [], boundaries, editions: [edition("2026-05-01", { boundaries: ["singapore", "n-virginia"] })] });
const notStated = program();

const here = { region: "ap-southeast-1", partition: "aws" };
const listed = service("listed", [entry(0)]);

describe("a program whose Regions are stated", () => {
  const onlySingapore = service("half", [entry(0, { boundaries: ["singapore"] })]);
  const ask = (region: string | null, partition: string | null, what = onlySingapore) => coverage(groundsOf([stated], [what]), what, { region, partition }, stated);

  test("answers by the Region's own list", () => {
    expect(ask("ap-southeast-1", "aws")).toMatchObject({ verdict: "in-scope", boundary: { id: "singapore" } });
    expect(ask("us-east-1", "aws")).toMatchObject({ verdict: "not-listed", boundary: { id: "n-virginia" } });
  });
  test("is outside in any other Region and partition", () => {
    expect(ask("us-west-2", "aws").verdict).toBe("outside-boundary");
    expect(ask("us-gov-west-1", "aws-us-gov")).toMatchObject({ verdict: "outside-boundary", reason: "other-partition" });
  });
  test("and the oldest of the lists that it takes to say so gives the date", () => {
    for (const [one, other] of [["2026-05-01", "2022-04-11"], ["2022-04-11", "2026-05-01"]] as const) {
      const dated = program({ ...stated, editions: [edition(one, { boundaries: ["singapore"] }), edition(other, { boundaries: ["n-virginia"] })] });
      expect(coverage(groundsOf([dated], [listed]), listed, { region: "us-west-2", partition: "aws" }, dated)).toMatchObject({ verdict: "outside-boundary", asOf: "2022-04-11", stale: true });
    }
  });
  test("is unknown where the Region is not known, or not a Region at all", () => {
    expect(ask(null, "aws").verdict).toBe("unknown");
    expect(ask("mars-north-1", "aws").verdict).toBe("unknown");
    expect(ask("us-east-1", "aws-cn").verdict).toBe("unknown");
  });
  test("judges every boundary for a global service and holds the most cautious (rule 5)", () => {
    const everywhere = { ...onlySingapore, global: true };
    const answer = ask("global", "aws", everywhere);
    expect(answer.verdict).toBe("not-listed");
    expect(answer.boundaries.map((each) => [each.boundary?.id, each.verdict])).toEqual([
      ["singapore", "in-scope"],
      ["n-virginia", "not-listed"],
    ]);
    expect(ask("us-west-2", "aws", everywhere).verdict).toBe("not-listed");
  });
});

describe("a program that states no Regions (rule 4)", () => {
  const ask = (region: string | null, partition: string | null) => coverage(groundsOf([notStated], [listed]), listed, { region, partition }, notStated);

  test("stands in the commercial partition, saying so", () => expect(ask("ap-southeast-1", "aws")).toMatchObject({ verdict: "in-scope", regionBasis: "not-stated" }));
  test("is unknown in a partition that the source does not name", () => {
    for (const [region, partition] of [["us-gov-west-1", "aws-us-gov"], ["cn-north-1", "aws-cn"]] as const) expect(ask(region, partition)).toMatchObject({ verdict: "unknown", reason: "partition-not-named" });
  });
  test("is unknown in a Region that opened after the list, or whose opening is not known", () => {
    const old = program({ editions: [edition("2022-04-11")] });
    const at = (region: string) => coverage(groundsOf([old], [listed]), listed, { region, partition: "aws" }, old);
    expect(at("ap-southeast-5")).toMatchObject({ verdict: "unknown", reason: "region-newer-than-list", asOf: null });
    expect(at("sa-west-1").verdict).toBe("unknown");
    const amended = program({ editions: [edition("2022-04-11"), amendment("2026-05-01", "A")] });
    const later = service("later", [entry(1)]);
    expect(coverage(groundsOf([amended], [later]), later, { region: "ap-southeast-5", partition: "aws" }, amended)).toMatchObject({ verdict: "unknown", reason: "region-newer-than-list" });
    expect(coverage(groundsOf([old], [service("silent", [])]), service("silent", []), { region: "ap-southeast-5", partition: "aws" }, old).verdict).toBe("unknown");
  });
});

test("a Region whose opening is known by the month counts as open from its last day on", () => {
  const at = (asOf: string) => {
    const dated = program({ editions: [edition(asOf)] });
    return coverage(groundsOf([dated], [listed]), listed, { region: "ap-southeast-5", partition: "aws" }, dated).verdict;
  };
  expect(["2024-08-30", "2024-08-31", "2024-08", "2024-07"].map(at)).toEqual(["unknown", "in-scope", "in-scope", "unknown"]);
});

describe("age (rule 2)", () => {
  const at = (asOf: string, now: string, changes = {}) => {
    const dated = program({ editions: [edition(asOf)], ...changes });
    return coverage(groundsOf([dated], [listed], new Date(now)), listed, here, dated);
  };
  test("400 days are fresh, 401 are not", () => {
    expect(at("2025-10-18", "2026-11-22T23:59:59Z").stale).toBe(false);
    expect(at("2025-10-17", "2026-11-22T00:00:00Z").stale).toBe(true);
  });
  test("a clock that is behind makes no old list fresh: it is not before the dataset's day of issue", () => {
    expect(at("2025-10-17", "2025-12-01T00:00:00Z")).toMatchObject({ verdict: "in-scope", stale: true });
    expect(at("2025-10-18", "2025-12-01T00:00:00Z").stale).toBe(false);
  });
  test("a list grows old while the dataset stays the same", () => {
    expect(at("2026-05-01", "2027-06-05T00:00:00Z").stale).toBe(false);
    expect(at("2026-05-01", "2027-06-06T00:00:00Z").stale).toBe(true);
  });
  test("a month counts from its first day", () => expect(at("2025-10", "2026-11-22T00:00:00Z").stale).toBe(true));
  test("a program may have a limit of its own", () => expect(at("2026-05-01", "2026-11-22T00:00:00Z", { freshnessDays: 30 }).stale).toBe(true));
  test("a setting may limit it, by its id, by its group, or all that have no limit of their own", () => {
    const dated = program({ groups: ["wide", "soc"], freshnessDays: 300 });
    const limit = (freshnessDays: Record<string, number>) => coverage({ ...groundsOf([dated], [listed]), freshnessDays }, listed, here, dated).freshnessDays;
    expect([limit({ soc: 90, wide: 200 }), limit({ soc: 90, "example-program": 100 }), limit({ default: 30 }), limit({ other: 30 })]).toEqual([90, 100, 300, 300]);
  });
  test("a no grows old too", () => {
    const dated = program({ editions: [edition("2022-04-11")] });
    const silent = service("silent", []);
    expect(coverage(groundsOf([dated], [silent]), silent, here, dated)).toMatchObject({ verdict: "not-listed", stale: true });
  });
});

describe("components", () => {
  const source = { title: "User guide", url: "https://docs.aws.amazon.com/" };
  const family = (wholeEntries = [entry(0)], changes = {}) => {
    const whole = service("store", wholeEntries, { name: "Amazon Store" });
    const part = service("part", [], { name: "Amazon Store Bin", kind: "component", parent: "store", ...changes });
    return coverage(groundsOf([notStated], [whole, part]), part, here, notStated);
  };
  const feature = { featureOf: { service: "store", asOf: "2026-01-01", source } };

  test("not named, parent named: not listed, with the note", () => expect(family()).toMatchObject({ verdict: "not-listed", reason: "parent-listed" }));
  test("marked as a feature by hand: through its parent", () => expect(family([entry(0)], feature)).toMatchObject({ verdict: "in-scope-as-feature", via: { id: "store" } }));
  test("never a feature where an exclusion names it", () => {
    expect(family([entry(0, { note: "excludes Store Bin", noteKind: "exclusion" })], feature).verdict).toBe("not-listed");
    const names = { ...feature, name: "Amazon Store Bin (ASB)", short: "The Bin", former: ["AWS Old Bin"], aliases: ["trash"] };
    const excluding = (text: string) => family([entry(0, { note: `excludes ${text}, and more`, noteKind: "exclusion" })], names).verdict;
    expect(["Amazon Store Bin", "store bin", "ASB", "The Bin", "Old Bin", "Trash"].map(excluding)).toEqual(Array.from({ length: 6 }, () => "not-listed"));
    expect(["Store Bins", "trashcan"].map(excluding)).toEqual(["in-scope-as-feature", "in-scope-as-feature"]);
  });
  test("without a list its silence is no data, whatever an amendment says of its parent", () => {
    const asked = program({ editions: [amendment("2026-05-01", "A")] });
    const [whole, part] = [service("store", [entry(0)]), service("part", [], { ...feature, parent: "store" })];
    expect(coverage(groundsOf([asked], [whole, part]), part, here, asked)).toMatchObject({ verdict: "unknown", reason: "no-data", via: null, parent: null });
  });
  test("never a feature of what is only in review", () => expect(family([entry(0, { status: "in-assessment" })], feature).verdict).toBe("not-listed"));
});

describe("what it means to meet a program", () => {
  const standingOf = (editions = [edition("2026-05-01")], entries = [entry(0)]) => {
    const asked = program({ editions });
    const what = service("thing", entries);
    return standing(coverage(groundsOf([asked], [what]), what, here, asked));
  };
  test.each([
    ["a fresh yes meets", standingOf(), "meets"],
    ["exclusions are to be checked", standingOf(undefined, [entry(0, { note: "x", noteKind: "exclusion" })]), "check"],
    ["grade C is to be checked", standingOf([edition("2022-04-11"), amendment("2026-05", "C")], [entry(1)]), "check"],
    ["a third party's silence is to be checked", standingOf([edition("2026-05-01", { grade: "C" })], []), "check"],
    ["a third party's report of a review is to be checked", standingOf([edition("2022-04-11"), amendment("2026-05", "C")], [entry(1, { status: "in-assessment" })]), "check"],
    ["an old yes is to be checked", standingOf([edition("2022-04-11")]), "check"],
    ["a fresh silence does not meet", standingOf(undefined, []), "not-met"],
    ["no data is unknown", standingOf([], []), "unknown"],
  ])("%s", (_name, actual, expected) => expect(actual).toBe(expected));
});

test("standings are sorted from worst to best", () => {
  expect((["meets", "unknown", "not-met", "check"] as const).toSorted((a, b) => standingOrder(a) - standingOrder(b))).toEqual(["not-met", "unknown", "check", "meets"]);
});

test("a Region inside a program that counts Regions meets it while its list is fresh", () => {
  const at = (asOf: string) => {
    const itar = program({ kind: "per-region", regionBasis: "stated", boundaries: [boundaries[0]!], editions: [edition(asOf)] });
    const judgement = coverage(groundsOf([itar], [listed]), listed, here, itar);
    return [judgement.verdict, standing(judgement)];
  };
  expect([at("2026-05-01"), at("2022-04-11")]).toEqual([["in-boundary", "meets"], ["in-boundary", "check"]]);
});

test("a service that nobody recognises is unknown", () => {
  expect(coverage(groundsOf([notStated], []), null, here, notStated)).toMatchObject({ verdict: "unknown", reason: "service-not-recognised" });
});

describe("offered (rule 6)", () => {
  const offeredAt = (region: string, changes: object) => {
    const what = service("thing", [entry(0)], changes);
    return coverage(groundsOf([notStated], [what]), what, { region, partition: null }, notStated).offered;
  };
  test.each([
    ["a source lists it there", "ap-southeast-1", { offered: [0] }, true],
    ["the table lists it, and not there", "us-east-1", { offered: [0], inTable: true }, false],
    ["no table lists it", "us-east-1", { offered: [0] }, null],
    ["the table does not speak of the Region", "cn-north-1", { offered: [0], inTable: true }, null],
    ["no source lists it anywhere", "us-east-1", {}, null],
    ["the question has no Region", "global", { offered: [0], inTable: true }, null],
  ])("%s", (_name, region, changes, expected) => expect(offeredAt(region, changes)).toBe(expected));
});
