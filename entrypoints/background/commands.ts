import browser from "webextension-polyfill";
import type { ToggleRequest } from "../../messages/protocol.ts";

/** Obeys the commands of the manifest that are ours: `toggle-overlay` goes to the current tab, if a script of ours is there. */
export function obeyCommands(): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === "toggle-overlay") void toggle().catch(() => undefined);
  });
}

async function toggle(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const request: ToggleRequest = { type: "toggle" };
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, request, { frameId: 0 });
}
