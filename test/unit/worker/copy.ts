import { keyOfRoute } from "../../../console/route.ts";
import { memoryReader } from "../../../domain/dataset/reader.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { type Database, openDatabase } from "../../../store/database.ts";
import type { Answering } from "../../../worker/answer.ts";
import { shareConnection } from "../../../worker/connection.ts";
import { notHiding } from "../../../worker/hiding.ts";
import { keptNowhere } from "../../../worker/kept.ts";
import { createLibrary, type Library, type LibraryParts, type Shelf } from "../../../worker/library.ts";
import type { SettingsKeeper } from "../../../worker/settings-keeper.ts";

/** Parts of an installed copy, for tests that are about others of its parts. */

export const NO_STORE = () => Promise.reject(new Error("no storage"));

/** A dataset as the extension's own. */
export function shelfOf(dataset: Dataset): Shelf {
  return { reader: memoryReader(dataset, keyOfRoute), origin: { from: "bundle", build: "one" }, problem: null, awaited: null, changes: async () => null };
}

export function libraryOver({ open = () => openDatabase(), ...parts }: Partial<LibraryParts> & { readonly open?: () => Promise<Database>; readonly loadBundle: () => Promise<Dataset> }): Library {
  return createLibrary({ connection: shareConnection(open), bundleStamp: "one", ...parts });
}

/** A copy that never asks a feed. */
export function answeringOver(library: Library, settings: SettingsKeeper, now: () => Date): Answering {
  const standing = async () => ({ feed: null, checking: false, succeededAt: null, nextAt: null, ledger: null });
  return { library, settings, now, refresher: { now: async () => {}, standing }, version: "1.2.3", bytes: async () => null, hiding: notHiding(), kept: keptNowhere(), shortcuts: async () => ({}) };
}
