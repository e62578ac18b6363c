import type { CDPSession, Page } from "playwright-core";
import { until } from "./until.ts";

/** The origin of our pages. */
export const originOf = (page: Page): string => page.url().replace(/\/[^/]*$/, "");

/** Has the browser throw our database away, as it does when it needs the room. `page` is any page of the extension. */
export async function evict(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: originOf(page), storageTypes: "indexeddb" });
  await until(() => page.evaluate(() => indexedDB.databases()), (databases) => databases.length === 0);
  return session;
}
