import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MatrixReply } from "../../../messages/matrix.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { answer } from "../../../worker/answer.ts";
import { keptIn, type KeptStore } from "../../../worker/kept.ts";
import { signedFiles, smallDataset } from "../feed/small-feed.ts";
import { Machine } from "./machine.ts";

let stored: unknown;
const store: KeptStore = { read: async () => stored, write: async (kept) => void (stored = structuredClone(kept)) };
const NAMES = { type: "names" };
const made = vi.fn(async (text = "made") => ({ text }));

beforeEach(() => {
  vi.useFakeTimers();
  stored = undefined;
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

test("on another basis everything is made anew, and what was kept is gone", async () => {
  const first = keptIn(store);
  await first.reply("one", NAMES, made);
  await vi.runAllTimersAsync();
  const next = keptIn(store);
  expect(await next.reply("two", NAMES, () => made("new"))).toEqual({ text: "new" });
  await vi.runAllTimersAsync();
  expect(stored).toEqual({ basis: "two", replies: [[JSON.stringify(NAMES), '{"text":"new"}']] });
  expect(await next.reply("one", NAMES, () => made("newer"))).toEqual({ text: "newer" });
});

test("a failure is not kept, nor more than a few replies", async () => {
  const kept = keptIn(store);
  for (let each = 0; each < 2; each++) expect(await kept.reply("one", NAMES, async () => ({ kind: "failed", text: await made() }))).toMatchObject({ kind: "failed" });
  expect(made).toHaveBeenCalledTimes(2);
  for (let each = 0; each < 6; each++) await kept.reply("one", { each }, made);
  await vi.runAllTimersAsync();
  expect((stored as { replies: unknown[] }).replies).toHaveLength(4);
});

test("what was not asked for longest goes first: the names stay while they are asked for", async () => {
  const first = keptIn(store);
  const ask = (kept: ReturnType<typeof keptIn>, ...requests: readonly object[]) => requests.reduce<Promise<unknown>>((before, request) => before.then(() => kept.reply("one", request, made)), Promise.resolve());
  await ask(first, NAMES, { each: 1 }, { each: 2 }, { each: 3 }, NAMES, { each: 4 });
  await vi.runAllTimersAsync();
  // As it is read from the store it moves too.
  const next = keptIn(store);
  await ask(next, { each: 2 }, NAMES, { each: 2 }, { each: 5 }, { each: 6 }, NAMES, { each: 2 });
  expect(made).toHaveBeenCalledTimes(7);
});

test.each([
  ["that fails", { read: () => Promise.reject(new Error("no")), write: () => Promise.reject(new Error("no")) }],
  [
    "that fails at once",
    {
      read: () => {
        throw new Error("no");
      },
      write: () => {
        throw new Error("no");
      },
    },
  ],
  ["with something else in it", { ...store, read: async () => ({ basis: 1, replies: "none" }) }],
  ["with no pairs in it", { ...store, read: async () => ({ basis: "one", replies: [1, null] }) }],
  ["with replies that are no texts", { ...store, read: async () => ({ basis: "one", replies: [[JSON.stringify(NAMES), 7]] }) }],
  ["with a reply that is no JSON", { ...store, read: async () => ({ basis: "one", replies: [[JSON.stringify(NAMES), "{"]] }) }],
  ["with a reply that is no object", { ...store, read: async () => ({ basis: "one", replies: [[JSON.stringify(NAMES), "null"]] }) }],
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
