import { keyOfRoute } from "../console/route.ts";
import { type DatasetReader, memoryReader } from "../domain/dataset/reader.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import type { Database } from "../store/database.ts";
import { importDataset } from "../store/import.ts";
import { storedReader } from "../store/reader.ts";

/** Where answers come from right now. */
export interface Shelf {
  readonly reader: DatasetReader;
  /** Storage could not be used: the copy inside the extension answers. */
  readonly fallback: boolean;
}

export interface LibraryParts {
  readonly open: () => Promise<Database>;
  readonly loadBundle: () => Promise<Dataset>;
  /** Changes with every build's dataset; a stored bundle of another stamp is replaced. */
  readonly bundleStamp: string;
}

/** The datasets this copy of the extension can answer from. */
export interface Library {
  /**
   * Runs `read` over the stored dataset; where storage fails, once more over a reopened one, then over the bundle.
   * Rejects only when not even the bundle can be read.
   */
  use<T>(read: (shelf: Shelf) => Promise<T>): Promise<T>;
  /** Imports the bundle where it is not the stored one yet. Never rejects: what cannot be stored is answered from the bundle. */
  prepare(): Promise<void>;
}

/** A library over a store that may fail at any time and a bundle that answers when it does. */
export function createLibrary(parts: LibraryParts): Library {
  let stored: Promise<Shelf> | null = null;
  let bundled: Promise<Shelf> | null = null;

  async function openShelf(): Promise<Shelf> {
    const database = await parts.open();
    const stamp = await database.get("stamps", "bundle");
    const before = await storedReader(database);
    const isBundle = before !== null && (await before.catalog()).feed === "bundled";
    if (before !== null && (!isBundle || stamp === parts.bundleStamp)) return { reader: before, fallback: false };
    try {
      await importDataset(database, await parts.loadBundle(), parts.bundleStamp);
    } catch (error) {
      // A new bundle that cannot be used never costs the working dataset of the old one.
      if (before !== null) return { reader: before, fallback: false };
      throw error;
    }
    const reader = await storedReader(database);
    if (reader === null) throw new Error("The dataset was stored but cannot be read.");
    return { reader, fallback: false };
  }

  const fromStore = (): Promise<Shelf> => {
    stored ??= openShelf();
    stored.catch(() => {
      stored = null;
    });
    return stored;
  };

  const fromBundle = (): Promise<Shelf> => {
    bundled ??= parts.loadBundle().then((dataset) => ({ reader: memoryReader(dataset, keyOfRoute), fallback: true }));
    bundled.catch(() => {
      bundled = null;
    });
    return bundled;
  };

  return {
    async use(read) {
      for (let attempt = 0; attempt < 2; attempt++) {
        try {
          return await read(await fromStore());
        } catch {
          stored = null;
        }
      }
      return read(await fromBundle());
    },
    async prepare() {
      await fromStore().catch(() => {});
    },
  };
}
