import { serviceHome } from "../addresses.ts";
import { type Book, INSCOPE } from "../book.ts";
import type { Browser } from "../browser.ts";
import { forEachRun } from "../runs.ts";
import type { Stage } from "../stage.ts";
import { markTime } from "../timeline.ts";
import { scriptTime, traceOf } from "../trace.ts";

/** What a page's load costs, and how soon it has its badges. */
export async function measureLoad(stage: Stage, book: Book): Promise<void> {
  const browser = await stage.browser(stage.probed);
  await mounted(stage, browser, book);
  // Each time a service that the worker has not read yet.
  for (let run = 0; run < stage.runs; run++) book.write("badge-running", INSCOPE, (await firstBadge(browser, run + 1)).whole);
  for (let run = 0; run < stage.runs; run++) {
    await browser.stopWorker();
    book.write("badge-stopped", INSCOPE, (await firstBadge(browser, run)).whole);
  }
  await forEachRun(stage, async ({ name }, { tab }, run) => {
    const { page, session, close } = await tab();
    const spans = await traceOf(session, async () => {
      await page.goto(serviceHome(run));
      await page.waitForTimeout(500);
    });
    book.write("load-script", name, scriptTime(spans));
    await close();
  });
}

/** The reply lies in the page's storage: nothing is waited for but our own script. */
async function mounted({ runs }: Stage, browser: Browser, book: Book): Promise<void> {
  await firstBadge(browser, 0);
  const { page, close } = await browser.tab();
  await page.goto(serviceHome(0));
  await page.evaluate(() => localStorage.setItem("bench-replies", "{}"));
  await page.reload();
  await markTime(page, "bench:answered");
  await close();
  for (let run = 0; run < runs; run++) {
    const { whole, running } = await firstBadge(browser, 0);
    book.write("mounted", INSCOPE, running);
    book.write("compiled-mounted", INSCOPE, whole);
  }
  const last = await browser.tab();
  await last.page.goto(serviceHome(0));
  await last.page.evaluate(() => localStorage.removeItem("bench-replies"));
  await last.close();
}

/** To badges that all have a verdict, in ms, in a fresh tab: from before the content script is compiled, and from its first statement. */
async function firstBadge({ tab }: Browser, service: number): Promise<{ readonly whole: number; readonly running: number }> {
  const { page, close } = await tab();
  await page.goto(serviceHome(service));
  const answered = await markTime(page, "bench:answered");
  const started = await markTime(page, "bench:start");
  const running = await markTime(page, "bench:running");
  await close();
  return { whole: answered - started, running: answered - running };
}
