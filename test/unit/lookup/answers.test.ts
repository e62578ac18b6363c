import { expect, test } from "vitest";
import { openAnswers } from "../../../components/lookup/answers.ts";

const settled = () => new Promise((done) => void setTimeout(done));

/** Questions that are answered when the test says so. */
function opened() {
  let changes = 0;
  const answers = openAnswers(() => (changes += 1));
  const open: { readonly key: string; readonly before: unknown; readonly tell: (value: unknown) => Promise<unknown>; readonly fail: () => Promise<unknown> }[] = [];
  const ask = (key: string, more?: string): void =>
    answers.ask(
      key,
      (before) => {
        const { promise, resolve, reject } = Promise.withResolvers<unknown>();
        open.push({ key, before, tell: (value) => (resolve(value), settled()), fail: () => (reject(new Error("gone")), settled()) });
        return promise;
      },
      more,
    );
  const last = (key: string) => open.findLast((each) => each.key === key) as (typeof open)[number];
  return { answers, ask, open, last, changes: () => changes };
}

test("a question is asked once, and its answer is told", async () => {
  const { answers, ask, open, last, changes } = opened();
  ask("a");
  ask("a");
  expect(open).toHaveLength(1);
  expect(answers.get("a")).toEqual({ state: "loading" });
  await last("a").tell(1);
  expect(answers.get("a")).toEqual({ state: "here", value: 1 });
  expect(changes()).toBe(1);
});

test("who comes back to what could not be had asks again", async () => {
  const { answers, ask, open, last } = opened();
  ask("a");
  const leave = answers.hold("a");
  await last("a").fail();
  ask("a");
  expect(open).toHaveLength(1);
  leave();
  ask("a");
  answers.hold("a");
  expect([open.length, answers.get("a")]).toEqual([2, { state: "failed" }]);
  await last("a").tell(1);
  expect(answers.get("a")).toEqual({ state: "here", value: 1 });
});

test("what the answer at hand lacks is asked once, and the answer stays meanwhile", async () => {
  const { answers, ask, open, last } = opened();
  ask("a");
  ask("a", "x");
  expect(open).toHaveLength(1);
  await last("a").tell(1);
  ask("a", "x");
  ask("a", "x");
  expect(open.map(({ before }) => before)).toEqual([null, 1]);
  expect(answers.get("a")).toEqual({ state: "here", value: 1 });
  await last("a").tell(2);
  ask("a", "x");
  expect(open).toHaveLength(2);
  expect(answers.get("a")).toEqual({ state: "here", value: 2 });
});

test("a renewal asks what is held, and shows it when all of it is there", async () => {
  const { answers, ask, open, last } = opened();
  for (const key of ["a", "b", "left"]) {
    ask(key);
    const leave = answers.hold(key);
    await last(key).tell("old");
    if (key === "left") leave();
  }
  answers.renew();
  expect([open.length, answers.renewing]).toEqual([5, true]);
  await last("a").tell("new");
  expect([answers.get("a"), answers.get("b")]).toEqual([{ state: "here", value: "old" }, { state: "here", value: "old" }]);
  await last("b").fail();
  expect([answers.get("a"), answers.get("b"), answers.get("left")]).toEqual([{ state: "here", value: "new" }, { state: "failed" }, { state: "loading" }]);
  expect([answers.renewing, answers.failed]).toEqual([false, true]);
});

test("what is wanted first during a renewal is asked once, for the new round", async () => {
  const { answers, ask, open, last } = opened();
  ask("a");
  answers.hold("a");
  await last("a").tell("old");
  answers.renew();
  ask("b");
  answers.hold("b");
  await last("a").tell("new");
  expect([answers.get("a"), answers.renewing]).toEqual([{ state: "here", value: "old" }, true]);
  await last("b").tell("new");
  expect([answers.get("a"), answers.get("b"), answers.renewing, open.length]).toEqual([{ state: "here", value: "new" }, { state: "here", value: "new" }, false, 3]);
});

test("answers to a renewal that another one overtook are dropped", async () => {
  const { answers, ask, open, last } = opened();
  ask("a");
  answers.hold("a");
  await last("a").tell(1);
  answers.renew();
  const overtaken = last("a");
  answers.renew();
  await last("a").tell(3);
  await overtaken.tell(2);
  expect([answers.get("a"), open.length]).toEqual([{ state: "here", value: 3 }, 3]);
});
