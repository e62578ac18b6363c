import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { axeInBoth } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";
import { forget } from "./harness/worker.ts";

const console = useConsole();
const SINGAPORE = "#region=ap-southeast-1";

beforeEach(async () => forget(await console.worker()));

/** The page at an address, with its table there. */
async function lookup(hash: string): Promise<Page> {
  const page = await console.extensionPage(`lookup.html${hash}`);
  await page.getByRole("grid").waitFor();
  return page;
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? (document.activeElement as HTMLElement | null)?.innerText ?? "");
const hash = (page: Page) => page.evaluate(() => location.hash);
const count = (page: Page) => page.locator("p[role=status]").innerText();

test("keyboard alone: to a cell, into its reason, back to the cell, on to a filter and a copied answer", async () => {
  await console.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await lookup(SINGAPORE);
  expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe("542");
  const find = page.getByLabel("Find a service");
  await find.focus();
  await page.keyboard.type("kendra");
  await until(() => count(page), (text) => /^[1-9]\d? of 518 services$/.test(text));
  while (!(await page.evaluate(() => document.activeElement?.closest("[role=grid]") !== null))) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("MTCS L3: in scope, old list, as of 2022-04-11");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toMatch(/^HIPAA: eligible, BAA required, as of 2026-/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Listed in 2022" }).waitFor();
  expect(await focused(page)).toBe("MTCS Level 3");
  expect(await hash(page)).toBe("#region=ap-southeast-1&find=kendra&cell=kendra/ap-southeast-1/mtcs-l3");
  await page.getByRole("button", { name: "Copy answer" }).press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Amazon Kendra.*ap-southeast-1[^]*MTCS L3: .*2022-04-11 \(.*https:\/\/aws\.amazon\.com\//);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("MTCS L3: in scope, old list, as of 2022-04-11");
  expect(await page.locator(".drawer").count()).toBe(0);
});

test("what is far below is reached by keys and drawn, and the focus outlives a scroll", async () => {
  const page = await lookup(`${SINGAPORE}&sort=name`);
  await page.getByRole("gridcell").first().focus();
  await page.keyboard.press("Control+End");
  expect(await focused(page)).toMatch(/^GxP: /);
  expect(await page.locator(":focus").evaluate((cell) => cell.parentElement?.getAttribute("aria-rowindex"))).toBe("519");
  expect(await inSight(page, ":focus")).toBe(true);
  await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, 0));
  await page.getByRole("rowheader").first().waitFor();
  await until(() => page.getByRole("row").nth(1).getAttribute("aria-rowindex"), (index) => index === "2");
  expect(await focused(page)).toMatch(/^GxP: /);
  await page.keyboard.press("PageUp");
  expect(await inSight(page, ":focus")).toBe(true);
  expect(await page.getByRole("row").count()).toBeLessThan(60);
});

test("all programs have a column, drawn when it is scrolled to", async () => {
  const page = await lookup(SINGAPORE);
  await page.getByRole("button", { name: "Program: 10 shown" }).press("Enter");
  await page.getByRole("button", { name: "All programs" }).press("Enter");
  await until(() => page.getByRole("columnheader").count(), (columns) => columns === 42);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBe("Program: 41 shown");
  await page.getByRole("gridcell", { name: "MTCS L3" }).first().focus();
  for (const [key, name] of [["End", /^SOC 3: /], ["ArrowLeft", /^(?!SOC 3)/]] as const) {
    await page.keyboard.press(key);
    expect(await focused(page)).toMatch(name);
    expect(await inSight(page, ":focus")).toBe(true);
  }
  // Every cell in sight is there: wherever one scrolls to sideways, something answers at each place of the row.
  for (const left of [0, 700, 1500, 2400]) {
    await page.getByRole("grid").evaluate((grid, x) => grid.scrollTo(x, 0), left);
    await until(() => page.evaluate(() => [400, 700, 1000, 1250].every((x) => document.elementFromPoint(x, 400)?.closest("[role=gridcell]") instanceof Element)), (there) => there);
  }
});

