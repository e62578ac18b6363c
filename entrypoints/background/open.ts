import browser from "webextension-polyfill";
import { START, writeAddress } from "../../components/lookup/address.ts";
import type { OpenRequest } from "../../messages/display.ts";

/** Opens a page of ours. Where the browser does not let us open the popup, the lookup page opens instead. */
export async function open({ page, service, region, program }: OpenRequest): Promise<void> {
  if (page === "options") return browser.runtime.openOptionsPage();
  if (page === "popup" && (await openPopup())) return;
  const place = region || null;
  const cell = service !== undefined && program !== undefined && place !== null ? { service, region: place, program } : null;
  const address = writeAddress({ ...START, region: place, open: cell, ...(service !== undefined && cell === null && { view: "service", service }) });
  await browser.tabs.create({ url: browser.runtime.getURL(`lookup.html${address}`) });
}

/** Firefox wants a gesture of the user's, which a message is not; older browsers do not have it. */
async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
