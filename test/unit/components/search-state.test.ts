import { describe, expect, it } from "vitest";
import { keyAction } from "../../../components/popup/keys.ts";
import { type Looked, readLooked, remembered } from "../../../components/looked.ts";
import { searchState, STILL } from "../../../components/popup/search-state.ts";

const looked = (service: string, region: string | null = "us-east-1"): Looked => ({ service, region, partition: "aws" });

describe("the search", () => {
  it("makes the first row active while something is typed", () => {
    expect(searchState(STILL, { type: "typed", query: "s" })).toMatchObject({ query: "s", active: 0 });
    expect(searchState({ ...STILL, query: "s", active: 0 }, { type: "typed", query: " " })).toMatchObject({ active: -1 });
  });

  it.each([
    [-1, "next", 0],
    [-1, "previous", 2],
    [0, "next", 1],
    [2, "next", 0],
    [0, "previous", 2],
    [1, "first", 0],
    [1, "last", 2],
  ] as const)("from row %i to the %s", (active, to, then) => {
    expect(searchState({ ...STILL, active }, { type: "moved", to, count: 3 }).active).toBe(then);
  });

  it("has no active row where the list is empty", () => {
    expect(searchState(STILL, { type: "moved", to: "next", count: 0 }).active).toBe(-1);
  });

  it("keeps the query beside an opened answer, and closes that when something is typed", () => {
    const opened = searchState({ ...STILL, query: "s3" }, { type: "opened", looked: looked("s3"), named: ["hipaa"] });
    expect(opened).toMatchObject({ query: "s3", opened: { service: "s3" }, named: ["hipaa"] });
    expect(searchState(opened, { type: "typed", query: "s3 " }).opened).toBeNull();
    expect(searchState(opened, { type: "cleared" })).toEqual(STILL);
  });

  it("keeps the named programs in another Region", () => {
    const irap = { ...STILL, opened: looked("s3"), named: ["irap"] };
    expect(searchState(irap, { type: "picked", looked: looked("s3", "eu-west-1") })).toMatchObject({ opened: { region: "eu-west-1" }, named: ["irap"] });
  });
});

describe("keys", () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({ key: name, ...more }) as KeyboardEvent;
  const list = { count: 3, active: 0, completed: () => "s3 Singapore " };
  const answer = { count: 0, active: -1, completed: () => null };

  it("move, open and complete in a list", () => {
    expect(keyAction(key("ArrowDown"), list)).toEqual({ type: "moved", to: "next", count: 3 });
    expect(keyAction(key("End"), list)).toEqual({ type: "moved", to: "last", count: 3 });
    expect(keyAction(key("Enter"), list)).toEqual({ type: "open" });
    expect(keyAction(key("Tab"), list)).toEqual({ type: "typed", query: "s3 Singapore " });
  });

  it("go down into an answer, and are left alone otherwise", () => {
    expect(keyAction(key("ArrowDown"), answer)).toEqual({ type: "enter-rows" });
    for (const name of ["Enter", "Tab", "Home", "a"]) expect(keyAction(key(name), answer)).toBeNull();
    expect(keyAction(key("Tab", { shiftKey: true }), list)).toBeNull();
    expect(keyAction(key("Enter", { isComposing: true }), list)).toBeNull();
  });
});

describe("what was looked at", () => {
  it("is kept five long, newest first, each once", () => {
    const list = ["a", "b", "c", "d", "e"].map((id) => looked(id));
    expect(remembered(list, looked("f")).map(({ service }) => service)).toEqual(["f", "a", "b", "c", "d"]);
    expect(remembered(list, looked("c")).map(({ service }) => service)).toEqual(["c", "a", "b", "d", "e"]);
    expect(remembered(list, looked("a", null))).toHaveLength(5);
    const govCloud = { service: "iam", region: "global", partition: "aws-us-gov" };
    expect(remembered([govCloud], { ...govCloud, partition: "aws" })).toHaveLength(2);
  });

  it("is read without what does not belong there", () => {
    for (const broken of [undefined, null, 3, "x", {}]) expect(readLooked(broken)).toEqual([]);
    expect(readLooked([null, 1, { service: 1 }, { service: "s3", region: null }, looked("s3")])).toEqual([looked("s3")]);
  });
});
