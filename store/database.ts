import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Catalog, RouteRow, Service } from "../domain/dataset/schema.ts";

/** Raised with any change to the stores below; what is stored is always replaceable, so an upgrade starts empty. */
const VERSION = 1;
const NAME = "inscope";
/** `blocked` never settles the open promise; past this the answer comes from the bundle. */
const OPEN_LIMIT_MS = 3_000;

export interface Schema extends DBSchema {
  /** The active dataset without its services and routes, under the key `active`. */
  catalog: { key: "active"; value: Catalog };
  services: { key: string; value: Service };
  /** Which build's bundle was imported last. */
  stamps: { key: "bundle"; value: string };
  /** Routes under their key (console/route.ts). */
  routes: { key: string; value: RouteRow[] };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the extension's database. Rejects when it cannot be used at all, or not within the time limit. */
export async function openDatabase(name: string = NAME): Promise<Database> {
  let late = false;
  const opening = openDB<Schema>(name, VERSION, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore("catalog");
      database.createObjectStore("stamps");
      database.createObjectStore("services", { keyPath: "id" });
      database.createObjectStore("routes");
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const limit = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("The database did not open in time."));
    }, OPEN_LIMIT_MS);
    const settled = () => clearTimeout(timer);
    opening.then(settled, settled);
  });
  // An open that comes too late must not keep a connection that nobody will close.
  opening.then((database) => late && database.close(), () => {});
  return Promise.race([opening, limit]);
}
