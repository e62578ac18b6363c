import browser from "webextension-polyfill";
import type { Layer } from "../../settings/settings.ts";
import { settingsKeeper, type SettingsKeeper } from "../../worker/settings-keeper.ts";

/** Keys in `storage.local`, which is never synced. */
const USER = "settings";
const POLICY = "policy";

/** The settings over the browser's storage areas. `builtIn` is the feed of a published build. */
export function browserSettings(builtIn: Layer = {}): SettingsKeeper {
  const { local } = browser.storage;
  const policy = {
    managed: async () => browser.storage.managed.get(),
    copy: async () => (await local.get(POLICY))[POLICY],
    keep: (copy: object) => local.set({ [POLICY]: copy }),
  };
  const user = {
    read: async () => (await local.get(USER))[USER],
    write: (stored: object) => local.set({ [USER]: stored }),
  };
  const keeper = settingsKeeper(user, { policy, builtIn });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && USER in changes) keeper.forget();
    if (area === "managed") void keeper.renewPolicy(true);
  });
  void keeper.renewPolicy();
  return keeper;
}
