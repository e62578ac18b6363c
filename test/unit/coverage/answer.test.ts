import { describe, expect, test } from "vitest";
import { answerOf } from "../../../domain/coverage/answer.ts";
import { coverage } from "../../../domain/coverage/coverage.ts";
import type { Program, Service } from "../../../domain/dataset/schema.ts";
import { edition, entry, groundsOf, program, service } from "./small-dataset.ts";

/** What the flat answer of contract 1 says in its note. */
function noteOf(what: Service, asked: Program, region = "us-east-1", others: Service[] = []): string | null {
  return answerOf(coverage(groundsOf([asked], [what, ...others]), what, { region, partition: "aws" }, asked), "test 1").note;
}
const boundaries = ["us-east-1", "us-west-2"].map((code) => ({ id: code, name: code, regions: [code], partition: "aws" as const, grade: "A" as const }));

describe("the note of a flat answer", () => {
  test("is none where the verdict says it all", () => expect([noteOf(service("a", [entry(0)]), program()), noteOf(service("a", []), program())]).toEqual([null, null]));
  test("is the published text, and the service's state after it", () => {
    const noted = entry(0, { note: "excludes Lab", noteKind: "exclusion" });
    const ends = service("a", [noted], { lifecycle: { state: "sunset", date: "2026-07-30", source: "x" } });
    expect(noteOf(ends, program())).toBe("excludes Lab Service state: sunset since 2026-07-30.");
    expect(noteOf(service("a", [entry(0)], { lifecycle: { state: "maintenance", source: "x" } }), program())).toBe("Service state: maintenance.");
  });
  test("names each boundary of a service without a Region", () => {
    const stated = program({ regionBasis: "stated", partitions: [], boundaries });
    expect(noteOf(service("a", [entry(0, { boundaries: ["us-east-1"] })], { global: true }), stated, "global")).toBe("us-east-1: in-scope; us-west-2: not-listed");
  });
  test.each<[string, string | null]>([
    ["No data held.", noteOf(service("a", []), program({ editions: [] }))],
    ["The Region is not known.", noteOf(service("a", [entry(0)]), program(), "mars-north-1")],
    ["The Region does not lie in this partition.", noteOf(service("a", [entry(0)]), program(), "cn-north-1")],
    ["The service is not tied to a Region, and the answer depends on one.", noteOf(service("a", [entry(0, { regions: ["us-east-1"] })]), program(), "global")],
    ["The list does not speak of this partition.", noteOf(service("a", [entry(0)]), program({ partitions: ["aws-cn"] }))],
    ["No first-hand source says which Regions the program covers.", noteOf(service("a", [entry(0)]), program({ regionBasis: "stated", boundaries: [{ ...boundaries[0]!, grade: "C" }] }), "us-west-2")],
    ["The Region opened after the list's date, or its opening is not known.", noteOf(service("a", [entry(0)]), program({ editions: [edition("2022-04-11")] }), "ap-southeast-5")],
    ["The list names it only for us-west-2.", noteOf(service("a", [entry(0, { regions: ["us-west-2"] })]), program())],
    ["Its parent, Amazon whole, is listed.", noteOf(service("a", [], { parent: "whole" }), program(), "us-east-1", [service("whole", [entry(0)])])],
    ["None of the program's Regions lies in this partition.", noteOf(service("a", [entry(0)]), program({ regionBasis: "stated", boundaries: [{ ...boundaries[0]!, partition: "aws-cn" }] }))],
  ])("says: %s", (says, note) => expect(note).toBe(says));
});
