import { expect, test } from "vitest";
import { waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { click } from "./harness/pointer.ts";
import { until } from "./harness/until.ts";

/** The build whose shadow root is open, to read what is announced. */
const console = useConsole(".output/open-chrome-mv3");
const LOST = "https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/never-heard-of/home?region=us-west-2&token=hunter2#/things/111122223333";

test("a page that is not recognised offers a report, which holds no account, session or query", async () => {
  await console.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await console.visit(LOST);
  const [overlay] = await waitForOverlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking"));
  expect(overlay?.buttons).toEqual(["Copy a report", "Inscope menu"]);
  expect(await page.locator(".sentence").textContent()).toContain("(nothing is sent)");
  await click(page, "Copy a report");
  await until(() => page.getByRole("status").textContent(), (text) => text === "Copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split("\n");
  expect(lines[0]).toMatch(/^Inscope \d+\.\d+\.\d+: service not recognised$/);
  expect(lines).toContain("https://us-west-2.console.aws.amazon.com/never-heard-of/home#things");
  expect(text).toContain("Meta tags: ");
  expect(text).toMatch(/Mozilla.*Chrome/);
  expect(text).not.toMatch(/1111|abcdefgh|hunter2/);
});
