import browser from "webextension-polyfill";
import type { KeptStore } from "../../worker/kept.ts";

/** In the browser's memory, which content scripts cannot read: it ends with the session, and where another version of ours comes. */
export const keptStore: KeptStore = {
  read: async (key) => (await browser.storage.session.get(key))[key],
  write: (items) => browser.storage.session.set({ ...items }),
  remove: (keys) => browser.storage.session.remove([...keys]),
};
