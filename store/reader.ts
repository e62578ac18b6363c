import type { DatasetReader } from "../domain/dataset/reader.ts";
import { DATASET_FORMAT, type Catalog, type RouteRow, type Service } from "../domain/dataset/schema.ts";
import { toldApart } from "../domain/dataset/told-apart.ts";
import { readStamp } from "../feed/stamp.ts";
import type { Changes } from "../messages/changes.ts";
import type { Database } from "./database.ts";
import type { Origin } from "./origin.ts";

/** A reader of the stored dataset, and where that came from. */
export interface Stored {
  readonly reader: DatasetReader;
  readonly origin: Origin;
  /** What it changed, against the one that it replaced; null where it replaced none. */
  readonly changes: () => Promise<Changes | null>;
}

/**
 * Reads the stored dataset row by row and remembers what it read, so that a started worker answers after a few
 * small reads and a running one after none. Null when no dataset of this format is stored, or nobody knows whose it is.
 * Make a new reader after an import.
 */
export async function storedReader(database: Database): Promise<Stored | null> {
  const transaction = database.transaction(["catalog", "origin"]);
  const [catalog, origin] = await Promise.all([transaction.objectStore("catalog").get("active"), transaction.objectStore("origin").get("active")]);
  if (catalog === undefined || catalog.format !== DATASET_FORMAT || origin === undefined) return null;
  if (origin.from === "feed" && readStamp(origin.stamp) === null) return null;
  const told: Catalog = { ...catalog, programs: [...toldApart(catalog.programs)] };
  const services = new Map<string, Promise<Service | null>>();
  const routes = new Map<string, Promise<readonly RouteRow[]>>();
  let all: Promise<readonly Service[]> | null = null;
  const reader: DatasetReader = {
    catalog: async () => told,
    service: (id) => remembered(services, id, async () => (await database.get("services", id)) ?? null),
    routes: (key) => remembered(routes, key, async () => (await database.get("routes", key)) ?? []),
    services: () => {
      // The lookup page asks for names and a table at once: one reading serves both.
      all ??= database.getAll("services");
      all.catch(() => (all = null));
      return all;
    },
  };
  return { reader, origin, changes: async () => (await database.get("changes", "active")) ?? null };
}

function remembered<T>(memory: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const reading = read();
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  return reading;
}
