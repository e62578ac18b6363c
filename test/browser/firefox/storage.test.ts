import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { useConsole } from "./harness/console.ts";
import { openPopup } from "./harness/popup.ts";
import { until } from "../harness/until.ts";

/** A file where Firefox keeps its databases: every one of them, and storage.local too, fails to open. */
const profile = mkdtempSync(join(tmpdir(), "inscope-no-storage-"));
writeFileSync(join(profile, "storage"), "");
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const console = useConsole({ profile: () => profile });

test("without IndexedDB the page is answered from the bundle", async () => {
  const page = await console.visit("https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2");
  const [overlay] = await console.overlays(page);
  expect(overlay?.badges.map(({ verdict }) => verdict)).toEqual(["not-listed", "in-scope", "in-scope", "outside-boundary"]);
  expect(overlay?.badges[0]?.name).toBe("MTCS L3: not listed, old list, as of 2022-04-11");
});

test("the popup answers too, and says where from", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await console.overlays(page);
  const popup = await openPopup(console.privileged, page);
  const text = await until(popup.text, (words) => words.includes("FedRAMP"));
  expect(text).toContain("Answers come from the copy inside the extension");
  expect(text).toContain("Amazon Kendra");
});

test("the database was refused indeed", async () => {
  const page = await console.extensionPage("popup.html");
  const opened = await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("any");
    request.addEventListener("success", () => resolve(true));
    request.addEventListener("error", () => resolve(false));
  }));
  expect(opened).toBe(false);
  expect(statSync(join(profile, "storage")).isFile()).toBe(true);
});
