import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Locator, Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { answered, readOverlays, waitForOverlays } from "../../replica/badges.ts";
import { axeInBoth } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { useFeed } from "./harness/feed.ts";
import { until } from "./harness/until.ts";
import { forget } from "./harness/worker.ts";

/** Its host answers, with nothing. */
const feed = useFeed("scope.example.test");
const console = useConsole(undefined, [feed]);
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const ADDRESS = feed.address;
const KEY = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", kid: "2026-a" };

beforeEach(async () => forget(await console.worker()));

/** The page, with its settings and its dataset's programs there. */
async function options(): Promise<Page> {
  const page = await console.extensionPage("options.html");
  await page.locator(".program").getByText("HIPAA", { exact: true }).waitFor();
  await page.getByText("Active dataset").waitFor();
  return page;
}
const rows = (page: Page) => page.locator("[data-program]").evaluateAll((all) => all.map((row) => row.getAttribute("data-program")));
const said = (page: Page) => page.locator("p.spoken[role=status]").last().innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? (document.activeElement as HTMLElement | null)?.innerText ?? "");

/** The user's own settings as they are stored. */
async function kept(): Promise<Readonly<Record<string, unknown>>> {
  const stored = await (await console.worker()).evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.storage.local.get("settings"));
  return (stored["settings"] as { readonly values: Readonly<Record<string, unknown>> } | undefined)?.values ?? {};
}
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${control.toString()}; it stands on ${await focused(page)}.`);
}

test("keyboard alone: a row is lifted, moved, put back, moved again and dropped; an open console tab follows", async () => {
  const tab = await console.visit(KENDRA);
  await waitForOverlays(tab, answered);
  const page = await options();
  const handle = page.getByRole("button", { name: /^Move HIPAA, place/ });
  await tabTo(page, handle);
  await page.keyboard.press("Space");
  expect(await said(page)).toBe("HIPAA is lifted, place 3 of 4. Arrow keys move it, Space drops it, Escape puts it back.");
  await page.keyboard.press("ArrowUp");
  expect(await rows(page)).toEqual(["mtcs-l3", "hipaa", "pci-dss", "fedramp"]);
  await page.keyboard.press("Escape");
  expect(await rows(page)).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
  expect(await kept()).toEqual({});
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe("Move HIPAA, place 1 of 4");
  await page.keyboard.press("Space");
  expect(await said(page)).toBe("HIPAA is dropped at place 1 of 4.");
  await until(kept, ({ shownPrograms }) => String(shownPrograms) === "hipaa,mtcs-l3,pci-dss,fedramp");
  await until(async () => (await readOverlays(tab))[0]?.badges.map(({ program }) => program), (programs) => String(programs) === "hipaa,mtcs-l3,pci-dss,fedramp");

  // And one step more with the buttons, from which the focus does not go away.
  await tabTo(page, page.getByRole("button", { name: "Move HIPAA down" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await rows(page)).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
  expect(await focused(page)).toBe("Move HIPAA down");
  await page.reload();
  await page.locator(".program").getByText("HIPAA", { exact: true }).waitFor();
  expect(await rows(page)).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
});

test("a row is dragged by its handle", async () => {
  const page = await options();
  const [from, to] = [await page.getByRole("button", { name: /^Move MTCS L3, place/ }).boundingBox(), await page.locator('[data-program="hipaa"]').boundingBox()];
  if (from === null || to === null) throw new Error("Nothing to drag.");
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, to.y + to.height - 4, { steps: 8 });
  expect(await rows(page)).toEqual(["pci-dss", "hipaa", "mtcs-l3", "fedramp"]);
  expect(await kept()).toEqual({});
  await page.mouse.up();
  await until(kept, ({ shownPrograms }) => String(shownPrograms) === "pci-dss,hipaa,mtcs-l3,fedramp");
  // A click alone moves nothing, and lifts nothing.
  await page.getByRole("button", { name: /^Move HIPAA, place/ }).click();
  await page.keyboard.press("ArrowUp");
  expect(await rows(page)).toEqual(["pci-dss", "hipaa", "mtcs-l3", "fedramp"]);
});

test("keyboard alone: a program of the dataset is added", async () => {
  const page = await options();
  await tabTo(page, page.getByRole("button", { name: "Add a program" }));
  await page.keyboard.press("Enter");
  expect(await page.locator(".menu button").count()).toBeGreaterThan(30);
  await page.keyboard.type("irap");
  await until(() => page.locator(".menu button").count(), (count) => count === 1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await rows(page)).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp", "irap"]);
  expect(await focused(page)).toBe("Add a program");
  await until(kept, ({ shownPrograms }) => String(shownPrograms).endsWith(",irap"));
});

test("form, corner and marks reach an open console tab and another options page at once", async () => {
  const tab = await console.visit(KENDRA);
  await waitForOverlays(tab, answered);
  const other = await options();
  const page = await options();
  await page.getByRole("radio", { name: "Compact" }).focus();
  await page.keyboard.press("ArrowRight");
  await until(() => readOverlays(tab), (overlays) => overlays.length === 0);
  await until(() => other.getByRole("radio", { name: "Off" }).isChecked(), (checked) => checked);
  await page.getByRole("radio", { name: "Auto" }).check();
  await waitForOverlays(tab, answered);
  await page.getByLabel("Corner").selectOption("Top left");
  await until(() => other.getByLabel("Corner").inputValue(), (corner) => corner === "top-left");
  await page.getByRole("checkbox", { name: "Show", exact: true }).uncheck();
  await until(kept, ({ overlayPosition, marks }) => overlayPosition === "top-left" && marks === false);
});

test("keys: what is wrong is refused with its reason, a private one with a warning, and nothing of it is kept", async () => {
  const page = await options();
  const folder = tmpdir();
  const file = (content: unknown): string => {
    const path = join(folder, "inscope-keys.json");
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };
  const choose = async (content: unknown): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file" }).press("Enter");
    await (await chooser).setFiles(file(content));
  };
  await page.getByLabel("Feed address").fill("http://scope.example.test/dataset.json");
  await page.getByLabel("Feed address").press("Tab");
  await page.getByText("It should be an https address").waitFor();
  await page.getByLabel("Feed address").fill(ADDRESS);
  await choose("<!doctype html>");
  await page.getByRole("alert").getByText("It should be a JSON Web Key Set with at least one public Ed25519 key.").waitFor();
  await choose({ keys: [{ ...KEY, d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" }] });
  await page.getByRole("alert").getByText("It holds a private key.").waitFor();
  expect(await page.getByLabel("Signing keys").getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("Signing keys").fill("{ ");
  await page.keyboard.press("Tab");
  await page.getByRole("alert").getByText("It should be a JSON Web Key Set").waitFor();
  expect([await page.getByLabel("Feed address").inputValue(), await page.getByLabel("Signing keys").inputValue()]).toEqual([ADDRESS, "{ "]);
  expect(await kept()).toEqual({});

  await choose({ keys: [KEY] });
  await until(kept, (values) => isDeepStrictEqual(values, { datasetUrl: ADDRESS, datasetKeys: { keys: [KEY] } }));
  expect(await page.getByLabel("Signing keys").inputValue()).toBe("1 key, Ed25519: 2026-a");
  await page.getByRole("button", { name: "Update now" }).waitFor();
  await page.getByRole("button", { name: "Stop using this feed" }).click();
  await until(kept, (values) => Object.keys(values).length === 0);
  await page.getByText("renewed only by updates of the extension").waitFor();
});

test("reset asks, and then all is as it was at first", async () => {
  const page = await options();
  await page.getByRole("radio", { name: "Compact" }).check();
  await until(kept, ({ overlay }) => overlay === "compact");
  await tabTo(page, page.getByRole("button", { name: "Reset options" }));
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Reset your options?" }).waitFor();
  expect(await focused(page)).toBe("Keep them");
  await page.keyboard.press("Escape");
  expect([await focused(page), await kept()]).toEqual(["Reset options", { overlay: "compact" }]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await until(kept, (values) => Object.keys(values).length === 0);
  await until(() => page.getByRole("radio", { name: "Auto" }).isChecked(), (checked) => checked);
  expect(await said(page)).toBe("Your options are back to their defaults.");
});

test("every permission of the extension is explained", async () => {
  const page = await options();
  const manifest = await page.evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.runtime.getManifest());
  // Another one needs another paragraph of "What Inscope may do, and why".
  expect(manifest.permissions?.toSorted()).toEqual(["alarms", "storage"]);
  expect([manifest.host_permissions, manifest.optional_permissions]).toEqual([undefined, undefined]);
  await page.getByText(`Version ${manifest.version}`).waitFor();
});

test("axe has nothing to say, in light and in dark", async () => {
  const page = await options();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByRole("button", { name: /^Move HIPAA, place/ }).press("Space");
  expect(await axeInBoth(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add a program" }).click();
  expect(await axeInBoth(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByLabel("Old after, in days").fill("many");
  await page.getByLabel("Feed address").fill("http://x");
  await page.keyboard.press("Tab");
  await page.getByText("It should be an https address").waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByLabel("Feed address").fill(ADDRESS);
  await page.getByLabel("Feed address").press("Tab");
  await page.getByLabel("Take this feed although nothing signs it").check();
  await page.getByText("This feed is not signed.").waitFor();
  await page.getByLabel("Another limit for one program").selectOption("HIPAA");
  await page.getByLabel("HIPAA: old after, in days").waitFor();
  expect(await axeInBoth(page)).toEqual([]);
  await page.getByRole("button", { name: "Reset options" }).click();
  expect(await axeInBoth(page)).toEqual([]);
});

test("one column in a narrow window, and nothing is wider than the page", async () => {
  const page = await options();
  const columns = () => page.locator(".column").evaluateAll((all) => new Set(all.map((column) => column.getBoundingClientRect().left)).size);
  for (const [width, count] of [[1180, 2], [860, 2], [859, 1], [480, 1], [320, 1]] as const) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await columns()]).toEqual([width, count]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
  }
  await page.getByRole("button", { name: "Add a program" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("in forced colours what is chosen and what is lifted have a border of their own", async () => {
  const page = await options();
  await page.emulateMedia({ forcedColors: "active" });
  const border = (selector: string) => page.locator(selector).first().evaluate((element) => [getComputedStyle(element).borderTopWidth, getComputedStyle(element).borderTopColor]);
  expect(await border(".mode:has(:checked)")).not.toEqual(await border(".mode:not(:has(:checked))"));
  await page.getByRole("button", { name: /^Move HIPAA, place/ }).press("Space");
  expect(await border(".lifted")).not.toEqual(await border(".program:not(.lifted)"));
});
