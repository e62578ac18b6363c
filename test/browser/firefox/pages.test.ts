import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { answered } from "../../../replica/badges.ts";
import { until } from "../harness/until.ts";
import { brightness } from "./harness/bar.ts";
import { idOf, useConsole } from "./harness/console.ts";
import { setSystemTheme } from "./harness/preference.ts";
import { words } from "./harness/tree.ts";

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const HERE = "Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)";

test("the page cannot look into the overlay", async () => {
  const page = await console.visit(KENDRA);
  await console.overlays(page);
  expect(await page.evaluate(() => [...document.querySelectorAll("[data-inscope]")].map(({ shadowRoot }) => shadowRoot))).toEqual([null]);
});

// Every page of the replica has a policy of 'self' alone, for scripts and for styles.
test("under a strict content security policy the overlay has its styles", async () => {
  const page = await console.visit(KENDRA);
  const response = await page.reload();
  expect(response?.headers()["content-security-policy"]).toContain("style-src 'self'");
  await console.overlays(page);
  expect(await bright(page)).not.toBeNull();
});

test("a header that comes late neither doubles the overlay nor takes it away", async () => {
  const page = await console.visit(`${KENDRA}&replica-header=late`);
  await console.overlays(page);
  await page.waitForSelector("#awsc-nav-header");
  expect((await console.overlays(page)).map(({ name }) => name)).toEqual([HERE]);
});

test("a console page in a frame has no overlay of its own", async () => {
  const page = await console.visit(`${KENDRA}&replica-iframe=1`);
  // The frame's page is in the tree, so an overlay in it would be found.
  await console.tree(page, (nodes) => nodes.some(({ role, name }) => role === "link" && name === "Snapshots"));
  expect((await console.overlays(page)).map(({ name }) => name)).toEqual([HERE]);
});

test.each(["none", "hostile"])("meta tags: %s", async (kind) => {
  const page = await console.visit(`${KENDRA}&replica-meta=${kind}`);
  const overlays = await console.overlays(page);
  expect(overlays.map(({ name }) => name)).toEqual([HERE]);
  expect(overlays[0]?.badges[0]?.verdict).toBe("in-scope");
  expect(await page.title()).toBe("Amazon Kendra | Console replica");
});

test("hostile meta tags on a page that no route knows make no service of it", async () => {
  const page = await console.visit("https://console.aws.amazon.com/never-heard-of/home?replica-meta=hostile");
  const overlays = await console.overlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking"));
  expect(overlays[0]?.badges).toEqual([]);
});

test("a page that hides the document's methods behind its own elements", async () => {
  const page = await console.visit(`${KENDRA}&replica-clobber=1`);
  expect((await console.overlays(page)).map(({ name }) => name)).toEqual([HERE]);
});

test("a page that throws the overlay out, or copies it, has one overlay after the next step", async () => {
  const page = await console.visit(KENDRA);
  await console.overlays(page);
  await page.evaluate(() => {
    const overlay = document.querySelector("[data-inscope]");
    document.body.append(overlay?.cloneNode(true) ?? "");
    overlay?.remove();
    history.pushState(null, "", "/s3/home?region=ap-southeast-1");
  });
  await console.overlays(page, (all) => answered(all) && all[0]?.name.includes("(S3)") === true);
  expect(await page.evaluate(() => document.querySelectorAll("[data-inscope]").length)).toBe(1);
});

test.each([["light", "dark"], ["dark", "light"]] as const)("on a %s page the bar is so too, whatever the system", async (theme, system) => {
  await setSystemTheme(console.privileged, theme === "light" ? null : system);
  const page = await console.visit(`${KENDRA}&replica-theme=${theme}`);
  await console.overlays(page);
  await until(() => bright(page), (value) => value !== null && (theme === "dark" ? value < 0.2 : value > 0.9));
});

test("a page that changes sides takes the bar along; one without a background of its own is the system's", async () => {
  const page = await console.visit(`${KENDRA}&replica-theme=light`);
  await console.overlays(page);
  await page.evaluate(() => document.body.classList.add("awsui-dark-mode"));
  await until(() => bright(page), (value) => value !== null && value < 0.2);
  await page.evaluate(() => document.body.classList.remove("awsui-dark-mode"));
  await until(() => bright(page), (value) => value !== null && value > 0.9);
  await setSystemTheme(console.privileged, "dark");
  await page.evaluate(() => {
    document.body.style.setProperty("background", "none");
    document.body.classList.add("changed");
  });
  await until(() => bright(page), (value) => value !== null && value < 0.2);
  await setSystemTheme(console.privileged, null);
});

test("a badge opens a panel that says why; Escape closes it; arrows and Enter open the next", async () => {
  const page = await console.visit("https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2");
  await console.overlays(page);
  await console.click(page, /^MTCS L3: /);
  const said = await panel(page);
  for (const part of ["MTCS", "Not listed for Seoul in 2022", "Apr 11, 2022", "Source", "Singapore", "A hint, not advice."]) expect(said).toContain(part);
  await page.keyboard.press("Escape");
  await console.tree(page, (nodes) => !nodes.some(({ role }) => role === "dialog"));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await panel(page)).toContain("HIPAA");
});

async function panel(page: Page): Promise<string> {
  const open = await console.tree(page, (nodes) => nodes.some(({ role }) => role === "dialog"));
  return open.filter(({ role }) => role === "dialog").map(words).join("\n");
}

function bright(page: Page): Promise<number | null> {
  return brightness(console.privileged, idOf(page));
}
