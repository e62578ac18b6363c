import { keyOfRoute } from "../console/route.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import type { Changes } from "../messages/changes.ts";
import type { Database } from "./database.ts";
import type { Entries } from "./ledger.ts";
import { isSameOrigin, type Origin } from "./origin.ts";

/** A dataset on its way into the store. */
export interface Import {
  readonly dataset: Dataset;
  readonly origin: Origin;
  /** Where the dataset came from that it replaces; undefined where there is none. */
  readonly replaces: Origin | undefined;
  readonly changes: Changes | null;
  /** What is remembered with it. */
  readonly ledger?: Entries;
}

/**
 * Makes the dataset the stored one, with all that is remembered of it, in one transaction: either all of it is there
 * afterwards, or the old one still is, whenever the browser kills the worker. Nothing is awaited in between but the
 * store itself. False, and nothing written, where another dataset than `replaces` has been stored meanwhile.
 */
export async function importDataset(database: Database, { dataset, origin, replaces, changes, ledger = {} }: Import): Promise<boolean> {
  const { services, routes, ...catalog } = dataset;
  const byKey = Map.groupBy(routes, keyOfRoute);
  const transaction = database.transaction(["catalog", "services", "routes", "origin", "changes", "ledger"], "readwrite");
  if (!isSameOrigin(await transaction.objectStore("origin").get("active"), replaces)) {
    await transaction.done;
    return false;
  }
  // A failed write aborts the transaction, and that is where it is told.
  const queued = (write: Promise<unknown>) => void write.catch(() => {});
  try {
    for (const name of ["catalog", "services", "routes", "changes"] as const) queued(transaction.objectStore(name).clear());
    for (const service of services) queued(transaction.objectStore("services").put(service));
    for (const [key, rows] of byKey) queued(transaction.objectStore("routes").put(rows, key));
    queued(transaction.objectStore("catalog").put(catalog, "active"));
    queued(transaction.objectStore("origin").put(origin, "active"));
    if (changes !== null) queued(transaction.objectStore("changes").put(changes, "active"));
    for (const [key, value] of Object.entries(ledger)) queued(transaction.objectStore("ledger").put(value, key));
  } catch (error) {
    // A value that cannot be stored throws before it is a write: the clearing before it would still be committed.
    transaction.done.catch(() => {});
    transaction.abort();
    throw error;
  }
  await transaction.done;
  return true;
}
