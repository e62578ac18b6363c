import { keyOfRoute } from "../console/route.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import type { Database } from "./database.ts";

/**
 * Makes the dataset the active one, in one transaction: either all of it is there afterwards, or the old one still
 * is, whenever the browser kills the worker. Nothing is awaited in between but the store itself.
 * `stamp` says which build's bundle this is.
 */
export async function importDataset(database: Database, dataset: Dataset, stamp: string): Promise<void> {
  const { services, routes, ...catalog } = dataset;
  const byKey = Map.groupBy(routes, keyOfRoute);
  const transaction = database.transaction(["catalog", "services", "routes", "stamps"], "readwrite");
  // A failed write aborts the transaction, and that is where it is told.
  const queued = (write: Promise<unknown>) => void write.catch(() => {});
  try {
    for (const name of ["catalog", "services", "routes"] as const) queued(transaction.objectStore(name).clear());
    for (const service of services) queued(transaction.objectStore("services").put(service));
    for (const [key, rows] of byKey) queued(transaction.objectStore("routes").put(rows, key));
    queued(transaction.objectStore("catalog").put(catalog, "active"));
    queued(transaction.objectStore("stamps").put(stamp, "bundle"));
  } catch (error) {
    // A value that cannot be stored throws before it is a write: the clearing before it would still be committed.
    transaction.done.catch(() => {});
    transaction.abort();
    throw error;
  }
  await transaction.done;
}
