import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { type Database, openDatabase } from "../../../store/database.ts";
import { importDataset } from "../../../store/import.ts";
import { storedReader } from "../../../store/reader.ts";

const dataset = ownDataset();
let database: Database;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  database = await openDatabase();
});

test("what was imported can be read row by row", async () => {
  await importDataset(database, dataset, "one");
  const reader = (await storedReader(database))!;
  expect((await reader.catalog()).issued).toBe(dataset.issued);
  expect((await reader.service("kendra"))?.name).toBe("Amazon Kendra");
  expect(await reader.service("no-such-service")).toBeNull();
  expect((await reader.routes("kendra")).map((route) => route.service)).toContain("kendra");
  expect(await reader.routes("no-such-slug")).toEqual([]);
  expect((await reader.services()).length).toBe(dataset.services.length);
});

test("an empty database has no reader", async () => expect(await storedReader(database)).toBeNull());

test("a second import leaves nothing of the first", async () => {
  await importDataset(database, dataset, "one");
  await importDataset(database, { ...dataset, services: dataset.services.slice(0, 3), routes: [] }, "two");
  const reader = (await storedReader(database))!;
  expect((await reader.services()).length).toBe(3);
  expect(await database.count("routes")).toBe(0);
  expect(await database.get("stamps", "bundle")).toBe("two");
});

test("an import that fails half-way leaves the old dataset whole", async () => {
  await importDataset(database, dataset, "one");
  const unstorable = { ...dataset, issued: "2027-01-01", services: [...dataset.services.slice(0, 50), { id: (() => {}) as unknown as string }] } as typeof dataset;
  await expect(importDataset(database, unstorable, "two")).rejects.toThrow();
  const reader = (await storedReader(database))!;
  expect((await reader.catalog()).issued).toBe(dataset.issued);
  expect((await reader.services()).length).toBe(dataset.services.length);
});
