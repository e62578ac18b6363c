import type { Browser as Extension } from "webextension-polyfill";
import type { StatusReply } from "../../../../messages/status.ts";
import { until } from "../../harness/until.ts";
import type { Console } from "./console.ts";

/** How the dataset and its feed stand, asked from a page of the extension that is closed again. `refresh` asks the feed first. */
export async function status(console: Console, type: "status" | "refresh" = "status"): Promise<StatusReply> {
  const page = await console.extensionPage("popup.html");
  const reply = await page.evaluate((request) => (globalThis as unknown as { browser: Extension }).browser.runtime.sendMessage(request), { type });
  await page.close();
  return reply as StatusReply;
}

/** Waits until the status is as wanted. */
export function untilStatus(console: Console, wanted: (status: StatusReply) => boolean): Promise<StatusReply> {
  return until(() => status(console), wanted);
}
