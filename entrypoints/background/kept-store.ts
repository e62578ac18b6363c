import browser from "webextension-polyfill";
import type { KeptStore } from "../../worker/kept.ts";

const KEPT = "kept";

/** In the browser's memory, which content scripts cannot read: it ends with the session, and where another version of ours comes. */
export const keptStore: KeptStore = {
  read: async () => (await browser.storage.session.get(KEPT))[KEPT],
  write: async (kept) => browser.storage.session.set({ [KEPT]: kept }),
};
