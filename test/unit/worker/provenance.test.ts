import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { momentOf } from "../../../feed/moment.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { importDataset } from "../../../store/import.ts";
import { answer, displayOf } from "../../../worker/answer.ts";
import { ADDRESS, DAY, type Files, NOW, signedFiles, smallDataset } from "../feed/small-feed.ts";
import { Machine, POLICY, type Worker } from "./machine.ts";

/** Each answer is of the dataset whose name it has, and of one that the settings want. */

const issue = (sequence: number): Promise<Files> => signedFiles(smallDataset({ sequence }), { sequence, expires: momentOf(NOW + 400 * DAY) });

let machine: Machine;
beforeEach(async () => {
  machine = new Machine();
  machine.files = await issue(7);
});

/** A machine that holds the feed's dataset of sequence 7. */
async function holding(): Promise<Worker> {
  const worker = await machine.due();
  expect((await worker.status()).provenance).toMatchObject({ feed: "acme", sequence: 7 });
  return worker;
}

test("a feed that has nothing new never gives its name to another dataset that was stored in the middle of the check", async () => {
  const worker = await holding();
  machine.meanwhile = async () => {
    machine.meanwhile = () => {};
    const database = await machine.open();
    await importDataset(database, { dataset: machine.bundle, origin: { from: "bundle", build: "one" }, replaces: await database.get("origin", "active"), changes: null });
    database.close();
    worker.library.renew();
  };
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { feed: "bundled", signature: "bundled" }, feed: { waiting: true }, nextAt: machine.now + 120_000 });
  machine.now += 120_000;
  await worker.refresher.rung();
  expect(await worker.status()).toMatchObject({ provenance: { feed: "acme", sequence: 7, signature: "signed" }, feed: { waiting: false } });
});

test("a feed that has something new gives what pages show another basis, and they are told; one that has nothing new does not", async () => {
  const worker = await holding();
  const basis = async (): Promise<string> => (await displayOf(worker.parts)).basis;
  const before = await basis();
  await worker.refresher.now();
  expect(await basis()).toBe(before);
  machine.files = await issue(8);
  const told: string[] = [];
  machine.renewed = async () => void told.push(await basis());
  machine.now += 1000;
  await worker.refresher.now();
  expect(await basis()).not.toBe(before);
  expect(told).toEqual([await basis()]);
  const kept = await basis();
  expect((await displayOf(machine.start().parts)).basis).toBe(kept);
  machine.now += DAY;
  expect(await basis()).not.toBe(kept);
});

test("the last success is one of the history's attempts, however fast the clock goes", async () => {
  const worker = await holding();
  let clock = machine.now;
  Object.defineProperty(machine, "now", { get: () => (clock += 1) });
  await worker.refresher.now();
  const { history, succeededAt } = await worker.status();
  expect([history[0]?.outcome, history[0]?.at]).toEqual(["not-modified", succeededAt]);
});

test("a dataset that expires in the middle of a day gives what pages show another basis", async () => {
  machine.files = await signedFiles(smallDataset({ sequence: 7 }), { sequence: 7, expires: momentOf(NOW + 3_600_000) });
  const worker = machine.start();
  await worker.refresher.now();
  const basis = async (): Promise<string> => (await displayOf(worker.parts)).basis;
  const before = await basis();
  machine.now = NOW + 3_599_000;
  expect(await basis()).toBe(before);
  machine.now = NOW + 3_601_000;
  expect(await worker.status()).toMatchObject({ expired: true });
  expect(await basis()).not.toBe(before);
});

test("a policy's new lock and a command's other key give the overlay's pages another basis, since their menu says them; our own pages none", async () => {
  const worker = await holding();
  const shown = async (): Promise<string> => (await displayOf(worker.parts)).basis;
  const ours = async () => answer({ type: "basis" }, worker.parts);
  const before = await ours();
  const bases = [await shown()];
  for (const lock of [{ overlay: "auto" }, { overlayPosition: "bottom-right" }]) {
    await machine.change(worker, { ...POLICY, ...lock });
    bases.push(await shown());
  }
  for (const keys of [{ hide: "Alt+Shift+H" }, { hide: "Alt+Shift+H", popup: "Alt+Shift+I" }]) {
    machine.keys = keys;
    bases.push(await shown());
  }
  expect(new Set(bases).size).toBe(5);
  expect(await ours()).toEqual(before);
});

test("an open page may ask for the basis alone; it came with the names, and each reply of history says whose it is", async () => {
  const worker = await holding();
  const ask = async (request: Parameters<typeof answer>[0]) => answer(request, worker.parts);
  const { basis } = (await ask({ type: "names" })) as NamesReply;
  expect(await ask({ type: "basis" })).toEqual({ kind: "basis", basis });
  expect((await displayOf(worker.parts)).basis).toContain(basis);
  const history = { type: "history", service: "alder", region: "global" } as const;
  expect(await ask(history)).toMatchObject({ kind: "history", provenance: (await worker.status()).provenance });
  machine.files = await issue(8);
  await machine.due(worker);
  expect(await ask({ type: "basis" })).not.toEqual({ kind: "basis", basis });
  expect(await ask(history)).toMatchObject({ provenance: { issuer: "ACME", feed: "acme", sequence: 8, issued: "2026-11-22", signature: "signed" } });
});

test("pages hear when a check begins and when it has ended, however it ends, and of no look that asks nothing", async () => {
  const worker = await holding();
  const told: unknown[] = [];
  const tell = async (): Promise<void> => {
    const { checking } = await worker.refresher.standing();
    told.push(checking);
  };
  machine.moved = () => void tell();
  await worker.refresher.due();
  expect(told).toEqual([]);
  machine.now += 1000;
  machine.meanwhile = async () => {
    await worker.refresher.standing();
  };
  await worker.refresher.now();
  machine.files = {};
  machine.now += 1000;
  await worker.refresher.now();
  await worker.refresher.standing();
  expect(told).toEqual([true, false, true, false]);
  expect((await worker.status()).history.map(({ outcome }) => outcome)).toEqual(["refused", "not-modified", "update"]);
});

test("an unsigned dataset answers no longer once the leave for it is gone", async () => {
  machine = new Machine({ datasetUrl: ADDRESS, allowUnsignedDataset: true });
  machine.files = { [ADDRESS]: JSON.stringify(smallDataset()) };
  const worker = await machine.due();
  expect(await worker.status()).toMatchObject({ feed: { waiting: false }, provenance: { signature: "unsigned" } });
  for (const policy of [{ datasetUrl: ADDRESS }, { datasetUrl: ADDRESS, datasetKeys: { keys: [] } }]) {
    await machine.change(worker, policy);
    expect(await worker.status()).toMatchObject({ feed: { from: "policy", waiting: true }, provenance: { signature: "bundled" } });
  }
});

test("settings that cannot be read cost nobody the dataset of their own feed", async () => {
  machine = new Machine({});
  machine.user = { datasetUrl: ADDRESS, allowUnsignedDataset: true };
  machine.files = { [ADDRESS]: JSON.stringify(smallDataset()) };
  await machine.due();
  machine.unreadable = true;
  const worker = machine.start();
  await worker.refresher.due();
  expect(await worker.status()).toMatchObject({ feed: { from: "none" }, provenance: { signature: "bundled" } });
  expect(machine.alarm).toBe(machine.now + 600_000);
  machine.unreadable = false;
  expect(await machine.start().status()).toMatchObject({ feed: { from: "user", waiting: false }, provenance: { feed: "acme", signature: "unsigned" } });
});
