import { describe, expect, test } from "vitest";
import { coverage } from "../../../domain/coverage/coverage.ts";
import type { Entry, Program, Service } from "../../../domain/dataset/schema.ts";
import { amendment, edition, entry, groundsOf, program, service } from "./small-dataset.ts";

/** Entries that hold only for the Regions they name. */

const stated = (changes: Partial<Program> = {}) => program({ regionBasis: "stated", partitions: [], ...changes });

function ask(asked: Program, what: Service, region: string | null, partition = "aws", others: Service[] = []) {
  return coverage(groundsOf([asked], [what, ...others]), what, { region, partition }, asked);
}

describe("an entry that names its Regions in a program that states none", () => {
  const old = program({ editions: [edition("2022-04-11"), amendment("2026-05-01", "A")] });
  const announced = service("announced", [entry(1, { regions: ["us-east-1", "ap-southeast-5"] })]);

  test("holds there", () => expect(ask(old, announced, "us-east-1")).toMatchObject({ verdict: "in-scope", asOf: "2026-05-01" }));
  test("also in a Region that opened after the list, since it names it", () => expect(ask(old, announced, "ap-southeast-5").verdict).toBe("in-scope"));
  test("and nowhere else", () => expect(ask(old, announced, "us-west-2")).toMatchObject({ verdict: "not-listed", reason: "only-other-regions" }));
  test("where the Region is not known nothing is", () => expect(ask(old, announced, null)).toMatchObject({ verdict: "unknown", reason: "region-not-known" }));

  const unsure = (entries: Entry[], grade: "A" | "B" | "C" = "A") => {
    const asked = program({ editions: [edition("2022-04-11"), amendment("2026-05-01", grade)] });
    const what = service("changed", entries);
    return [null, "global"].map((region) => { const { verdict, reason } = ask(asked, what, region); return [verdict, reason]; });
  };
  test.each([
    ["no more", [entry(0), entry(1, { regions: ["us-east-1"], status: "not-in-scope" })]],
    ["with an exclusion", [entry(0), entry(1, { regions: ["us-east-1"], note: "excludes A", noteKind: "exclusion" })]],
    ["only there", [entry(0, { regions: ["us-east-1"] })]],
    ["the same, by a later fact", [entry(0), entry(1, { regions: ["us-east-1"] })]],
  ] as [string, Entry[]][])("says %s: without a Region nothing is said", (_name, entries) => {
    expect(unsure(entries)).toEqual([["unknown", "region-not-known"], ["unknown", "needs-region"]]);
  });
  test("says another exclusion beside the one that holds everywhere: nothing is said either", () => {
    const asked = program({ editions: [edition("2022-04-11"), amendment("2026-05-01", "A"), amendment("2026-04-01", "A")] });
    const excluding = (number: number, ...note: string[]) => entry(number, { ...(note[0] !== undefined && { note: note[0] }), noteKind: "exclusion" });
    const narrowed = (first: Entry, there: Entry) => ask(asked, service("narrowed", [first, { ...there, regions: ["us-east-1"] }]), null);
    for (const [first, there] of [[entry(1), excluding(2, "excludes B")], [excluding(1, "excludes A"), excluding(2, "excludes B")], [entry(1), excluding(2)]] as const) {
      expect(narrowed(first, there)).toMatchObject({ verdict: "unknown", reason: "region-not-known" });
    }
  });
  test("and decides nothing: the list stands without a Region too", () => {
    expect(unsure([entry(0), entry(1, { regions: ["us-east-1"], status: "not-in-scope" })], "C").map(([verdict]) => verdict)).toEqual(["in-scope", "in-scope"]);
    expect(unsure([entry(0), entry(1, { regions: ["us-gov-west-1"], status: "not-in-scope" })]).map(([verdict]) => verdict)).toEqual(["in-scope", "in-scope"]);
  });
  test("of the service whose feature or component is asked: nothing is said either", () => {
    const whole = service("store", [entry(1, { regions: ["us-east-1"] })]);
    const source = { title: "Guide", url: "https://docs.aws.amazon.com/" };
    for (const tie of [{ featureOf: { service: "store", asOf: "2022-04-11", source } }, { parent: "store" }]) {
      const part = service("part", [], tie);
      expect(ask(old, part, null, "aws", [whole])).toMatchObject({ verdict: "unknown", reason: "region-not-known" });
      expect(ask(old, part, "global", "aws", [whole])).toMatchObject({ verdict: "unknown", reason: "needs-region" });
    }
  });
});

