import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";

/** The build whose shadow root is open, to read its colours. */
const console = useConsole(".output/open-chrome-mv3");
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

test.each([["light", 0.9, 1], ["dark", 0, 0.2]] as const)("on a %s page the bar is so too", async (theme, least, most) => {
  const page = await console.visit(`${KENDRA}&replica-theme=${theme}`);
  await waitForOverlays(page, answered);
  const found = await brightness(page);
  expect(found).toBeGreaterThanOrEqual(least);
  expect(found).toBeLessThanOrEqual(most);
});

test("a page that changes sides takes the bar along", async () => {
  const page = await console.visit(`${KENDRA}&replica-theme=light`);
  await waitForOverlays(page, answered);
  await page.evaluate(() => document.body.classList.add("awsui-dark-mode"));
  await until(() => brightness(page), (value) => value < 0.2);
  await page.evaluate(() => document.body.classList.remove("awsui-dark-mode"));
  await until(() => brightness(page), (value) => value > 0.9);
});

test.each([["dark", "light"], ["light", "dark"]] as const)("on a %s system a %s console goes before it", async (system, theme) => {
  const page = await console.visit(`${KENDRA}&replica-theme=${theme}`);
  await page.emulateMedia({ colorScheme: system });
  await waitForOverlays(page, answered);
  const found = await until(() => brightness(page), (value) => (theme === "light" ? value > 0.9 : value < 0.2));
  expect(found > 0.5).toBe(theme === "light");
});

test("a console without dark mode's class and without a background of its own is the system's", async () => {
  const page = await console.visit(`${KENDRA}&replica-theme=light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await waitForOverlays(page, answered);
  await until(() => brightness(page), (value) => value > 0.9);
  await page.evaluate(() => {
    document.body.style.setProperty("background", "none");
    document.body.classList.add("changed");
  });
  await until(() => brightness(page), (value) => value < 0.2);
});

/** How bright the bar's background is, from 0 to 1. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bar = document.querySelector("[data-inscope]")?.shadowRoot?.querySelector("[role=group]");
    if (!bar) throw new Error("There is no bar to look into.");
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    if (canvas === null) throw new Error("No canvas.");
    canvas.fillStyle = getComputedStyle(bar).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / (3 * 255);
  });
}
