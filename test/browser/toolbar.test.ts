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

test("an unrecognised page is a question, a page of no service rests", async () => {
  const page = await console.visit("https://console.aws.amazon.com/no-such-console/home");
  const worker = await console.worker();
  await until(() => button(worker), (now) => now.badge === "?");
  await page.goto("https://console.aws.amazon.com/console/home");
  await until(() => button(worker), (now) => now.badge === "" && now.title === "Inscope");
});
