import { defineBackground } from "wxt/utils/define-background";
import browser, { type Runtime } from "webextension-polyfill";
import { checkRequest } from "../../messages/check.ts";
import { openDatabase } from "../../store/database.ts";
import { answer } from "../../worker/answer.ts";
import { BUNDLE_PATH, loadBundle } from "../../worker/bundle.ts";
import { createLibrary } from "../../worker/library.ts";
import { settingsKeeper } from "../../worker/settings-keeper.ts";

declare const __BUNDLE_STAMP__: string;

export default defineBackground({
  type: "module",
  main() {
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL("").replace(/\/$/, "") };
    const library = createLibrary({
      open: () => openDatabase(),
      loadBundle: () => loadBundle(fetch, browser.runtime.getURL(BUNDLE_PATH)),
      bundleStamp: __BUNDLE_STAMP__,
    });

    const settings = settingsKeeper({
      read: async () => (await browser.storage.local.get("settings"))["settings"],
      write: (layer) => browser.storage.local.set({ settings: layer }),
    });

    browser.storage.onChanged.addListener((changes, area) => area === "local" && "settings" in changes && settings.forget());
    browser.runtime.onInstalled.addListener(() => void library.prepare());
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      const request = checkRequest(message, sender, own);
      return request === null ? undefined : answer(request, { library, settings, now: () => new Date() });
    });
  },
});
