import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { IMPRINT } from "../../compiler/imprint.ts";
import { status } from "./harness/ask.ts";
import { axe, axeInBoth } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";

if (cannot !== null) process.stderr.write(`test/browser/lookup-changes.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with a feed whose list has lost Kendra, and HIPAA required", () => {
  const feed = useFeed();
  const values = () => ({ datasetUrl: feed.address, datasetKeys: { keys: [KEY.publicKey] }, organizationName: "Example Corp", shownPrograms: ["mtcs-l3", "hipaa"], requiredPrograms: ["hipaa"] });
  usePolicy(() => forExtension(values()));
  const console = useConsole(undefined, [feed]);

  const lookup = (hash: string) => console.extensionPage(`lookup.html${hash}`);
  const hash = (page: Page) => page.evaluate(() => location.hash);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  async function tabTo(page: Page, name: string | RegExp): Promise<void> {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press("Tab");
      const here = await focused(page);
      if (typeof name === "string" ? here === name : name.test(here)) return;
    }
    throw new Error(`Tab does not reach ${name}.`);
  }

  test("before its dataset arrives there is nothing to compare with, and no change is claimed", async () => {
    await policyArrived(console, values());
    const page = await lookup("#view=changes");
    await page.getByRole("heading", { name: "Nothing to compare with" }).waitFor();
    expect(await page.locator(".card").count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });

  test("what the feed's dataset changed is told with both issuers, narrowed by keys alone, and saved", async () => {
    await feed.issue(3);
    expect(await status(console, "refresh")).toMatchObject({ provenance: { issuer: "Example Corp", sequence: 3, signature: "signed" } });
    const page = await lookup("#view=changes");
    await page.getByRole("region", { name: "HIPAA" }).waitFor();
    const line = page.getByRole("region", { name: "HIPAA" }).getByRole("listitem");
    expect(await line.allInnerTexts()).toEqual([expect.stringMatching(/^Amazon Kendra\s+No longer listed\s+from in scope to not listed\s+the new list does not name it$/)]);
    expect(await page.locator(".still").allInnerTexts()).toEqual([expect.stringContaining(`Inscope, sequence ${IMPRINT.sequence}, `), expect.stringMatching(/^Example Corp, sequence 3, .* \(active\)$/)]);
    expect(await page.locator(".card").count()).toBe(1);
    expect(await axeInBoth(page)).toEqual([]);

    await tabTo(page, "Show");
    await page.keyboard.press("A");
    await until(() => hash(page), (now) => now === "#view=changes&kind=added");
    await page.getByRole("heading", { name: "Nothing fits these filters" }).waitFor();
    await tabTo(page, "Clear the filters");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "HIPAA" }).waitFor();
    expect(await hash(page)).toBe("#view=changes");
    await page.goBack();
    await page.getByRole("heading", { name: "Nothing fits these filters" }).waitFor();
    await page.goForward();

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export", exact: true }).press("Enter");
    await page.getByRole("button", { name: "CSV", exact: true }).press("Enter");
    const rows = parse(await readFile(await (await download).path(), "utf8"), { columns: true });
    expect(rows).toMatchObject([{ program_id: "hipaa", service_id: "kendra", change: "removed", before: "in-scope", before_issuer: "Inscope", before_signature: "bundled", after: "not-listed", after_issuer: "Example Corp", after_sequence: "3", after_signature: "signed" }]);

    await tabTo(page, "Amazon Kendra");
    await page.keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
    expect(await hash(page)).toBe("#view=service&service=kendra");
  });

  test("rows are found by how they stand to what is required", async () => {
    const page = await lookup("#region=ap-southeast-1&find=kendra");
    await page.getByRole("gridcell", { name: "HIPAA: not on the eligible list, as of 2026-05-22, required, not met" }).first().waitFor();
    expect(await page.getByRole("columnheader").nth(2).innerText()).toMatch(/required/);
    await page.getByLabel("Required programs").selectOption("met");
    await until(() => page.getByRole("rowheader").allInnerTexts(), (names) => !names.some((name) => name.startsWith("Amazon Kendra")));
    await page.getByLabel("Required programs").selectOption("not-met");
    await until(() => page.getByRole("rowheader").allInnerTexts(), (names) => names.some((name) => name.startsWith("Amazon Kendra")));
    expect(await hash(page)).toBe("#region=ap-southeast-1&required=not-met&find=kendra");
    expect(await axe(page)).toEqual([]);
  });

  test("a cell's reason tells the lists through time; its record says who signed the dataset, and prints light and without controls", async () => {
    const page = await lookup("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa");
    await page.getByRole("heading", { name: "Lists held" }).waitFor();
    const lists = await page.locator(".editions li").allInnerTexts();
    expect(lists).toHaveLength(10);
    expect(lists[0]).toMatch(/2026\s+not listed\s+\d+ services$/);
    expect(lists[1]).toMatch(/2025\s+in scope\s+\d+ services$/);
    expect(await axe(page)).toEqual([]);

    await tabTo(page, "Whole record");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Amazon Kendra", level: 1 }).waitFor();
    expect(await page.locator(".record header").innerText()).toMatch(/Example Corp, feed acme, sequence 3, issued .*, signed/);
    expect(await page.getByRole("table").getByRole("row").count()).toBe(42);
    expect(await axeInBoth(page)).toEqual([]);
    await tabTo(page, "Print");

    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const shut of [".top", ".filters"]) expect(await page.locator(shut).isVisible(), shut).toBe(false);
    expect(await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector("h1") as Element).color])).toEqual(["rgb(255, 255, 255)", "rgb(15, 20, 26)"]);
    // All of it goes on paper, not just what the window shows.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(5000);
  });
});
