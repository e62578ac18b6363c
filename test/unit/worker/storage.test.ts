import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { momentOf } from "../../../feed/moment.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { type Database, openDatabase } from "../../../store/database.ts";
import { answer } from "../../../worker/answer.ts";
import { entry, service } from "../coverage/small-dataset.ts";
import { DAY, type Files, NOW, signedFiles, smallDataset } from "../feed/small-feed.ts";
import { Machine, type Worker } from "./machine.ts";

const issue = (sequence: number): Promise<Files> => signedFiles(smallDataset({ sequence }), { sequence, expires: momentOf(NOW + 400 * DAY) });
const failure = (name: string) => Promise.reject(new DOMException("it failed", name));

let machine: Machine;
beforeEach(async () => {
  machine = new Machine();
  machine.files = await issue(7);
});
afterEach(() => vi.restoreAllMocks());

/** It answers with what it has: every service is there. */
async function answers(worker: Worker): Promise<void> {
  expect((await answer({ type: "names" }, worker.parts)) as NamesReply).toMatchObject({ services: [{ id: "alder" }, { id: "birch" }, { id: "cedar" }] });
  expect(await answer({ type: "row", service: "birch" }, worker.parts)).toMatchObject({ kind: "row" });
}

const FROM_BUNDLE = { provenance: { signature: "bundled" }, feed: { waiting: true }, storage: { kept: "memory" } };

/** No store: the bundle answers, with a note, and no feed is asked, since nothing could remember how far it has come. */
async function answersFromMemory(note: RegExp): Promise<Worker> {
  const worker = await machine.due();
  await answers(worker);
  expect(await worker.status()).toMatchObject({ ...FROM_BUNDLE, storage: { kept: "memory", note: expect.stringMatching(note) } });
  expect(machine.asked).toEqual([]);
  return worker;
}

test("blocked: another connection holds an older version and does not let go", async () => {
  const holder = await openDB("inscope", 1);
  // It waits as long as it is let.
  const open = vi.fn(() => openDatabase("inscope", 50));
  machine.open = open;
  const worker = await answersFromMemory(/did not open/);
  // Nobody waits for it time and again.
  const opened = open.mock.calls.length;
  await answers(worker);
  expect((await worker.status()).storage.kept).toBe("memory");
  expect(open.mock.calls.length).toBe(opened);
  holder.close();
  machine.now += 30_000;
  await expect.poll(async () => (await worker.status()).storage).toMatchObject({ kept: "stored", note: null });
});

test("version error: a newer Inscope was here, and what it stored is left alone", async () => {
  const newer = await openDB("inscope", 99, { upgrade: (database) => void database.createObjectStore("of-tomorrow") });
  newer.close();
  await answersFromMemory(/newer version/);
  const again = await openDB("inscope", 99);
  expect([...again.objectStoreNames]).toEqual(["of-tomorrow"]);
  again.close();
});

test.each(["InvalidStateError", "SecurityError", "UnknownError"])("private mode and the like: opening is refused with %s", async (name) => {
  machine.open = () => failure(name);
  await answersFromMemory(/could not be used/);
});

test("a store that comes back is used, and the feed asked", async () => {
  machine.open = () => failure("UnknownError");
  const worker = await answersFromMemory(/could not be used/);
  machine.open = () => openDatabase();
  await machine.due(worker);
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { sequence: 7 }, storage: { kept: "stored", note: null } });
});

test("corrupt: what is stored cannot be read; it is made anew from the bundle, then from the feed", async () => {
  await machine.due();
  let broken = true;
  machine.open = async () => damaged(await openDatabase(), () => broken);
  vi.spyOn(IDBObjectStore.prototype, "clear").mockImplementation(function (this: IDBObjectStore) {
    broken = false;
    return this.delete(IDBKeyRange.lowerBound(0));
  });
  const worker = machine.start();
  await answers(worker);
  vi.restoreAllMocks();
  expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled" }, storage: { kept: "stored", note: expect.stringMatching(/could not be read any more \(\d+ \w+ 2026\)/) } });
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { feed: "acme", sequence: 7 }, storage: { note: null } });
});

test("one reading that fails by chance costs nothing", async () => {
  await machine.due();
  let left = 1;
  machine.open = async () => damaged(await openDatabase(), () => left-- > 0);
  const worker = machine.start();
  await answers(worker);
  expect(await worker.status()).toMatchObject({ provenance: { feed: "acme", sequence: 7 }, storage: { kept: "stored", note: null } });
});

