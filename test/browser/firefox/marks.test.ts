import { expect, test } from "vitest";
import { until } from "../harness/until.ts";
import { useConsole } from "./harness/console.ts";

/** What the test uses of the extension API in its own pages. */
declare const browser: { readonly tabs: { query(all: object): Promise<readonly { readonly id: number }[]> }; readonly action: { getBadgeText(tab: { readonly tabId: number }): Promise<string> } };

const console = useConsole();
const SERVICES = "https://ap-southeast-1.console.aws.amazon.com/console/services?region=ap-southeast-1&replica-links=300";

test("marks beside the links of the page of all services say it all to a screen reader", async () => {
  const page = await console.visit(SERVICES);
  const nodes = await console.tree(page, (all) => all.filter(({ name }) => /^[^:]+, Singapore: \S/.test(name)).length > 200);
  expect(nodes.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^Amazon Kendra, Singapore: MTCS L3 in scope, old list, to check, as of 2022-04-11$/));
});

test("the toolbar's button counts the programs met", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await console.overlays(page);
  const ours = await console.extensionPage("options.html");
  const badges = () => ours.evaluate(async () => Promise.all((await browser.tabs.query({})).map(({ id }) => browser.action.getBadgeText({ tabId: id }))));
  await until(badges, (texts) => texts.includes("1"));
});

test("on a page of no service that we know a report is copied", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/nobody-knows/home?region=ap-southeast-1");
  await console.overlays(page, (all) => all.some(({ buttons }) => buttons.includes("Copy a report")));
  await page.bringToFront();
  await console.click(page, "Copy a report");
  await console.tree(page, (nodes) => nodes.some(({ name }) => name === "Copied"));
});
