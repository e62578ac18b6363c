import { expect, test } from "vitest";
import { answered } from "../../../replica/badges.ts";
import { until } from "../harness/until.ts";
import { shown } from "./harness/bar.ts";
import { idOf, useConsole } from "./harness/console.ts";
import { disableExtension, reloadExtension } from "./harness/extension.ts";

const console = useConsole();
const SERVICES = "https://ap-southeast-1.console.aws.amazon.com/console/services?region=ap-southeast-1&replica-links=20";
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

// Firefox gives the new extension's script to the pages that are open already.
test("after an update of the extension an open page has one overlay, and it follows", async () => {
  const page = await console.visit(KENDRA);
  await console.overlays(page);
  await page.evaluate(() => document.querySelector("[data-inscope]")?.setAttribute("data-of-the-old-one", ""));
  await reloadExtension(console.privileged);
  await page.waitForFunction(() => document.querySelector("[data-of-the-old-one]") === null);
  await console.overlays(page);
  await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
  const [overlay] = await console.overlays(page, (all) => answered(all) && all[0]?.name.includes("(S3)") === true);
  expect(overlay?.badges.map(({ verdict }) => verdict)).toEqual(["in-scope", "in-scope", "in-scope", "outside-boundary"]);
  expect(await page.evaluate(() => document.querySelectorAll("[data-inscope]").length)).toBe(1);
});

// Last: Firefox ends its scripts without a word.
test("once the extension is disabled no open page shows a badge or a mark", async () => {
  const services = await console.visit(SERVICES);
  const marks = () => services.evaluate(() => [...document.querySelectorAll("a [role=img]")].map((mark) => getComputedStyle(mark).visibility));
  await until(marks, (seen) => seen.length > 0 && seen.every((each) => each === "visible"));
  const page = await console.visit(KENDRA);
  await console.overlays(page);
  expect(await shown(console.privileged, idOf(page))).toBe(true);
  await disableExtension(console.privileged);
  await until(() => shown(console.privileged, idOf(page)), (is) => !is);
  expect(new Set(await marks())).toEqual(new Set(["hidden"]));
});
