import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const HERE = "Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)";

// Every page of the replica has a policy of 'self' alone, for scripts and for styles.
test("under a strict content security policy the overlay has its styles", async () => {
  const response = await (await console.turnTo(KENDRA)).reload();
  expect(response?.headers()["content-security-policy"]).toContain("style-src 'self'");
  const page = response?.frame().page();
  if (page === undefined) throw new Error("No page.");
  await waitForOverlays(page, answered);
  // The bar sits at the foot of the window, so a picture of that corner differs from one without it.
  const clip = { x: 640, y: 660, width: 640, height: 60 };
  const shown = await page.screenshot({ clip });
  await page.evaluate(() => document.querySelector("[data-inscope]")?.remove());
  expect(Buffer.compare(shown, await page.screenshot({ clip }))).not.toBe(0);
});

test("a header that comes late neither doubles the overlay nor takes it away", async () => {
  const page = await console.turnTo(`${KENDRA}&replica-header=late`);
  await waitForOverlays(page, answered);
  await page.locator("#awsc-nav-header").waitFor();
  const overlays = await waitForOverlays(page, answered);
  expect(overlays.map(({ name }) => name)).toEqual([HERE]);
});

test("a console page in a frame has no overlay of its own", async () => {
  const page = await console.turnTo(`${KENDRA}&replica-iframe=1`);
  await page.frameLocator("iframe").locator("#side").waitFor();
  const overlays = await waitForOverlays(page, answered);
  expect(overlays.map(({ name }) => name)).toEqual([HERE]);
});

test.each(["none", "hostile"])("meta tags: %s", async (kind) => {
  const page = await console.turnTo(`${KENDRA}&replica-meta=${kind}`);
  const overlays = await waitForOverlays(page, answered);
  expect(overlays.map(({ name }) => name)).toEqual([HERE]);
  expect(overlays[0]?.badges[0]?.verdict).toBe("in-scope");
  expect(await page.title()).toBe("Amazon Kendra | Console replica");
});

test("hostile meta tags on a page that no route knows make no service of it", async () => {
  const page = await console.turnTo("https://console.aws.amazon.com/never-heard-of/home?replica-meta=hostile");
  const overlays = await waitForOverlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking"));
  expect(overlays[0]?.badges).toEqual([]);
});

test("a page that hides the document's methods behind its own elements", async () => {
  const page = await console.turnTo(`${KENDRA}&replica-clobber=1`);
  const overlays = await waitForOverlays(page, answered);
  expect(overlays.map(({ name }) => name)).toEqual([HERE]);
});
