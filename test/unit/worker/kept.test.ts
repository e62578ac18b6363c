import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MatrixReply } from "../../../messages/matrix.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { keptKey } from "../../../messages/kept.ts";
import { answer } from "../../../worker/answer.ts";
import { keptIn, type KeptStore } from "../../../worker/kept.ts";
import { signedFiles, smallDataset } from "../feed/small-feed.ts";
import { Machine } from "./machine.ts";

const stored = new Map<string, unknown>();
const store: KeptStore = {
  read: async (key) => stored.get(key),
  write: async (items) => Object.entries(items).forEach(([key, item]) => stored.set(key, structuredClone(item))),
  remove: async (keys) => keys.forEach((key) => stored.delete(key)),
};
const NAMES = { type: "names" };
const made = vi.fn(async (text = "made") => ({ text }));

beforeEach(() => {
  vi.useFakeTimers();
  stored.clear();
  made.mockClear();
});
afterEach(() => vi.useRealTimers());

test("the same request on the same basis is answered with what was made before, by another worker too", async () => {
  const first = keptIn(store);
  expect(await first.reply("one", NAMES, made)).toEqual({ text: "made" });
  expect(await first.reply("one", NAMES, made)).toEqual({ text: "made" });
  await vi.runAllTimersAsync();
  expect(await keptIn(store).reply("one", NAMES, made)).toEqual({ text: "made" });
  expect(made).toHaveBeenCalledTimes(1);
  expect(await first.reply("one", { type: "matrix" }, () => made("another"))).toEqual({ text: "another" });
});

test("on another basis it is made anew, and kept in place of what was", async () => {
  const first = keptIn(store);
  await first.reply("one", NAMES, made);
  await vi.runAllTimersAsync();
  const next = keptIn(store);
  expect(await next.reply("two", NAMES, () => made("new"))).toEqual({ text: "new" });
  await vi.runAllTimersAsync();
  expect([...stored]).toEqual([
    ["kept", [keptKey(NAMES)]],
    [keptKey(NAMES), { basis: "two", reply: '{"text":"new"}' }],
  ]);
  expect(await next.reply("one", NAMES, () => made("newer"))).toEqual({ text: "newer" });
});

test("a failure is not kept", async () => {
  const kept = keptIn(store);
  for (let each = 0; each < 2; each++) expect(await kept.reply("one", NAMES, async () => ({ kind: "failed", text: await made() }))).toMatchObject({ kind: "failed" });
  await vi.runAllTimersAsync();
  expect([made.mock.calls.length, stored.size]).toEqual([2, 0]);
});

test("a few of each type are kept, and what was not asked for longest goes first", async () => {
  const table = (each: number) => ({ type: "matrix", each });
  const ask = async (kept: ReturnType<typeof keptIn>, ...requests: readonly { readonly type: string }[]) => {
    for (const request of requests) await kept.reply("one", request, made);
  };
  await ask(keptIn(store), NAMES, table(1), table(2), table(3), table(1), table(4));
  await vi.runAllTimersAsync();
  expect([...stored.keys()].toSorted()).toEqual(["kept", ...[table(1), table(3), table(4), NAMES].map(keptKey)]);
  // As it is read from the store it moves too.
  const next = keptIn(store);
  made.mockClear();
  await ask(next, table(3), table(5), NAMES);
  await vi.runAllTimersAsync();
  expect(made).toHaveBeenCalledTimes(1);
  expect([...stored.keys()].toSorted()).toEqual(["kept", ...[table(3), table(4), table(5), NAMES].map(keptKey)]);
});

test("in a store that is full what goes makes room for what comes", async () => {
  const full: KeptStore = { ...store, write: async (items) => (Object.keys(items).some((key) => !stored.has(key)) && stored.size > 3 ? Promise.reject(new Error("full")) : store.write(items)) };
  const kept = keptIn(full);
  for (const each of [1, 2, 3, 4, 5]) {
    await kept.reply("one", { type: "matrix", each } as { type: string }, made);
    await vi.runAllTimersAsync();
  }
  expect([...stored.keys()].toSorted()).toEqual(["kept", ...[3, 4, 5].map((each) => keptKey({ type: "matrix", each } as { type: string }))]);
});

const reads = (items: Readonly<Record<string, unknown>>): KeptStore => ({ ...store, read: async (key) => items[key] });
const KEY = keptKey(NAMES);

test.each([
  ["that fails", { read: () => Promise.reject(new Error("no")), write: () => Promise.reject(new Error("no")), remove: () => Promise.reject(new Error("no")) }],
  [
    "that fails at once",
    {
      read: () => {
        throw new Error("no");
      },
      write: () => {
        throw new Error("no");
      },
      remove: () => {
        throw new Error("no");
      },
    },
  ],
  ["with something else for keys", reads({ kept: "none" })],
  ["with keys that are none", reads({ kept: [1, null] })],
  ["without what a key stands for", reads({ kept: [KEY] })],
  ["with something else under a key", reads({ kept: [KEY], [KEY]: { basis: 1, reply: "{}" } })],
  ["with a reply that is no text", reads({ kept: [KEY], [KEY]: { basis: "one", reply: 7 } })],
  ["with a reply that is no JSON", reads({ kept: [KEY], [KEY]: { basis: "one", reply: "{" } })],
  ["with a reply that is no object", reads({ kept: [KEY], [KEY]: { basis: "one", reply: "null" } })],
] satisfies [string, KeptStore][])("a store %s costs nothing but time", async (_, broken) => {
  const kept = keptIn(broken);
  expect(await kept.reply("one", NAMES, made)).toEqual({ text: "made" });
  await vi.runAllTimersAsync();
  expect(await kept.reply("one", NAMES, made)).toEqual({ text: "made" });
  expect(made).toHaveBeenCalledTimes(1);
  await expect(keptIn(broken).ready()).resolves.toBeUndefined();
});

test("settings, dataset or day: where one of them is another, names and tables are of the one in force", async () => {
  vi.useRealTimers();
  const machine = new Machine();
  machine.files = await signedFiles(smallDataset());
  const { parts, refresher } = machine.start();
  const kept = keptIn(store);
  const at = { now: parts.now() };
  const ask = async <T>(request: Parameters<typeof answer>[0]): Promise<T> => (await answer(request, { ...parts, kept, now: () => at.now })) as T;
  const table = () => ask<Extract<MatrixReply, { kind: "matrix" }>>({ type: "matrix", region: "ap-southeast-1" });
  const before = await table();
  expect(await table()).toBe(before);
  await parts.settings.prefer({ shownPrograms: ["hipaa"] });
  const chosen = await table();
  expect([before.shown.length > 1, chosen.shown]).toEqual([true, ["hipaa"]]);
  expect(await table()).toBe(chosen);
  const { basis } = await ask<NamesReply>({ type: "names" });
  await refresher.now();
  const { basis: arrived, dataset } = await ask<NamesReply>({ type: "names" });
  const renewed = await table();
  expect([arrived === basis, dataset.sequence, chosen.dataset.sequence, renewed.dataset.sequence]).toEqual([false, 7, 1, 7]);
  expect(await table()).toBe(renewed);
  at.now = new Date(at.now.getTime() + 24 * 3600 * 1000);
  expect((await ask<NamesReply>({ type: "names" })).basis).not.toBe(arrived);
  expect(await table()).not.toBe(renewed);
});
