import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { ask } from "./harness/ask.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";

/** Playwright has Chromium throw away a page that is left. */
const console = useConsole(undefined, undefined, ["--disable-back-forward-cache"]);

interface Marked {
  marked?: true;
}

/** Leaves a page for another one; it can be told when it comes back as it was. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => void ((globalThis as Marked).marked = true));
  await page.goto("https://us-west-2.console.aws.amazon.com/sqs/v3/home?region=us-west-2");
  await waitForOverlays(page, answered);
}

test("a page that the browser had put away and brings back shows what holds by then", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  const own = await console.extensionPage("manifest.json");
  await page.bringToFront();
  await waitForOverlays(page, answered);
  /** The browser keeps a page only where nothing is under way in it. */
  const back = async (): Promise<boolean> => {
    await page.goBack({ waitUntil: "commit" });
    return page.evaluate(() => (globalThis as Marked).marked === true);
  };
  await until(async () => {
    await leave(page);
    return back();
  }, (kept) => kept);
  await leave(page);
  await ask(own, { type: "change", change: { shownPrograms: ["soc-2"] } });
  expect(await back()).toBe(true);
  await waitForOverlays(page, (all) => answered(all) && all[0]?.badges.map(({ program }) => program).join() === "soc-2");
  await leave(page);
  await ask(own, { type: "hide", hidden: true });
  expect(await back()).toBe(true);
  await waitForOverlays(page, (all) => all.length === 0);
  await ask(own, { type: "hide", hidden: false });
  await ask(own, { type: "reset" });
});
