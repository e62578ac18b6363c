import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";

/** The build with half of its dataset: an install that went wrong, with nothing older to fall back on. */
const broken = mkdtempSync(join(tmpdir(), "inscope-broken-"));
cpSync(resolve(import.meta.dirname, "../../.output/chrome-mv3"), broken, { recursive: true });
writeFileSync(join(broken, "dataset.json"), '{"schema":1,"services":[');
afterAll(() => rmSync(broken, { recursive: true, force: true }));

const console = useConsole(broken);

test("with a broken dataset the page says unknown, and nothing else", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  const [overlay] = await waitForOverlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking"));
  expect(overlay?.name).toBe("Compliance scope: unknown");
  expect(overlay?.badges.filter(({ verdict }) => verdict !== "unknown")).toEqual([]);
});

test("and so does the popup", async () => {
  const page = await console.extensionPage("popup.html");
  await page.getByText("Unknown is not a no").waitFor();
});
