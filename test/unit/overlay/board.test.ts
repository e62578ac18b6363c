import { expect, test } from "vitest";
import { boardOf } from "../../../overlay/board.ts";
import { answer, board, row } from "./samples.ts";

test("the group's name is the contract's: Region, Global, or not known", () => {
  expect(board("ap-southeast-1").label).toBe("Compliance scope: Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");
  expect(board("global").label).toBe("Compliance scope: Amazon kendra, Global");
  expect(board(null).label).toBe("Compliance scope: Amazon kendra, Region not known");
});

test("a Region the dataset does not hold gets the answers for nowhere, and its code is not repeated", () => {
  for (const code of ["xx-nowhere-9", "__proto__", "constructor"]) {
    const made = board(code);
    expect(made.label).toBe("Compliance scope: Amazon kendra, Region not known");
    expect(made.badges.map((badge) => badge.verdict)).toEqual(["unknown", "in-scope"]);
    expect(made.here).toBe("this Region");
  }
});

test("badges keep the programs' order and the views' own names", () => {
  expect(board("ap-northeast-2").badges.map(({ program, spoken }) => [program, spoken])).toEqual([
    ["mtcs-l3", "MTCS L3: not listed, old list, as of 2022-04-11"],
    ["hipaa", "HIPAA: eligible, BAA required, as of 2026-05-22"],
  ]);
});

test("the Region's short name stands where the words leave room for it", () => {
  const views = [answer("fedramp", "FedRAMP", { badge: "not in {Region}", spoken: "FedRAMP: not in {Region}, as of 2026" })];
  const at = (region: string | null) => board(region, { ...row(), views, nowhere: [0], regions: { "ap-northeast-2": { name: "Asia Pacific (Seoul)", short: "Seoul", views: [0] } } }).badges[0];
  expect(at("ap-northeast-2")).toMatchObject({ words: "not in Seoul", spoken: "FedRAMP: not in Seoul, as of 2026" });
  expect(at(null)).toMatchObject({ words: "not in this Region" });
});

test("an index that leads nowhere gives no badge", () => {
  expect(board(null, { ...row(), nowhere: [99, 2] }).badges).toHaveLength(1);
});

const programs = [{ program: "hipaa", short: "HIPAA" }];

test("asking holds only names; on a first load there is nothing to hold", () => {
  expect(boardOf({ kind: "asking", programs: [] })).toBeNull();
  expect(boardOf({ kind: "asking", programs })?.badges).toEqual([{ program: "hipaa", short: "HIPAA", spoken: "HIPAA: asking", words: "", verdict: null, glyph: null, old: false, view: null }]);
});

test("a failure is unknown, never a no", () => {
  expect(boardOf({ kind: "failed", programs: [] })).toMatchObject({ sentence: "Unknown: no answer for this page", badges: [] });
  const [badge] = boardOf({ kind: "failed", programs })?.badges ?? [];
  expect(badge).toMatchObject({ spoken: "HIPAA: unknown, no answer", verdict: "unknown", glyph: "unknown", words: "unknown", view: null });
});

test("a page that is not recognised says so; one of no service says nothing", () => {
  expect(boardOf({ kind: "not-recognised", dataset: "Bundled" })).toMatchObject({ label: "Compliance scope: service not recognised", sentence: "Service not recognised on this page", lost: true, dataset: "Bundled", badges: [] });
  expect(boardOf({ kind: "nothing" })).toBeNull();
});