test("quota: there is no room for the extension's own dataset", async () => {
  noRoom();
  const worker = machine.start();
  await worker.library.prepare();
  await answers(worker);
  expect(await worker.status()).toMatchObject({ ...FROM_BUNDLE, storage: { kept: "memory", note: expect.stringMatching(/no room/) } });
});

test("quota: there is no room for an update; the dataset before it stays, and the next try brings it", async () => {
  const worker = await machine.due();
  machine.files = await issue(8);
  noRoom();
  await machine.due(worker);
  await answers(worker);
  expect(await worker.status()).toMatchObject({
    provenance: { sequence: 7, signature: "signed" },
    history: [{ outcome: "refused", code: "not-stored", sentence: "The dataset was in order, but this browser could not store it.", detail: expect.stringMatching(/QuotaExceededError/) }, { code: "updated" }],
    nextAt: machine.now + 120_000,
    storage: { kept: "stored", note: expect.stringMatching(/could not be stored/) },
  });
  vi.restoreAllMocks();
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { sequence: 8 }, storage: { note: null } });
});

test("evicted: the bundle answers, the feed brings its dataset again, and no older one", async () => {
  machine.files = await issue(8);
  await machine.due();
  globalThis.indexedDB = new IDBFactory();
  const worker = machine.start();
  await answers(worker);
  machine.files = await issue(7);
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled" }, history: [{ code: "older", detail: "sequence 7 after 8" }], storage: { kept: "stored", note: expect.stringMatching(/had removed/) } });
  machine.files = await issue(8);
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { sequence: 8 }, storage: { note: null } });
});

test("a dataset that has just been stored is not mixed with the one before it, whatever else is still to be written", async () => {
  const worker = await machine.due();
  expect(await worker.library.use(async ({ reader }) => (await reader.catalog()).issuer)).toBe("ACME");
  const services = ["alder", "birch", "cedar"].map((id) => service(id, [entry(0)], { name: `New ${id}` }));
  machine.files = await signedFiles(smallDataset({ sequence: 8, issuer: "ACME Two", services }), { sequence: 8, expires: momentOf(NOW + 400 * DAY) });
  const answered: unknown[] = [];
  machine.remembering = () => worker.library.use(async ({ reader }) => answered.push([(await reader.catalog()).issuer, (await reader.service("birch"))?.name]));
  await machine.due(worker);
  expect(answered).toEqual([["ACME Two", "New birch"]]);
});

test("what is remembered of feeds cannot be read: what was kept a second time bars the way back", async () => {
  machine.files = await issue(8);
  await machine.due();
  const database = await openDatabase();
  await database.put("ledger", { signed: "rubbish" }, "memory");
  database.close();
  machine.files = await issue(7);
  const worker = await machine.due();
  expect(await worker.status()).toMatchObject({ provenance: { sequence: 8 }, history: [{ code: "older", detail: "sequence 7 after 8" }, { code: "updated" }], storage: { kept: "stored", note: expect.stringMatching(/What is remembered of feeds is whole/) } });
});

test("evicted while the worker runs: the next answer is the bundle's", async () => {
  const worker = await machine.due();
  globalThis.indexedDB = new IDBFactory();
  (await openDB("inscope")).close();
  // The browser closes the connections to what it throws away.
  worker.library.renew();
  await answers(worker);
});

test.each([
  ["an unknown format", "catalog", { format: 99 }],
  ["an origin that nobody can read", "origin", { from: "feed", stamp: "?" }],
])("%s is dropped, and made anew from the bundle", async (_what, store, value) => {
  await machine.due();
  const database = await openDatabase();
  await database.put(store as "catalog", value as never, "active");
  database.close();
  const worker = machine.start();
  await answers(worker);
  expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled" }, storage: { kept: "stored" } });
  await machine.due(worker);
  expect(await worker.status()).toMatchObject({ provenance: { feed: "acme", sequence: 7 } });
});

/** From now on no service can be stored. */
function noRoom(): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === "services") throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, args);
  });
}

/** A database whose services the browser cannot read, while `broken`. */
function damaged(database: Database, broken: () => boolean): Database {
  return new Proxy(database, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (key === "get" || key === "getAll") return (store: string, ...rest: unknown[]) => (store === "services" && broken() ? failure("DataError") : value.call(target, store, ...rest));
      return value.bind(target);
    },
  });
}
