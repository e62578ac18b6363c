import type { Worker } from "playwright-core";
import type { Browser } from "webextension-polyfill";
import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";

const console = useConsole();

interface Button {
  readonly badge: string;
  readonly title: string;
}

/** What the toolbar's button says of the active tab. */
function button(worker: Worker): Promise<Button> {
  return worker.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: Browser }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id as number;
    return { badge: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
  });
}

/** Counts the pages that are asked where they are, from now on. */
async function countQuestions(worker: Worker): Promise<{ readonly sent: () => Promise<number> }> {
  const count = await worker.evaluateHandle(() => {
    const { tabs } = (globalThis as unknown as { chrome: Browser }).chrome;
    const seen = { messages: 0 };
    const send = tabs.sendMessage;
    tabs.sendMessage = ((...args: Parameters<typeof send>) => {
      if ((args[1] as { type?: string }).type === "where") seen.messages += 1;
      return send(...args);
    }) as typeof send;
    return seen;
  });
  return { sent: () => count.evaluate(({ messages }) => messages) };
}

const KENDRA = "https://console.aws.amazon.com/kendra/home?region=";

test("the button counts the programs met, and follows a change of Region that sends no message", async () => {
  const page = await console.visit(`${KENDRA}ap-southeast-1`);
  await waitForOverlays(page, answered);
  const worker = await console.worker();
  await until(() => button(worker), (now) => now.badge === "1");
  expect((await button(worker)).title).toBe("Inscope: Amazon Kendra, Singapore: 1 of 4 programs met");
  await page.evaluate((url) => history.pushState(null, "", url), `${KENDRA}us-east-1`);
  await until(() => button(worker), (now) => now.badge === "2" && now.title.includes("N. Virginia"));
});

test("a page that asks is not asked where it is; the button follows all the same", async () => {
  const page = await console.visit(`${KENDRA}ap-southeast-1`);
  await waitForOverlays(page, answered);
  const worker = await console.worker();
  await until(() => button(worker), (now) => now.title.includes("Kendra"));
  // A loaded page is asked once. The worker's clocks ring in the order in which they were set: after this one, what was to be asked has been.
  const clocks = () => worker.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await until(() => page.evaluate(() => document.readyState), (state) => state === "complete");
  await clocks();
  const asks = await countQuestions(worker);
  await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
  await until(() => button(worker), (now) => now.title.includes("(S3), Singapore"));
  await clocks();
  expect(await asks.sent()).toBe(0);
  await page.evaluate(() => history.pushState(null, "", "/s3/home?region=us-east-1"));
  await until(() => button(worker), (now) => now.title.includes("(S3), N. Virginia"));
  expect(await asks.sent()).toBe(1);
  // At once: the last step is one that asks nothing.
  await page.evaluate(() => {
    history.pushState(null, "", "/kendra/home?region=us-east-1");
    history.replaceState(null, "", "/kendra/home?region=ap-southeast-1");
  });
  await until(() => button(worker), (now) => now.title.includes("Kendra, Singapore"));
});

test("an unrecognised page is a question, a page of no service rests", async () => {
  const page = await console.visit("https://console.aws.amazon.com/no-such-console/home");
  const worker = await console.worker();
  await until(() => button(worker), (now) => now.badge === "?");
  await page.goto("https://console.aws.amazon.com/console/home");
  await until(() => button(worker), (now) => now.badge === "" && now.title === "Inscope");
});
