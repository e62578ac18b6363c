import { diffDatasets } from "../domain/dataset/diff.ts";
import { type Catalog, type Dataset, DATASET_FORMAT, type Service } from "../domain/dataset/schema.ts";
import type { Changes } from "../messages/changes.ts";
import type { Database } from "./database.ts";
import type { Origin } from "./origin.ts";
import { provenanceOf } from "./provenance.ts";

/** A dataset as far as it can be compared. */
type Comparable = Catalog & { readonly services: readonly Service[] };

/** The stored dataset, whole but for its routes; null where there is none that can be read. */
export async function storedDataset(database: Database): Promise<{ readonly dataset: Comparable; readonly origin: Origin } | null> {
  const transaction = database.transaction(["catalog", "services", "origin"]);
  const [catalog, services, origin] = await Promise.all([transaction.objectStore("catalog").get("active"), transaction.objectStore("services").getAll(), transaction.objectStore("origin").get("active")]);
  return catalog?.format !== DATASET_FORMAT || origin === undefined ? null : { dataset: { ...catalog, services }, origin };
}

/** What importing a dataset will change. Null also where that cannot be said: it is no reason not to import. Never rejects. */
export async function changesOf(database: Database, after: { readonly dataset: Dataset; readonly origin: Origin }): Promise<Changes | null> {
  try {
    return changesBetween(await storedDataset(database), after);
  } catch {
    return null;
  }
}

/** What an import changes; null where it is the first, or brings the same dataset again. */
function changesBetween(before: { readonly dataset: Comparable; readonly origin: Origin } | null, after: { readonly dataset: Dataset; readonly origin: Origin }): Changes | null {
  if (before === null) return null;
  const [old, next] = [provenanceOf(before.dataset, before.origin), provenanceOf(after.dataset, after.origin)];
  if (JSON.stringify(old) === JSON.stringify(next)) return null;
  return { before: old, after: next, programs: diffDatasets({ ...before.dataset, services: [...before.dataset.services], routes: [] }, after.dataset) };
}
