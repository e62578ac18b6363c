import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { axeInBoth } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { openPopup } from "./harness/popup.ts";
import { until } from "./harness/until.ts";
import { forget } from "./harness/worker.ts";

const console = useConsole();

// What the popup remembers of one test would change what the next one sees.
beforeEach(async () => forget(await console.worker()));

test("over a console tab it opens on the tab's service and Region, with the focus in the search box", async () => {
  const page = await console.visit("https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2");
  await waitForOverlays(page, answered);
  const popup = await openPopup(console, page);
  const text = async () => String(await popup.evaluate("document.body.innerText"));
  const shown = await until(text, (words) => words.includes("FedRAMP"));
  expect(shown).toContain("Amazon Kendra");
  expect(shown).toContain("Seoul");
  expect(shown).toContain("not listed in 2022, old list");
  expect(await popup.evaluate("document.activeElement.getAttribute('role') + document.hasFocus()")).toBe("comboboxtrue");
  await popup.type("opens");
  await until(text, (words) => words.includes("Amazon OpenSearch Service"));
});

test("over a tab in a Region that the dataset does not hold nothing is known, of another service neither", async () => {
  const page = await console.visit("https://ap-southeast-9.console.aws.amazon.com/sqs/v3/home");
  await waitForOverlays(page, answered);
  const popup = await openPopup(console, page);
  const spoken = async () => String(await popup.evaluate("document.querySelector('p.spoken[role=status]')?.textContent"));
  await until(spoken, (words) => words.endsWith("Region not known: 0 of 4 programs met"));
  await popup.type("s3");
  const first = async () => String(await popup.evaluate("document.querySelector('[role=option]')?.innerText"));
  const option = await until(first, (words) => words.includes("FedRAMP"));
  expect(option.match(/unknown/gi)).toHaveLength(4);
});

test("without a console tab it says what to do", async () => {
  const page = await console.turnTo("popup.html");
  await page.getByText("not an AWS console page").waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
});

test.each([
  ["s3", "Amazon Simple Storage Service (S3)"],
  ["eks", "Amazon Elastic Kubernetes Service (EKS)"],
  ["ses", "Amazon Simple Email Service (SES)"],
  ["sso", "AWS IAM Identity Center"],
  ["opensearch", "Amazon OpenSearch Service"],
  ["elasticsearch", "Amazon OpenSearch Service"],
  ["kend", "Amazon Kendra"],
  ["lambda", "AWS Lambda"],
])("typing %s finds %s first", async (typed, name) => {
  const page = await console.turnTo("popup.html");
  await page.getByRole("combobox", { name: "Search" }).pressSequentially(typed);
  const option = page.getByRole("option").first();
  await until(() => option.innerText(), (text) => text.includes(name));
  expect(await option.getAttribute("aria-selected")).toBe("true");
});

test("keyboard alone: type, arrow down, Enter, on to the answers, unfold one, and back", async () => {
  const page = await searched("s3");
  const second = (await page.getByRole("option").nth(1).locator("b, .option-name").first().innerText()).split("\n")[0] ?? "";
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("option").nth(1).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Amazon Simple Storage Service (S3)" }).waitFor();
  expect(second).not.toBe("");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toContain("PCI DSS");
  await page.keyboard.press("Enter");
  await page.getByText("Source", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
});

test("what was looked at lately is forgotten with the keyboard, and for the next popup too", async () => {
  const page = await searched("kendra singapore");
  await page.keyboard.press("Enter");
  const kept = () => page.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }).chrome.storage.local.get("recent"));
  await until(kept, (stored) => "recent" in stored);
  await console.turnTo("popup.html");
  await page.getByRole("option").waitFor();
  const clear = page.getByRole("button", { name: "Clear recent services" });
  while ((await focused(page)) !== "Clear") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await clear.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
  await console.turnTo("popup.html");
  await page.getByText("not an AWS console page").waitFor();
  expect([await page.getByRole("option").count(), await clear.count()]).toEqual([0, 0]);
});

test("the Region picker changes the answers", async () => {
  const page = await searched("kendra");
  await page.keyboard.press("Enter");
  const picker = page.getByRole("combobox", { name: "Region", exact: true });
  await picker.selectOption("ap-southeast-1");
  await row(page, "MTCS L3", "listed in 2022, old list");
  await picker.selectOption("ap-northeast-2");
  await row(page, "MTCS L3", "not listed in 2022, old list");
  await picker.selectOption("us-gov-west-1");
  await row(page, "FedRAMP", "High (Class D) list");
  await row(page, "PCI DSS", "unknown");
});

