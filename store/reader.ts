import type { DatasetReader } from "../domain/dataset/reader.ts";
import { DATASET_FORMAT, type Catalog, type RouteRow, type Service } from "../domain/dataset/schema.ts";
import type { Database } from "./database.ts";

/**
 * Reads the active dataset row by row and remembers what it read, so that a started worker answers after a few
 * small reads and a running one after none. Null when no dataset of this format is stored.
 * Make a new reader after an import.
 */
export async function storedReader(database: Database): Promise<DatasetReader | null> {
  const catalog = await database.get("catalog", "active");
  if (catalog === undefined || catalog.format !== DATASET_FORMAT) return null;
  const services = new Map<string, Promise<Service | null>>();
  const routes = new Map<string, Promise<readonly RouteRow[]>>();
  return {
    catalog: async (): Promise<Catalog> => catalog,
    service: (id) => remembered(services, id, async () => (await database.get("services", id)) ?? null),
    routes: (key) => remembered(routes, key, async () => (await database.get("routes", key)) ?? []),
    services: () => database.getAll("services"),
  };
}

function remembered<T>(memory: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const reading = read();
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  return reading;
}
