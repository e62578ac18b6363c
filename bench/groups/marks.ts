import type { Page } from "playwright-core";
import { allServices } from "../addresses.ts";
import type { Book } from "../book.ts";
import { forEachRun } from "../runs.ts";
import type { Stage } from "../stage.ts";
import { longestPiece, scriptTime, traceOf } from "../trace.ts";

const SETTLE_MS = 700;
const COUNTS = [300, 5000] as const;

/** What marks beside a page's links cost, from the moment when the links come into sight to the last mark. */
export async function measureMarks(stage: Stage, book: Book): Promise<void> {
  for (const count of COUNTS) {
    await forEachRun(stage, async ({ name }, { tab }) => {
      if (name === "none") return;
      const { page, session, close } = await tab();
      // Out of sight while the page loads, so that its load is not counted.
      await page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("main { display: none }");
        document.adoptedStyleSheets.push(sheet);
        Object.assign(globalThis, { reveal: () => sheet.replaceSync("") });
      });
      await page.goto(allServices(count));
      await page.waitForTimeout(SETTLE_MS);
      const spans = await traceOf(session, async () => {
        await page.evaluate(() => (globalThis as unknown as { reveal(): void }).reveal());
        await still(page);
      });
      book.write(`marks-${count}`, name, scriptTime(spans));
      book.write(`marks-${count}-piece`, name, longestPiece(spans));
      await close();
    });
  }
}

/** Waits until nothing has come to the page's links for a while. */
async function still(page: Page): Promise<void> {
  let before = -1;
  for (;;) {
    await page.waitForTimeout(SETTLE_MS);
    const now = await page.evaluate(() => document.querySelectorAll("main a *").length);
    if (now === before) return;
    before = now;
  }
}
