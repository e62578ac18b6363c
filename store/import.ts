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
  const stores = {
    catalog: transaction.objectStore("catalog"),
    services: transaction.objectStore("services"),
    routes: transaction.objectStore("routes"),
  };
  const writes: Promise<unknown>[] = [stores.catalog.clear(), stores.services.clear(), stores.routes.clear()];
  for (const service of services) writes.push(stores.services.put(service));
  for (const [key, rows] of byKey) writes.push(stores.routes.put(rows, key));
  writes.push(stores.catalog.put(catalog, "active"), transaction.objectStore("stamps").put(stamp, "bundle"));
  await Promise.all([...writes, transaction.done]);
}
