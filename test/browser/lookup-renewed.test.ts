import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { ask } from "./harness/ask.ts";
import { axe } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";
import { forget, stopWorker } from "./harness/worker.ts";

/** What this file uses of the extension API in the worker. */
declare const chrome: { readonly storage: { readonly session: { get(key: null): Promise<unknown>; set(values: object): Promise<void> } } };

const console = useConsole();

beforeEach(async () => forget(await console.worker()));

async function lookup(hash: string): Promise<Page> {
  const page = await console.extensionPage(`lookup.html${hash}`);
  await page.getByRole("grid").waitFor();
  return page;
}
const heads = (page: Page) => page.getByRole("columnheader").locator("b").allInnerTexts();
const top = (page: Page) => page.getByRole("grid").evaluate((grid) => grid.scrollTop);
/** Everything rests on the settings: where they are others, the page asks everything anew. */
async function renew(page: Page, shownPrograms: string[], first: string): Promise<void> {
  await ask(page, { type: "change", change: { shownPrograms } });
  await until(() => heads(page), (names) => names[1] === first);
  await page.getByText("Everything was asked anew.").waitFor({ state: "attached" });
}

test("while the page asks anew, an open box, the scroll and the focused cell stay", async () => {
  const page = await lookup("#region=ap-southeast-1");
  await page.getByRole("gridcell", { name: "HIPAA" }).first().focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("PageDown");
  const row = () => page.evaluate(() => document.activeElement?.closest("[role=row]")?.querySelector("[role=rowheader]")?.textContent);
  const [before, scrolled] = [await row(), await top(page)];
  expect(scrolled).toBeGreaterThan(500);
  await renew(page, ["soc-2", "hipaa"], "SOC 2");
  expect([await row(), await top(page)]).toEqual([before, scrolled]);

  await page.getByRole("button", { name: /^Program: / }).click();
  const irap = page.getByRole("checkbox", { name: "IRAP" });
  await irap.focus();
  await renew(page, ["irap", "hipaa"], "IRAP");
  expect(await irap.evaluate((box) => document.activeElement === box)).toBe(true);
  expect([await irap.isChecked(), await top(page)]).toEqual([true, scrolled]);
});

test("an open drawer stays open and where it was scrolled to, and who types goes on", async () => {
  const page = await lookup("#region=ap-southeast-1&cell=sagemaker/ap-southeast-1/hipaa");
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.getByLabel("Find a service").focus();
  await page.keyboard.type("sag");
  await page.getByRole("gridcell", { name: "HIPAA" }).first().click();
  // The drawer of the cell that was pressed, not of the address: it takes the focus, which scrolls it.
  await until(() => page.evaluate(() => document.activeElement?.id), (id) => id === "drawer-title");
  await page.locator(".drawer .editions").waitFor();
  await page.locator(".drawer").evaluate((box) => box.scrollTo(0, 90));
  await page.locator("#find").evaluate((box: HTMLInputElement) => (box.focus(), box.setSelectionRange(1, 2)));
  await renew(page, ["soc-2", "hipaa"], "SOC 2");
  expect(await page.locator(".drawer").evaluate((box) => box.scrollTop)).toBe(90);
  expect(await page.evaluate(() => [document.activeElement?.id, (document.activeElement as HTMLInputElement).selectionStart])).toEqual(["find", 1]);
});

test("names that did not come are asked for again by the button and when the page is looked at", async () => {
  for (const way of ["button", "look"]) {
    const page = await console.context.newPage();
    // The first questions get no answer, as from a background that is replaced at that moment.
    await page.addInitScript(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      const send = runtime.sendMessage.bind(runtime);
      (globalThis as { broken?: boolean }).broken = true;
      runtime.sendMessage = (message) => ((globalThis as { broken?: boolean }).broken === true ? Promise.reject(new Error("gone")) : send(message));
    });
    await page.goto((await console.worker()).url().replace("background.js", "lookup.html#region=ap-southeast-1"));
    await page.getByRole("heading", { name: "The dataset could not be read" }).waitFor();
    await page.evaluate(() => ((globalThis as { broken?: boolean }).broken = false));
    if (way === "button") await page.getByRole("button", { name: "Try again" }).click();
    else await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByRole("grid").waitFor();
    expect(await page.getByRole("rowheader").count()).toBeGreaterThan(5);
  }
});

test("one further program that gets no answer leaves the table, asks once, and is asked for again by the button", async () => {
  const page = await console.context.newPage();
  await page.addInitScript(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: { programs?: string[] }): Promise<unknown> } } }).chrome;
    const send = runtime.sendMessage.bind(runtime);
    const world = globalThis as { whole?: boolean; asked?: number };
    runtime.sendMessage = (message) => {
      if (message.programs?.includes("irap") !== true) return send(message);
      world.asked = (world.asked ?? 0) + 1;
      return world.whole === true ? send(message) : Promise.reject(new Error("gone"));
    };
  });
  await page.goto((await console.worker()).url().replace("background.js", "lookup.html#region=ap-southeast-1&programs=hipaa,irap"));
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toMatch(/^No answer came for IRAP\. Unknown is not a no\./);
  expect(await page.getByRole("gridcell", { name: "IRAP: unknown, no answer came" }).count()).toBeGreaterThan(5);
  expect(await page.getByRole("gridcell", { name: "HIPAA: eligible" }).count()).toBeGreaterThan(5);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { asked?: number }).asked)).toBe(1);
  await page.evaluate(() => ((globalThis as { whole?: boolean }).whole = true));
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  expect(await page.getByRole("gridcell", { name: "unknown, no answer came" }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

test("what an earlier worker made is shown while it holds, and made anew where the settings are others since", async () => {
  const kept = () => console.worker().then((worker) => worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))));
  const kendra = (page: Page) => page.getByRole("rowheader", { name: "Kendra" }).first().locator("span").innerText();
  // The worker of the tests before believes stored what they took away.
  await stopWorker(await console.extensionPage("manifest.json"));
  await lookup("#region=ap-southeast-1");
  await until(kept, (text) => text.includes("Amazon Kendra") && text.includes("mtcs-l3"));
  // The mark shows where it came from.
  const marked = (await kept()).replaceAll("Amazon Kendra", "Amazon Kendra, kept");
  await (await console.worker()).evaluate((text) => chrome.storage.session.set(JSON.parse(text)), marked);
  await stopWorker(await console.extensionPage("manifest.json"));
  const page = await lookup("#region=ap-southeast-1&find=kendra");
  expect(await kendra(page)).toBe("Amazon Kendra, kept");
  await ask(page, { type: "change", change: { shownPrograms: ["irap", "hipaa"] } });
  await until(() => heads(page), (names) => names[1] === "IRAP");
  expect(await kendra(page)).toBe("Amazon Kendra");
  expect(await kendra(await lookup("#region=ap-southeast-1&find=kendra"))).toBe("Amazon Kendra");
});
