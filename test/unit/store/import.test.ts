import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { EMPTY_MEMORY } from "../../../feed/memory.ts";
import { storedDataset } from "../../../store/changes.ts";
import { type Database, openDatabase } from "../../../store/database.ts";
import { importDataset } from "../../../store/import.ts";
import { readLedger, writeLedger } from "../../../store/ledger.ts";
import type { Origin } from "../../../store/origin.ts";
import { storedReader } from "../../../store/reader.ts";

const dataset = ownDataset();
const ONE: Origin = { from: "bundle", build: "one" };
const TWO: Origin = { from: "bundle", build: "two" };
let database: Database;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase();
});

const first = () => importDataset(database, { dataset, origin: ONE, replaces: undefined, changes: null });
const second = (changed: Dataset, replaces: Origin | undefined = ONE) => importDataset(database, { dataset: changed, origin: TWO, replaces, changes: null, ledger: { asked: "two" } });

describe("an import", () => {
  test("can be read row by row", async () => {
    expect(await first()).toBe(true);
    const { reader, origin } = (await storedReader(database))!;
    expect(origin).toEqual(ONE);
    expect((await reader.catalog()).issued).toBe(dataset.issued);
    expect((await reader.service("kendra"))?.name).toBe("Amazon Kendra");
    expect(await reader.service("no-such-service")).toBeNull();
    expect((await reader.routes("kendra")).map((route) => route.service)).toContain("kendra");
    expect(await reader.routes("no-such-slug")).toEqual([]);
    expect((await reader.services()).length).toBe(dataset.services.length);
  });

  test("an empty database has no reader", async () => expect(await storedReader(database)).toBeNull());

  test("a second one leaves nothing of the first", async () => {
    await first();
    expect(await second({ ...dataset, services: dataset.services.slice(0, 3), routes: [] })).toBe(true);
    const { reader, origin } = (await storedReader(database))!;
    expect((await reader.services()).length).toBe(3);
    expect(await database.count("routes")).toBe(0);
    expect(origin).toEqual(TWO);
  });

  test("that fails half-way leaves the old dataset whole, and what was remembered with it", async () => {
    await first();
    const unstorable = { ...dataset, issued: "2027-01-01", services: [...dataset.services.slice(0, 50), { id: (() => {}) as unknown as string }] } as typeof dataset;
    await expect(second(unstorable)).rejects.toThrow();
    const { reader, origin } = (await storedReader(database))!;
    expect((await reader.catalog()).issued).toBe(dataset.issued);
    expect((await reader.services()).length).toBe(dataset.services.length);
    expect(origin).toEqual(ONE);
    expect((await readLedger(database)).ledger.asked).toBeNull();
  });

  test("writes nothing where another dataset was stored meanwhile", async () => {
    await first();
    expect(await second({ ...dataset, issued: "2027-01-01" }, TWO)).toBe(false);
    expect((await storedReader(database))!.origin).toEqual(ONE);
    expect((await readLedger(database)).ledger.asked).toBeNull();
  });
});

test("the stored dataset can be had whole, to be compared", async () => {
  expect(await storedDataset(database)).toBeNull();
  await first();
  const { routes: _routes, ...rest } = dataset;
  const stored = (await storedDataset(database))!;
  expect({ ...stored.dataset, services: stored.dataset.services.toSorted((a, b) => a.id.localeCompare(b.id)) }).toEqual({ ...rest, services: rest.services.toSorted((a, b) => a.id.localeCompare(b.id)) });
});

describe("the ledger", () => {
  test("begins empty, and what cannot be read in it is as good as never written", async () => {
    const nothing = { memory: null, schedule: null, asked: null, history: [], repair: null };
    expect((await readLedger(database)).ledger).toEqual(nothing);
    for (const key of ["schedule", "asked", "history", "repair"]) await database.put("ledger", { from: "another version" }, key);
    expect((await readLedger(database)).ledger).toEqual(nothing);
  });

  test("outlives an upgrade that drops the dataset", async () => {
    await first();
    const memory = { ...EMPTY_MEMORY, signed: { feeds: [{ feed: "acme", sequence: 9, sha256: "0", lists: {} }], addresses: [] } };
    await writeLedger(database, { memory });
    database.close();
    await makeOlder();
    database = await openDatabase();
    expect(await storedReader(database)).toBeNull();
    expect((await readLedger(database)).ledger.memory).toEqual(memory);
  });
});

/** The same ledger in a database of the version before, with that one's stores. */
async function makeOlder(): Promise<void> {
  const now = await openDB("inscope");
  const ledger = await Promise.all((await now.getAllKeys("ledger")).map(async (key) => [key, await now.get("ledger", key)] as const));
  globalThis.indexedDB = new IDBFactory();
  const older = await openDB("inscope", now.version - 1, {
    upgrade(database) {
      for (const name of ["catalog", "services", "routes", "stamps", "ledger"]) database.createObjectStore(name);
    },
  });
  await older.put("catalog", { format: 1 }, "active");
  for (const [key, value] of ledger) await older.put("ledger", value, key);
  older.close();
}