describe("an endpoint", () => {
  const endpoints = stated({ kind: "per-endpoint", partitions: ["aws"], boundaries: [], editions: [edition("2022-11-01"), edition("2026-05-01")] });
  test("counts by the newest list alone", () => {
    expect(ask(endpoints, service("gone", [entry(0, { regions: ["us-east-1"] })]), "us-east-1")).toMatchObject({ verdict: "not-listed", asOf: "2026-05-01" });
    expect(ask(endpoints, service("there", [entry(1, { regions: ["us-east-1"] })]), "us-east-1")).toMatchObject({ verdict: "in-scope", asOf: "2026-05-01" });
  });
  test("that a list says is none is none", () => {
    expect(ask(endpoints, service("denied", [entry(1, { regions: ["us-east-1"], status: "not-in-scope" })]), "us-east-1").verdict).toBe("not-listed");
  });

  const amended = stated({ kind: "per-endpoint", partitions: ["aws"], boundaries: [], editions: [amendment("2022-01-01", "A"), edition("2022-11-01"), amendment("2026-05-01", "A")] });
  const inVirginia = (number: number, changes: Partial<Entry> = {}) => entry(number, { regions: ["us-east-1"], ...changes });
  test("may come by a later amendment, with its date, and stays where one is silent", () => {
    expect(ask(amended, service("added", [inVirginia(2)]), "us-east-1")).toMatchObject({ verdict: "in-scope", asOf: "2026-05-01" });
    expect(ask(amended, service("moved", [entry(1, { regions: ["us-west-1"] }), inVirginia(2)]), "us-west-2")).toMatchObject({ verdict: "not-listed", asOf: "2022-11-01", reason: null });
    expect(ask(amended, service("kept", [inVirginia(1)]), "us-east-1")).toMatchObject({ verdict: "in-scope", asOf: "2022-11-01" });
    expect(ask(amended, service("early", [inVirginia(0)]), "us-east-1").verdict).toBe("not-listed");
    expect(ask(amended, service("ended", [inVirginia(1), inVirginia(2, { status: "not-in-scope" })]), "us-east-1")).toMatchObject({ verdict: "not-listed", asOf: "2026-05-01" });
  });
  test("of a Region-less service counts by partition", () => {
    const everywhere = service("everywhere", [entry(2, { regions: [], partitions: ["aws"] })], { global: true });
    for (const region of ["global", "us-west-2"]) expect(ask(amended, everywhere, region)).toMatchObject({ verdict: "in-scope", asOf: "2026-05-01" });
  });
  test("of a Region-less service is none of a Region's", () => {
    const mixed = service("mixed", [entry(2, { regions: [], partitions: ["aws"] }), entry(1, { regions: ["us-east-1"] })]);
    expect(ask(amended, mixed, "us-west-2").verdict).toBe("not-listed");
    expect(ask(amended, mixed, "us-east-1").verdict).toBe("in-scope");
  });
  test("that only some Regions have leaves a page without a Region unsure", () => {
    const regional = service("regional", [entry(1, { regions: ["us-west-2"] })]);
    const global = service("global", [entry(1, { regions: ["us-west-2"] })], { global: true });
    for (const [what, region] of [[regional, "global"], [global, "global"], [global, "us-east-1"]] as const) {
      expect(ask(endpoints, what, region)).toMatchObject({ verdict: "unknown", reason: "needs-region", asOf: null });
    }
    expect(ask(endpoints, global, "us-west-2")).toMatchObject({ verdict: "in-scope", asOf: "2026-05-01" });
    for (const region of ["global", "us-west-2"]) expect(ask(endpoints, service("gov", [entry(1, { regions: ["us-gov-west-1"] })], { global: true }), region).verdict).toBe("not-listed");
  });
  test("of a service that no list has a row for is unknown; a row without Regions says that there is none", () => {
    for (const region of ["us-east-1", "global"]) {
      expect(ask(amended, service("unspoken", []), region)).toMatchObject({ verdict: "unknown", reason: "no-data", asOf: null });
      expect(ask(amended, service("spoken", [entry(1, { regions: [], status: "not-in-scope" })]), region)).toMatchObject({ verdict: "not-listed", asOf: "2022-11-01" });
    }
    expect(ask(amended, service("added", [inVirginia(2)]), "us-west-2")).toMatchObject({ verdict: "unknown", reason: "no-data" });
  });
  test("without a complete list silence is no data", () => {
    const partial = { ...amended, editions: amended.editions.slice(2) };
    expect(ask(partial, service("silent", []), "us-east-1")).toMatchObject({ verdict: "unknown", reason: "no-data", asOf: null });
    expect(ask(partial, service("named", [inVirginia(0)]), "us-west-2")).toMatchObject({ verdict: "unknown", reason: "no-data" });
    expect(ask(partial, service("named", [inVirginia(0)]), "us-east-1")).toMatchObject({ verdict: "in-scope", asOf: "2026-05-01" });
  });
});
