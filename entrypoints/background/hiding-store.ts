import browser from "webextension-polyfill";
import type { HidingStore } from "../../worker/hiding.ts";

const HIDDEN = "hidden";

/** In the browser's memory: it ends with the session, and outlives a worker. */
export const hidingStore: HidingStore = {
  read: async () => (await browser.storage.session.get(HIDDEN))[HIDDEN],
  write: async (hidden) => browser.storage.session.set({ [HIDDEN]: hidden }),
  watch: (changed) =>
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === "session" && HIDDEN in changes) changed();
    }),
};
