import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { until } from "../harness/until.ts";
import { useConsole } from "./harness/console.ts";
import { allow, withdrawAccess } from "./harness/extension.ts";
import { openPopup } from "./harness/popup.ts";

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const ASK = "Ask for access";

test("with access to the console the popup asks for nothing", async () => {
  const page = await console.extensionPage("popup.html");
  const nodes = await console.tree(page, (all) => all.some(({ name }) => name === "This tab is not an AWS console page"));
  expect(nodes.filter(({ name }) => name === ASK)).toEqual([]);
});

test("where the user has withdrawn access the popup offers to ask for it again, and then the console has its badges", async () => {
  await withdrawAccess(console.privileged);
  const page = await console.visit(KENDRA);
  expect(await overlays(page)).toBe(0);

  const popup = await console.extensionPage("popup.html");
  await console.tree(popup, (nodes) => nodes.some(({ role, name }) => role === "pushbutton" && name === ASK));
  await console.click(popup, ASK);
  await until(() => allow(console.privileged), (pressed) => pressed);
  await console.tree(popup, (nodes) => !nodes.some(({ name }) => name === ASK));

  await page.reload();
  await console.overlays(page);
});

// A press on the button gives access to this one tab until it goes elsewhere, so the popup has an answer all the same.
test("it offers so too over a console tab that the press on the toolbar's button has let it into", async () => {
  await withdrawAccess(console.privileged);
  const popup = await openPopup(console.privileged, await console.visit(KENDRA));
  const text = await until(popup.text, (words) => words.includes("FedRAMP"));
  expect(text).toContain(ASK);
});

/** Nothing comes that could be waited for: so long an overlay takes many times over. */
async function overlays(page: Page): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return page.evaluate(() => document.querySelectorAll("[data-inscope]").length);
}