test("an address opens what it says; filters are steps that `back` undoes", async () => {
  const page = await lookup(`${SINGAPORE}&is=mtcs-l3:listed&is=pci-dss:not&sort=name&cell=artifact/ap-southeast-1/pci-dss`);
  expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("AWS Artifact")]));
  const before = await count(page);
  await page.getByRole("heading", { name: "PCI DSS" }).first().waitFor();
  await page.getByLabel("Category").selectOption("Storage");
  expect(await hash(page)).toContain("category=Storage");
  expect(await count(page)).not.toBe(before);
  await page.goBack();
  await until(() => count(page), (text) => text === before);
  expect(await page.locator(".drawer h2").innerText()).toBe("PCI DSS");
  await page.goForward();
  await until(() => count(page), (text) => text !== before);
  await page.getByRole("link", { name: "One service" }).click();
  await page.getByRole("heading", { name: "Which service?" }).waitFor();
  await page.goBack();
  await page.getByLabel("Category").waitFor();
});

test("the export holds every answer of the view with its dataset and source", async () => {
  const page = await lookup(`${SINGAPORE}&programs=mtcs-l3,hipaa&sort=name`);
  const csv = await exported(page, "CSV");
  expect(csv.name).toBe("inscope-services-in-singapore-ap-southeast-1-2026-11-27.csv");
  const lines = csv.text.split("\r\n");
  expect(lines).toHaveLength(1 + 2 * 518 + 1);
  expect(lines.find((line) => line.startsWith('"kendra"') && line.includes('"mtcs-l3"'))).toMatch(
    /^"kendra","Amazon Kendra",.*"in-scope","in scope, old list, as of 2022-04-11","2022-04-11","true","A","Singapore",.*"https:\/\/aws\.amazon\.com\/[^"]*","Inscope","bundled","\d+","2026-11-27","bundled","20\d\d-/,
  );
  const json = JSON.parse((await exported(page, "JSON")).text);
  expect([json.rows.length, json.dataset.feed, json.dataset.issued]).toEqual([1036, "bundled", "2026-11-27"]);
  expect(json.rows.find(({ service, program }: { service: string; program: string }) => service === "sagemaker" && program === "hipaa").note).toContain("excludes Studio Lab");
  expect((await exported(page, "Markdown")).text).toContain("# Services in Singapore (ap-southeast-1)");
});

test("axe has nothing to say, in light and in dark", async () => {
  const page = await lookup(`${SINGAPORE}&cell=sagemaker/ap-southeast-1/hipaa`);
  await page.getByText("Exclusion, as published").waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByRole("button", { name: /^Verdict/ }).click();
  await page.getByRole("button", { name: "Add a condition" }).click();
  expect(await axeInBoth(page)).toEqual([]);
  for (const view of ["#view=service&service=iam", "#view=compare&region=ap-southeast-1&with=ap-northeast-2", "#view=service", `${SINGAPORE}&find=zzzzzzz`]) {
    await page.goto(page.url().replace(/#.*/, view));
    await until(() => page.locator("[role=gridcell], .notice").count(), (there) => there > 0);
    expect(await axeInBoth(page), view).toEqual([]);
  }
});

test("a narrow window: the drawer covers the table, and nothing is wider than the page", async () => {
  const page = await lookup(SINGAPORE);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.getByRole("gridcell", { name: "MTCS L3" }).first().click();
  await page.locator(".drawer .why").waitFor();
  const [grid, drawer] = [await page.getByRole("grid").boundingBox(), await page.locator(".drawer").boundingBox()];
  expect(grid?.width).toBe(900);
  expect([drawer?.width, (drawer?.x ?? 0) + (drawer?.width ?? 0)]).toEqual([420, 900]);
  for (const width of [900, 480, 320]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
  }
});

test.each([1280, 320])("no service's name is cut where another begins like it, %i px wide", async (width) => {
  const page = await lookup("#region=us-east-1&find=identity");
  await page.setViewportSize({ width, height: 760 });
  expect(await page.locator(".grid-body .name span").allInnerTexts()).toContain("AWS Identity and Access Management (IAM)");
  const cut = await page.evaluate(() => [...document.querySelectorAll(".grid-body .name, .grid-body .name > *")].filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 || part.scrollHeight > part.clientHeight + 2 && part.clientHeight > 0).map(({ textContent }) => textContent));
  expect(cut).toEqual([]);
});

test("in a narrow window a record's table scrolls, nothing else is cut, and facts have room for words", async () => {
  const page = await console.extensionPage("lookup.html#view=record&service=bedrock&region=us-east-1");
  await page.locator(".record-part").first().waitFor();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => Math.min(...[...document.querySelectorAll(".record-part dd")].map(({ clientWidth }) => clientWidth)))).toBeGreaterThan(100);
});

