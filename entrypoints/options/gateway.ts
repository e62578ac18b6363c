import browser, { type Storage } from "webextension-polyfill";
import { inTime } from "../../components/in-time.ts";
import { onLook } from "../../components/on-look.ts";
import type { OptionsGateway } from "../../components/options/gateway.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { Request } from "../../messages/request.ts";
import type { SettingsReply } from "../../messages/settings.ts";
import type { StatusReply } from "../../messages/status.ts";

/** The options page's way to the browser and to the background. */
export const gateway: OptionsGateway = {
  settings: () => ask<SettingsReply>({ type: "settings" }),
  change: (change) => ask<SettingsReply>({ type: "change", change }),
  reset: () => ask<SettingsReply>({ type: "reset" }),
  status: () => ask<StatusReply>({ type: "status" }),
  refresh: () => ask<StatusReply>({ type: "refresh" }),
  programs: async () => (await ask<NamesReply>({ type: "names" })).programs,
  now: () => new Date(),
  version: browser.runtime.getManifest().version,
  onChange(changed) {
    // The background keeps the user's settings and its copy of the policy in the local area.
    const listener = (changes: Readonly<Record<string, Storage.StorageChange>>, area: string): void => {
      if (area === "managed" || (area === "local" && ("settings" in changes || "policy" in changes))) changed();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
  onLook: (looked) => onLook(browser.runtime.onMessage, looked),
};

/** Rejects where no answer comes, and where the background could not read what it answers from. */
async function ask<Reply>(request: Request): Promise<Reply> {
  const sent: Promise<never> = browser.runtime.sendMessage(request);
  const reply: Reply | { readonly kind: "failed" } | undefined = await (request.type === "refresh" ? sent : inTime(sent));
  if (reply === undefined || (reply as { readonly kind?: string }).kind === "failed") throw new Error(`No answer to ${request.type}.`);
  return reply as Reply;
}
