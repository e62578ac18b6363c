import { keyOfRoute } from "../console/route.ts";
import { type DatasetReader, memoryReader } from "../domain/dataset/reader.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import type { FeedStamp } from "../feed/stamp.ts";
import type { Changes } from "../messages/changes.ts";
import { changesOf } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import { importDataset } from "../store/import.ts";
import type { Origin } from "../store/origin.ts";
import { isUnreadable, storageProblem, type StorageProblem } from "../store/problem.ts";
import { storedReader, type Stored } from "../store/reader.ts";
import type { Connection } from "./connection.ts";
import { isFrom, type NamedFeed } from "./named-feed.ts";

/** Where answers come from right now. */
export interface Shelf {
  readonly reader: DatasetReader;
  readonly origin: Origin;
  /** Why the store could not be used, so that the copy inside the extension answers; null where it could. */
  readonly problem: StorageProblem | null;
  /** The feed that the settings name while its dataset has not arrived: another one answers. Else null. */
  readonly awaited: NamedFeed | null;
  /** What this dataset changed, against the one before it in this copy; null where nothing is known of one. */
  readonly changes: () => Promise<Changes | null>;
}

export interface LibraryParts {
  readonly connection: Connection;
  readonly loadBundle: () => Promise<Dataset>;
  /** Changes with every build's dataset; a stored bundle of another stamp is replaced. */
  readonly bundleStamp: string;
  /** The bundle's feed and number. */
  readonly floor?: { readonly feed: string; readonly sequence: number };
  /** The feed whose dataset is wanted; null: the bundle. */
  readonly named?: () => Promise<NamedFeed | null>;
  readonly now?: () => number;
  /** Called when another dataset was stored. */
  readonly renewed?: () => void;
}

/** The datasets this copy of the extension can answer from. */
export interface Library {
  /**
   * Runs `read` over the stored dataset where the settings want that one, else over the bundle. Where the store fails it
   * is opened once more, then the bundle answers. Rejects only when not even the bundle can be read.
   */
  use<T>(read: (shelf: Shelf) => Promise<T>): Promise<T>;
  /** Imports the bundle where none is stored, or an older one. Never rejects: what cannot be stored is answered from the bundle. */
  prepare(): Promise<void>;
  /** No feed is named any more: the bundle takes the place of a feed's dataset. Never rejects. */
  settle(): Promise<void>;
  /** Another dataset was stored: answers come from that from now on. */
  renew(): void;
}

/** A library over a store that may fail at any time and a bundle that answers when it does. */
export function createLibrary({ connection, loadBundle, bundleStamp, floor, named = async () => null, now = Date.now, renewed }: LibraryParts): Library {
  const bundle: Origin = { from: "bundle", build: bundleStamp };
  let stored: Promise<Stored> | null = null;
  let bundled: Promise<DatasetReader> | null = null;
  /** Raised when another dataset takes the stored one's place: what was half read before is read anew. */
  let generation = 0;
  let unreadable = false;

  async function openStored(): Promise<Stored> {
    const database = await connection.open();
    const [replaces, before] = await Promise.all([database.get("origin", "active"), unreadable ? null : storedReader(database)]);
    if (before !== null && (before.origin.from === "feed" || before.origin.build === bundleStamp)) return before;
    try {
      await importBundle(database, replaces);
    } catch (error) {
      // A new bundle that cannot be used never costs the working dataset of the old one.
      if (before !== null) return before;
      throw error;
    }
    const after = await storedReader(database);
    if (after === null) throw new Error("The dataset was stored but cannot be read.");
    return after;
  }

  /** `replaces` is what lay there when this was decided: what a feed has brought since then stays. */
  async function importBundle(database: Database, replaces: Origin | undefined): Promise<void> {
    const dataset = await loadBundle();
    const ledger = unreadable ? { repair: { what: "unreadable", at: now() } as const } : {};
    await importDataset(database, { dataset, origin: bundle, replaces, changes: await changesOf(database, { dataset, origin: bundle }), ledger });
    unreadable = false;
  }

  const fromStore = (): Promise<Stored> => {
    const mine = (stored ??= openStored());
    mine.catch(() => {
      if (stored === mine) stored = null;
    });
    return mine;
  };

  async function fromBundle(problem: StorageProblem | null, awaited: NamedFeed | null): Promise<Shelf> {
    const mine = (bundled ??= loadBundle().then((dataset) => memoryReader(dataset, keyOfRoute)));
    mine.catch(() => {
      bundled = null;
    });
    return { reader: await mine, origin: bundle, problem, awaited, changes: async () => null };
  }

  async function shelfNow(): Promise<Shelf> {
    const { reader, origin, changes } = await fromStore();
    const feed = await named();
    if (origin.from === "bundle") return { reader, origin, changes, problem: null, awaited: feed };
    return isFrom(origin.stamp, feed) && !isOvertaken(origin.stamp, feed) ? { reader, origin, changes, problem: null, awaited: null } : fromBundle(null, feed);
  }

  /** An update of the extension brought a newer dataset of the build's feed than that feed has: who hosts it no more must not hold copies back. */
  function isOvertaken(stamp: FeedStamp, feed: NamedFeed | null): boolean {
    return feed?.from === "built-in" && stamp.feed === floor?.feed && stamp.sequence < floor.sequence;
  }

  function renew(): void {
    generation += 1;
    stored = null;
    renewed?.();
  }

  return {
    renew,
    async use(read) {
      let problem: StorageProblem = "unusable";
      for (let attempt = 0; attempt < 3 && problem !== "blocked"; attempt++) {
        let opened = false;
        try {
          await connection.open();
          opened = true;
          const turn = generation;
          const result = await read(await shelfNow());
          if (turn === generation) return result;
        } catch (error) {
          problem = storageProblem(error);
          // Once may be chance; a store that opens twice and is not readable has to be made anew.
          unreadable ||= attempt > 0 && opened && isUnreadable(error);
          connection.drop();
          stored = null;
        }
      }
      return read(await fromBundle(problem, await named()));
    },
    async prepare() {
      await fromStore().catch(() => {});
    },
    async settle() {
      try {
        const { origin } = await fromStore();
        if (origin.from === "bundle") return;
        await connection.use((database) => importBundle(database, origin));
        renew();
      } catch {
        // The bundle answers from memory, and the next start tries again.
      }
    },
  };
}