test("in forced colours a chosen row and an open cell keep a border", async () => {
  const page = await lookup(`${SINGAPORE}&cell=s3/ap-southeast-1/mtcs-l3`);
  await page.emulateMedia({ forcedColors: "active" });
  await page.locator(".drawer .why").waitFor();
  expect(await page.locator(".chosen .name").evaluate((name) => getComputedStyle(name).borderLeftWidth)).toBe("3px");
  expect(await page.locator("[aria-selected=true]").evaluate((cell) => getComputedStyle(cell).outlineStyle)).toBe("solid");
});

test("every cell shows its glyph, cut out of the one ink where colours are forced", async () => {
  const page = await lookup(SINGAPORE);
  const glyphs = () =>
    page.getByRole("grid").evaluate((grid) => {
      const boxes = [...grid.querySelectorAll(".cell")].map((cell) => getComputedStyle(cell, "::before"));
      return { cells: boxes.length, shapes: [...new Set(boxes.map(({ clipPath }) => clipPath))], inks: new Set(boxes.map(({ borderTopColor }) => borderTopColor)).size };
    });
  const { cells, shapes, inks } = await glyphs();
  expect([cells > 100, shapes.length > 4, inks > 1]).toEqual([true, true, true]);
  expect(shapes.filter((shape) => !shape.startsWith("path("))).toEqual([]);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await glyphs()).toMatchObject({ inks: 1 });
  const seen = (glyph: string) => page.locator(`.${glyph}`).first().screenshot();
  expect((await seen("g-in-scope")).equals(await seen("g-not-listed"))).toBe(false);
});

test("the legend tells of the hatch only where one is seen", async () => {
  const page = await lookup(SINGAPORE);
  const last = () => page.locator(".legend li").last().innerText();
  expect(await last()).toBe("clock: old list; hatched: was listed");
  await page.emulateMedia({ forcedColors: "active" });
  expect(await last()).toBe("clock: old list");
});

test("a column's head keeps a long name to itself, and to some lines", async () => {
  const page = await lookup(SINGAPORE);
  const room = await page.locator(".head").first().evaluate((head) => {
    (head.querySelector("b") as Element).textContent = "Informationssicherheitsmanagementsystem ".repeat(5);
    return { over: head.scrollWidth - head.clientWidth, height: head.clientHeight };
  });
  expect(room.over).toBe(0);
  expect(room.height).toBeLessThan(120);
});

test("until its name is there, a Region's code stands where that will", async () => {
  const page = await console.context.newPage();
  await page.addInitScript(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: { readonly type: string }): Promise<unknown> } } }).chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message) => (message.type === "names" ? new Promise(() => undefined) : send(message));
  });
  await page.goto((await console.worker()).url().replace("background.js", `lookup.html${SINGAPORE}`));
  const [text, code] = [page.locator(".filters .control-text").first(), page.locator(".filters small").first()];
  expect(await code.innerText()).toBe("ap-southeast-1");
  expect((await code.boundingBox())?.x).toBe((await text.boundingBox())?.x);
});

/** Where everything stands stays the same: what was saved is told over the page. */
async function exported(page: Page, format: string): Promise<{ readonly name: string; readonly text: string }> {
  const places = () => page.locator(".top, .export, .filters, .middle").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  const before = await places();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("button", { name: format, exact: true }).click();
  const file = await download;
  await page.getByText(`Saved ${file.suggestedFilename()}`).waitFor();
  expect(await places()).toEqual(before);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** Whether nothing covers or cuts off the middle of an element. */
function inSight(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const { left, right, top, bottom } = (element as Element).getBoundingClientRect();
    return element?.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)) === true;
  }, selector);
}
