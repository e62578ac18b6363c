import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { until } from "../harness/until.ts";
import { useConsole } from "./harness/console.ts";

const console = useConsole();
const KENDRA = "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1";

/** The accessible name, or the text, of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

test("lookup: keyboard alone to a cell, into its reason and back", async () => {
  const page = await console.extensionPage("lookup.html#region=ap-southeast-1&find=kendra");
  const cell = "aria/MTCS L3: in scope, old list, as of 2022-04-11";
  await until(() => page.evaluate(() => document.querySelector("p[role=status]")?.textContent ?? ""), (text) => /^[1-9]\d? of 518 services$/.test(text));
  await (await page.waitForSelector(cell))?.focus();
  await page.keyboard.press("ArrowRight");
  await until(() => focused(page), (name) => name.startsWith("PCI DSS: "));
  await page.keyboard.press("ArrowRight");
  await until(() => focused(page), (name) => name.startsWith("HIPAA: eligible, BAA required, as of 2026-"));
  await page.keyboard.press("Enter");
  await page.waitForSelector("aria/Eligible, a BAA is required");
  expect(await page.evaluate(() => location.hash)).toContain("cell=kendra/ap-southeast-1/hipaa");
  await page.keyboard.press("Escape");
  await until(() => focused(page), (name) => name.startsWith("HIPAA: "));
});

test("lookup: the table scrolls, and the page beside it does not", async () => {
  const page = await console.extensionPage("lookup.html#region=ap-southeast-1");
  await page.waitForSelector("[role=gridcell]");
  const over = (selector: string) => page.$eval(selector, ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await until(() => over(".grid"), (height) => height > 1000);
  expect(await over("html")).toBe(0);
});

// After the lookup page, whose columns have this order too.
test("options: a row is lifted and moved by keyboard, and an open console tab follows", async () => {
  const tab = await console.visit(KENDRA);
  await console.overlays(tab);
  const page = await console.extensionPage("options.html");
  const handle = await page.waitForSelector("aria/Move HIPAA, place 3 of 4");
  await handle?.focus();
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press(" ");
  await until(() => focused(page), (name) => name === "Move HIPAA, place 1 of 4");
  const [overlay] = await console.overlays(tab, ([first]) => first?.badges[0]?.program === "hipaa");
  expect(overlay?.badges.map(({ program }) => program)).toEqual(["hipaa", "mtcs-l3", "pci-dss", "fedramp"]);
});

test("hidden from the menu it is hidden in every tab, and comes back in every tab", async () => {
  const [one, other] = [await console.visit(KENDRA), await console.visit(KENDRA)];
  for (const page of [one, other]) await console.overlays(page);
  await one.bringToFront();
  await console.click(one, "Inscope menu");
  await console.tree(one, (nodes) => nodes.some(({ name }) => name.startsWith("Hide for this session")));
  await console.click(one, /^Hide for this session/);
  for (const page of [one, other]) await console.overlays(page, (all) => all.length === 0);
  const ours = await console.extensionPage("options.html");
  await ours.evaluate(() => (globalThis as unknown as { browser: { runtime: { sendMessage(message: object): Promise<unknown> } } }).browser.runtime.sendMessage({ type: "hide", hidden: false }));
  for (const page of [one, other]) await console.overlays(page);
});
