import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Tree } from "../../../messages/tree.ts";
import { share, write } from "../../../sight/share.ts";
import { whole } from "./samples.ts";

const LONG = "a text that is long enough to be worth a number of its own";

test("what trees have in common is written once, its own parts too", () => {
  const note: Tree = ["p", {}, LONG, " ", ["b", {}, `${LONG}!`]];
  const { written, parts } = share([["div", { class: "x" }, note], ["div", {}, note, ["b", {}, `${LONG}!`]], ["i", { class: "alone" }]]);
  expect(written).toEqual(['["div",{"class":"x"},3]', '["div",3,2]', '["i",{"class":"alone"}]']);
  expect(parts).toEqual([`"${LONG}"`, `"${LONG}!"`, '["b",1]', '["p",0," ",2]']);
});

test("what is short, or there once, stays where it is", () => {
  expect(share([["p", {}, "short"], ["p", {}, "short"], ["p", {}, LONG]])).toEqual({ written: ['["p","short"]', '["p","short"]', `["p","${LONG}"]`], parts: [] });
});

test("an empty element is no glyph", () => {
  expect([write(["i", {}]), write(["check"])]).toEqual(['["i",{}]', '["check"]']);
});

test("whatever the trees, put together again they are what they were", () => {
  const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom(LONG, '["check"]', "{Region}", "1"));
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, text, fc.tuple(fc.constantFrom("close", "mark")), fc.tuple(fc.constantFrom("p", "b"), fc.dictionary(fc.constantFrom("class", "id"), text, { maxKeys: 2 }), tie("tree"), tie("tree"))) as fc.Arbitrary<Tree>,
  }));
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
      const { written, parts } = share(trees);
      expect(written.map((each) => whole(each, parts))).toEqual(trees.map((each) => JSON.parse(write(each)) as unknown));
    }),
  );
});
