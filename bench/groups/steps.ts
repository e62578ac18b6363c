import type { Page } from "playwright-core";
import { regionlessHome, serviceHome } from "../addresses.ts";
import { type Book, INSCOPE } from "../book.ts";
import { forEachRun } from "../runs.ts";
import type { Stage } from "../stage.ts";
import { markCount, markTime } from "../timeline.ts";
import { scriptTime, traceOf } from "../trace.ts";

/** So many steps are one run. */
const STEPS = 8;
/** Until the badges of a step are there, and the page is still again. */
const PAUSE_MS = 120;

/** What a step inside a console that does not load again costs, and how soon the badges follow. */
export async function measureSteps(stage: Stage, book: Book): Promise<void> {
  await forEachRun(stage, async ({ name }, { tab }) => {
    const { page, session, close } = await tab();
    await page.goto(serviceHome(0));
    for (let step = 1; step <= STEPS; step++) {
      await page.evaluate((url) => history.pushState(null, "", url), serviceHome(step));
      await page.waitForTimeout(PAUSE_MS);
    }
    // Back, as the trace does not show a script that another one called, and `pushState` calls at once.
    const spans = await traceOf(session, async () => {
      for (let step = 0; step < STEPS; step++) {
        await page.evaluate(() => history.back());
        await page.waitForTimeout(PAUSE_MS);
      }
    });
    book.write("step-script", name, scriptTime(spans) / STEPS);
    await close();
  });

  const { tab } = await stage.browser(stage.probed);
  const { page, close } = await tab();
  await page.goto(serviceHome(0));
  await markTime(page, "bench:answered");
  for (let run = 1; run <= stage.runs; run++) book.write("step-badges", INSCOPE, await follow(page, serviceHome(run)));

  await page.goto(regionlessHome("ap-southeast-1"));
  await markTime(page, "bench:answered");
  for (let run = 0; run < stage.runs; run++) {
    const sent = await markCount(page, "bench:sent");
    book.write("region-badges", INSCOPE, await follow(page, regionlessHome(["eu-west-1", "us-east-1", "ap-northeast-2"][run % 3] ?? "")));
    book.write("region-messages", INSCOPE, (await markCount(page, "bench:sent")) - sent);
  }
  await close();
}

/** Follows a link of the page. Returns how long it took to the new badges, in ms. */
async function follow(page: Page, url: string): Promise<number> {
  const took = await page.evaluate(
    (href) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No badges for ${href}`)), 5000);
        const link = Object.assign(document.createElement("a"), { href });
        document.body.append(link);
        const from = performance.now();
        new PerformanceObserver((list, observer) => {
          const mark = list.getEntries().find(({ name }) => name.startsWith("bench:answered"));
          if (mark === undefined) return;
          observer.disconnect();
          resolve(mark.startTime - from);
        }).observe({ type: "mark" });
        link.click();
      }),
    url,
  );
  await page.waitForTimeout(PAUSE_MS);
  return took;
}
