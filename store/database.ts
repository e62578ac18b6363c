import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Catalog, RouteRow, Service } from "../domain/dataset/schema.ts";
import type { Changes } from "../messages/changes.ts";
import type { Origin } from "./origin.ts";

/** Raised with any change to the stores below: an upgrade drops the dataset, which can be had again, and keeps the ledger. */
const VERSION = 2;
const NAME = "inscope";
/** `blocked` never settles the open promise; past this the answer comes from the bundle. */
const OPEN_LIMIT_MS = 3_000;

export interface Schema extends DBSchema {
  /** The stored dataset without its services and routes, under the key `active`. */
  catalog: { key: "active"; value: Catalog };
  services: { key: string; value: Service };
  /** Routes under their key (console/route.ts). */
  routes: { key: string; value: RouteRow[] };
  /** Where the stored dataset came from. */
  origin: { key: "active"; value: Origin };
  /** What the stored dataset changed, against the one that it replaced. */
  changes: { key: "active"; value: Changes };
  /** What outlives every dataset (ledger.ts). Each value is checked when it is read. */
  ledger: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** The database did not open in time: another connection holds it, or the browser says nothing. */
class OpenTimeout extends Error {
  override readonly name = "OpenTimeout";
}

/** Opens the extension's database. Rejects when it cannot be used at all, or not within the time limit (`OpenTimeout`). */
export async function openDatabase(name: string = NAME, limitMs: number = OPEN_LIMIT_MS): Promise<Database> {
  let late = false;
  const opening = openDB<Schema>(name, VERSION, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) if (store !== "ledger") database.deleteObjectStore(store);
      database.createObjectStore("catalog");
      database.createObjectStore("services", { keyPath: "id" });
      database.createObjectStore("routes");
      database.createObjectStore("origin");
      database.createObjectStore("changes");
      if (!database.objectStoreNames.contains("ledger")) database.createObjectStore("ledger");
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const limit = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      late = true;
      reject(new OpenTimeout("The database did not open in time."));
    }, limitMs);
    const settled = () => clearTimeout(timer);
    opening.then(settled, settled);
  });
  // An open that comes too late must not keep a connection that nobody will close.
  opening.then((database) => late && database.close(), () => {});
  return Promise.race([opening, limit]);
}
