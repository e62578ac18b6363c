import { serviceHome } from "../addresses.ts";
import { type Book, INSCOPE } from "../book.ts";
import { keystrokes, openPage } from "../extension-page.ts";
import type { Stage } from "../stage.ts";
import { markTime } from "../timeline.ts";
import { timed } from "../worker-times.ts";

/** The popup as the toolbar's button opens it, over a console tab; then its keystrokes, in a tab. */
export async function measurePopup(stage: Stage, book: Book): Promise<void> {
  const browser = await stage.browser(stage.probed);
  const { page, close } = await browser.tab();
  await page.goto(serviceHome(0));
  await markTime(page, "bench:answered");
  for (let run = 0; run < stage.runs; run++) {
    await page.bringToFront();
    const worker = await browser.worker();
    const open = (): Promise<void> => worker.evaluate(() => (globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }).chrome.action.openPopup());
    book.write("popup-open", INSCOPE, await timed(browser, "bench-usable", open));
    // A click elsewhere closes it.
    await page.bringToFront();
    await page.mouse.click(300, 300);
    await page.waitForTimeout(200);
  }
  await close();

  const popup = await openPage(browser, "/popup.html");
  await markTime(popup, "bench:usable");
  for (const time of await keystrokes(popup)) book.write("popup-key", INSCOPE, time);
  await popup.close();
}
