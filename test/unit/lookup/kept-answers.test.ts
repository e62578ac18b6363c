import { expect, test, vi } from "vitest";
import { keptAnswers } from "../../../components/kept-answers.ts";
import { keptKey } from "../../../messages/kept.ts";

const NAMES = { type: "names", finds: true };
const TABLE = { type: "matrix", region: "ap-southeast-1" };
const kept = (reply: string, basis = "one") => ({ basis, reply });
const opened = (items: Readonly<Record<string, unknown>>, basis = async () => "one") => keptAnswers({ read: async (key) => items[key], basis });

test("what is kept is the answer where the background says that it holds; it is asked once", async () => {
  const basis = vi.fn(async () => "one");
  const answer = opened({ [keptKey(NAMES)]: kept('{"services":[]}'), [keptKey(TABLE)]: kept('{"rows":[]}') }, basis);
  expect(await Promise.all([answer(NAMES), answer(TABLE)])).toEqual([{ services: [] }, { rows: [] }]);
  expect(basis).toHaveBeenCalledTimes(1);
});

test.each([
  ["nothing is kept", undefined],
  ["it rests on something else", kept("{}", "two")],
  ["it is no JSON", kept("{")],
  ["it is something else", "{}"],
])("the background is asked where %s", async (_, item) => {
  expect(await opened({ [keptKey(NAMES)]: item })(NAMES)).toBeNull();
});

test("the background is asked where nothing can be read", async () => {
  expect(await keptAnswers({ read: () => Promise.reject(new Error("no")), basis: async () => "one" })(NAMES)).toBeNull();
});

test("a page that has opened asks the background: what was kept may hold no more", async () => {
  const answer = opened({ [keptKey(NAMES)]: kept("{}"), [keptKey(TABLE)]: kept("{}") });
  expect(await answer(NAMES)).toEqual({});
  expect([await answer(NAMES), await answer(TABLE)]).toEqual([null, null]);
});

test("where nothing is kept the background is asked at once", async () => {
  expect(await opened({}, () => new Promise(() => {}))(NAMES)).toBeNull();
});

test("without the background's word nothing that is kept is an answer", async () => {
  await expect(opened({ [keptKey(NAMES)]: kept("{}") }, () => Promise.reject(new Error("gone")))(NAMES)).rejects.toThrow("gone");
});
