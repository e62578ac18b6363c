import type { Page } from "playwright-core";
import type { Request } from "../../../messages/request.ts";
import type { StatusReply } from "../../../messages/status.ts";
import type { Console } from "./console.ts";
import { until } from "./until.ts";

/** What these functions use of the extension API in its own pages. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Asks the worker from a page of the extension. */
export function ask(page: Page, request: Request): Promise<unknown> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), request);
}

/** How the dataset and its feed stand, asked from a page of the extension that is closed again. */
export async function status(console: Console, type: "status" | "refresh" = "status"): Promise<StatusReply> {
  const page = await console.extensionPage("manifest.json");
  const reply = (await ask(page, { type })) as StatusReply;
  await page.close();
  return reply;
}

/** Waits until the status is as wanted. */
export function untilStatus(console: Console, wanted: (status: StatusReply) => boolean): Promise<StatusReply> {
  return until(() => status(console), wanted);
}