test("a service without a Region is answered at once", async () => {
  const page = await searched("iam");
  await page.keyboard.press("Enter");
  await row(page, "MTCS L3", "listed in 6 of 6 boundaries in 2022");
});

test("the answer is copied with source and date", async () => {
  await console.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await searched("kendra singapore");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy answer" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Amazon Kendra");
  expect(text).toContain("ap-southeast-1");
  expect(text).toMatch(/MTCS L3: .*2022-04-11/);
  expect(text).toContain("https://aws.amazon.com/");
});

test("with the keyboard alone from the box to a copied answer, as text and as Markdown, and to the page with all programs", async () => {
  await console.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await searched("kendra singapore");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy answer" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Copy answer");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const name of ["MTCS L3", "PCI DSS", "HIPAA", "FedRAMP"]) expect(text).toMatch(new RegExp(`^${name}: .*as of \\d{4}-\\d\\d-\\d\\d \\(.*https://`, "m"));

  await page.keyboard.press("Tab");
  expect(await page.getByRole("button", { name: "Copy as Markdown" }).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await until(() => page.evaluate(() => navigator.clipboard.readText()), (markdown) => markdown.startsWith("### Amazon Kendra, Asia Pacific"));
  const rows = (await page.evaluate(() => navigator.clipboard.readText())).split("\n").filter((line) => line.startsWith("| "));
  expect(rows).toHaveLength(6);
  for (const line of rows.slice(2)) expect(line).toMatch(/^\| [^|]+ \| [^|]+ \| \d{4}-\d\d-\d\d \| \[.+\]\(<https:\/\/.+>\) \|$/);

  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("All programs");
  const [lookup] = await Promise.all([console.context.waitForEvent("page"), page.keyboard.press("Enter")]);
  await lookup.getByRole("columnheader", { name: "CJIS" }).first().waitFor();
  expect(lookup.url()).toContain("/lookup.html#view=service&region=ap-southeast-1&service=kendra");
});

test("a Region that is named leads to the page of its services", async () => {
  const page = await searched("s3 sin");
  const [lookup] = await Promise.all([console.context.waitForEvent("page"), page.getByRole("option", { name: "Singapore: every service" }).click()]);
  await lookup.getByRole("row", { name: /Amazon Athena/ }).first().waitFor();
  expect(lookup.url()).toContain("/lookup.html#region=ap-southeast-1");
});

test.each([
  ["s3 irap", ["IRAP"]],
  ["ebs soc", ["SOC 1", "SOC 2", "SOC 3"]],
])("%s answers for the programs it names, though they are not shown", async (query, named) => {
  const page = await searched(query);
  const columns = page.getByRole("option").first().locator(".column");
  await until(() => columns.count(), (count) => count === 4);
  expect(await columns.first().innerText()).toContain(named[0]);
  await page.keyboard.press("Enter");
  await row(page, named[0] as string, "2022");
  expect(await page.locator(".row-button b").allInnerTexts()).toEqual([...named, "MTCS L3", "PCI DSS", "HIPAA", "FedRAMP"]);
  expect(await page.locator(".row-button[aria-expanded=true] b").innerText()).toBe(named[0]);
});

test("axe has nothing to say, in light and in dark", async () => {
  const page = await console.extensionPage("popup.html");
  await page.getByText("not an AWS console page").waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByRole("combobox").pressSequentially("sagemaker");
  await page.getByRole("option").first().waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Region", exact: true }).selectOption("us-east-1");
  await page.getByRole("button", { name: "PCI DSS" }).click();
  expect(await axeInBoth(page)).toEqual([]);
});

test("it fits a narrow window", async () => {
  const page = await searched("sagemaker", console.extensionPage("popup.html"));
  await page.setViewportSize({ width: 320, height: 600 });
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "FedRAMP" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

/** The popup as a tab, with something typed and the first result there. */
async function searched(query: string, popup = console.turnTo("popup.html")): Promise<Page> {
  const page = await popup;
  await page.getByRole("combobox").pressSequentially(query);
  await page.getByRole("option").first().waitFor();
  return page;
}

async function row(page: Page, program: string, words: string): Promise<void> {
  const button = page.getByRole("button", { name: program });
  await until(() => button.innerText(), (text) => text.includes(words));
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? "");
}
