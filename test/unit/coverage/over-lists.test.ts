import { describe, expect, test, vi } from "vitest";
import { coverage } from "../../../domain/coverage/coverage.ts";
import { standing } from "../../../domain/coverage/meets.ts";
import type { Entry, Program, Service } from "../../../domain/dataset/schema.ts";
import { viewOf } from "../../../domain/words/answer-view.ts";
import { amendment, edition, entry, groundsOf, program, service } from "./small-dataset.ts";

/** One answer over the lists of several boundaries. */

const singapore = { id: "singapore", name: "Singapore", regions: ["ap-southeast-1"], partition: "aws" as const, grade: "A" as const };
const virginia = { id: "n-virginia", name: "US East (N. Virginia)", regions: ["us-east-1"], partition: "aws" as const, grade: "A" as const };
const stated = (changes: Partial<Program> = {}) => program({ regionBasis: "stated", partitions: [], boundaries: [singapore, virginia], ...changes });

function ask(asked: Program, what: Service, region: string | null, partition = "aws") {
  return coverage(groundsOf([asked], [what]), what, { region, partition }, asked);
}

describe("a service that is not tied to a Region, over lists that are not alike", () => {
  const everywhere = (entries: Entry[]) => service("everywhere", entries, { global: true });
  const oneOld = stated({ editions: [edition("2026-05-01", { boundaries: ["singapore"] }), edition("2022-04-11", { boundaries: ["n-virginia"] })] });

  test("is as old as the oldest list that says yes", () => {
    const answer = ask(oneOld, everywhere([entry(0), entry(1)]), "global");
    expect(answer).toMatchObject({ verdict: "in-scope", stale: true, asOf: "2022-04-11", edition: { asOf: "2022-04-11" } });
  });
  test("is old where only another boundary's list is, and still dated by a list that says it", () => {
    const answer = ask(oneOld, everywhere([entry(1)]), "global");
    expect(answer).toMatchObject({ verdict: "not-listed", stale: true, asOf: "2026-05-01", edition: { asOf: "2026-05-01" }, grade: "A" });
    const view = viewOf(groundsOf([oneOld], []), answer, false);
    expect(view.facts).toContainEqual({ label: "As of", text: "1 May 2026" });
    expect(view.sentence).toMatch(/The lists are 4 years 7 months old\.$/);
  });
  test("of lists that say the same the oldest dates it, and the worst grade counts", () => {
    const editions = [edition("2026-05-01", { boundaries: ["singapore"], grade: "C" }), edition("2026-02-01", { boundaries: ["n-virginia"] })];
    expect(ask(stated({ editions }), everywhere([entry(0), entry(1)]), "global")).toMatchObject({ verdict: "in-scope", asOf: "2026-02-01", edition: { asOf: "2026-02-01" }, grade: "C" });
  });
  test("the grade of a list that says otherwise does not count", () => {
    const editions = [edition("2026-05-01", { boundaries: ["singapore"] }), edition("2026-02-01", { boundaries: ["n-virginia"], grade: "C" })];
    expect(ask(stated({ editions }), everywhere([entry(1)]), "global")).toMatchObject({ verdict: "not-listed", asOf: "2026-05-01", grade: "A" });
  });
  test("rests on the worst grade", () => {
    const reported = stated({ editions: [edition("2026-05-01", { boundaries: ["singapore"] }), edition("2026-05-02", { boundaries: ["n-virginia"], grade: "C" })] });
    const answer = ask(reported, everywhere([entry(0), entry(1)]), "global");
    expect(answer).toMatchObject({ verdict: "in-scope", grade: "C" });
    expect(standing(answer)).toBe("check");
  });
  test("stays unknown, without a date, where one boundary has no data", () => {
    const half = stated({ editions: [edition("2022-04-11", { boundaries: ["singapore"] })] });
    expect(ask(half, everywhere([entry(0)]), "global")).toMatchObject({ verdict: "unknown", stale: false, asOf: null });
  });
});

test("no date is compared by a locale's collation, which a fresh worker is slow to make", () => {
  const collation = vi.spyOn(String.prototype, "localeCompare");
  try {
    const lists = [edition("2026-05-01", { boundaries: ["singapore"] }), edition("2022-04-11", { boundaries: ["n-virginia"] }), amendment("2026-06-01", "A"), amendment("2026-07-01", "A")];
    const source = { title: "Statement", url: "https://aws.amazon.com/compliance/" };
    const said = program({ kind: "statement", editions: [], statements: [{ asOf: "2017-03", text: "Old.", source }, { asOf: "2026-01", text: "New.", source }] });
    const everywhere = service("everywhere", [entry(0), entry(1), entry(2), entry(3)], { global: true });
    const asked: [Program, string][] = [[stated({ editions: lists }), "global"], [stated({ editions: lists }), "us-west-2"], [stated({ kind: "per-region", editions: lists.slice(2) }), "us-east-1"], [said, "us-east-1"]];
    for (const [which, region] of asked) expect(ask(which, everywhere, region).asOf).not.toBeNull();
    expect(ask(stated({ editions: lists }), service("somewhere", []), "us-west-2").verdict).toBe("outside-boundary");
    expect(collation).not.toHaveBeenCalled();
  } finally {
    collation.mockRestore();
  }
});
