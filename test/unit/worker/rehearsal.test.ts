import { expect, test } from "vitest";
import { rehearse } from "../../../worker/rehearsal.ts";

/** What happened in a start, in its order. `askedWhile`: somebody asks while storage is read. */
async function start({ expected, askedWhile = false }: { readonly expected: () => Promise<boolean>; readonly askedWhile?: boolean }): Promise<readonly string[]> {
  const happened: string[] = [];
  let asked = false;
  await rehearse({
    async ready() {
      happened.push("reads");
      await Promise.resolve();
      asked = askedWhile;
    },
    expected,
    asked: () => asked,
    async play() {
      happened.push("plays");
      throw new Error("as a broken dataset does");
    },
  });
  return happened;
}

test("where the console was seen, an answer is made once all is read", async () => {
  expect(await start({ expected: async () => true })).toEqual(["reads", "plays"]);
});

test("what answers rest on is read also where nobody is likely to ask, and where nobody knows", async () => {
  expect(await start({ expected: async () => false })).toEqual(["reads"]);
  expect(await start({ expected: () => Promise.reject(new Error("no storage")) })).toEqual(["reads"]);
});

test("who asks meanwhile does not wait for it", async () => {
  expect(await start({ expected: async () => true, askedWhile: true })).toEqual(["reads"]);
});
