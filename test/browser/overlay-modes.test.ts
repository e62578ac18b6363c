import type { Locator, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { answered, readOverlays, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { heapSize } from "./harness/heap.ts";
import { loadedWhole, shifts } from "./harness/shifts.ts";
import { until } from "./harness/until.ts";
import { forget, pauseWorker, stopWorker } from "./harness/worker.ts";

/** The build whose shadow root is open: Playwright looks into it, and measures. */
const console = useConsole(".output/open-chrome-mv3");
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const [WIDTH, HEIGHT, HEADER, FOOTER] = [1280, 760, 43, 32];

declare const chrome: {
  readonly action: object;
  readonly commands: { readonly onCommand: { dispatch(command: string): void } };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly tabs: {
    query(filter: object): Promise<{ readonly id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

afterEach(async () => forget(await console.worker()));

/** What the browser does when the key is pressed; a key of a test does not reach the browser. */
const pressCommand = async (page: Page) => {
  await page.bringToFront();
  await (await console.worker()).evaluate(() => chrome.commands.onCommand.dispatch("toggle-overlay"));
};
const bar = (page: Page): Locator => page.locator(".bar");
async function kendra(): Promise<Page> {
  const page = await console.visit(KENDRA);
  await waitForOverlays(page, answered);
  return page;
}
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Inscope menu" }).click();
  await page.getByRole("menuitemradio", { name, exact: true }).click();
}
/** Distances of an element from the window's edges. */
async function edges(of: Locator): Promise<{ readonly [side in "left" | "right" | "top" | "bottom"]: number }> {
  const { x, y, width, height } = (await of.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  return { left: x, right: WIDTH - x - width, top: y, bottom: HEIGHT - y - height };
}

test.each([
  ["Top left", { left: 16, top: HEADER + 12 }],
  ["Top right", { right: 16, top: HEADER + 12 }],
  ["Bottom left", { left: 16, bottom: FOOTER + 12 }],
  ["Bottom right", { right: 16, bottom: FOOTER + 12 }],
] as const)("%s: clear of header and footer, with panel, menu and tooltip beside it, and after a reload too", async (corner, place) => {
  const page = await kendra();
  await choose(page, corner);
  await until(() => edges(bar(page)), (found) => Object.entries(place).every(([side, distance]) => found[side as "left"] === distance));
  for (const button of [/^MTCS L3: /, "Inscope menu"]) {
    await page.getByRole("button", { name: button }).click();
    const found = await until(() => edges(page.locator(".pop")), ({ left }) => !Number.isNaN(left));
    const side = corner.endsWith("left") ? "left" : "right";
    expect(found[side]).toBe(16);
    expect(corner.startsWith("Top") ? found.top : found.bottom).toBe((corner.startsWith("Top") ? HEADER : FOOTER) + 12 + 46 + 8);
    expect(Math.min(found.left, found.right, found.top - HEADER, found.bottom - FOOTER)).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
  }
  await page.reload();
  await waitForOverlays(page, answered);
  expect(await edges(bar(page))).toMatchObject(place);
});

test("compact, by keyboard; every page has it then; nothing of the page ever shifts", async () => {
  const page = await loadedWhole(async () => {
    const tab = await console.context.newPage();
    await tab.goto(KENDRA);
    return tab;
  });
  await waitForOverlays(page, answered);
  await page.getByRole("button", { name: /^MTCS L3: / }).focus();
  for (const key of ["End", "Enter", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await until(() => bar(page).boundingBox(), (box) => box?.height === 32);
  for (const name of ["Top left", "Bottom left", "Bar", "Compact"]) await choose(page, name);
  await page.waitForTimeout(200);
  // Our own parts move when they are told to.
  expect((await shifts(page)).flat().filter((node) => node !== "ours")).toEqual([]);
  const other = await console.visit("https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1");
  await waitForOverlays(other, answered);
  expect((await bar(other).boundingBox())?.height).toBe(32);
});

test("off leaves nothing in any page, but the popup is answered; the command shows it for the session, and hides it", async () => {
  const page = await kendra();
  // As the options page does.
  await (await console.worker()).evaluate(() => chrome.storage.local.set({ settings: { version: 1, values: { overlay: "off" } } }));
  await waitForOverlays(page, (all) => all.length === 0);
  await page.reload();
  await page.waitForTimeout(500);
  expect(await page.locator("[data-inscope]").count()).toBe(0);
  await page.bringToFront();
  const where = await (await console.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.tabs.sendMessage(tab?.id ?? -1, { type: "where" });
  });
  expect(where).toMatchObject({ page: { path: "/kendra/home", queryRegion: "ap-southeast-1" } });
  await pressCommand(page);
  await waitForOverlays(page, answered);
  await pressCommand(page);
  await waitForOverlays(page, (all) => all.length === 0);
});

test("hidden from the menu, it is so in every tab and through reloads; the key brings it back everywhere", async () => {
  const [one, two] = [await kendra(), await console.visit("https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1")];
  await waitForOverlays(two, answered);
  await one.bringToFront();
  await one.getByRole("button", { name: "Inscope menu" }).click();
  await one.getByRole("menuitem", { name: /^Hide for this session/ }).click();
  for (const page of [one, two]) await waitForOverlays(page, (all) => all.length === 0);
  const three = await console.visit("https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1");
  await stopWorker(await console.extensionPage("manifest.json"));
  await two.reload();
  await two.waitForTimeout(500);
  for (const page of [two, three]) expect(await page.locator("[data-inscope]").count()).toBe(0);
  await pressCommand(three);
  for (const page of [one, two, three]) await waitForOverlays(page, answered);
});

test("the menu and the panel open our other pages", async () => {
  const page = await kendra();
  const opened = async (press: () => Promise<void>): Promise<URL> => {
    const next = console.context.waitForEvent("page");
    await press();
    const other = await next;
    await other.waitForURL(/^chrome-extension:/);
    const url = new URL(other.url());
    await other.close();
    return url;
  };
  await page.getByRole("button", { name: /^HIPAA: / }).click();
  const cell = await opened(() => page.getByRole("button", { name: "Open full lookup" }).click());
  expect([cell.pathname, cell.hash]).toEqual(["/lookup.html", "#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa"]);
  await page.bringToFront();
  const item = (name: RegExp) => async () => {
    await page.getByRole("button", { name: "Inscope menu" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  const lookup = await opened(item(/^Full lookup/));
  expect([lookup.pathname, lookup.hash]).toEqual(["/lookup.html", "#region=ap-southeast-1"]);
  // The lookup page's "Global" is the commercial one.
  const gov = await console.visit("https://us-gov-west-1.console.amazonaws-us-gov.com/iam/home");
  await waitForOverlays(gov, answered);
  await gov.getByRole("button", { name: /^FedRAMP: / }).click();
  expect((await opened(() => gov.getByRole("button", { name: "Open full lookup" }).click())).hash).toBe("#region=us-gov-west-1&cell=iam/us-gov-west-1/fedramp");
});

test("the command hides the overlay through all steps of the page, and says so; again, and it is there with the right answer", async () => {
  const page = await kendra();
  await pressCommand(page);
  await waitForOverlays(page, (all) => all.length === 0);
  expect(await page.getByRole("status").textContent()).toBe("Inscope hidden");
  await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
  await page.waitForTimeout(300);
  expect(await readOverlays(page)).toEqual([]);
  await pressCommand(page);
  const [overlay] = await waitForOverlays(page, answered);
  expect(overlay?.name).toContain("(S3)");
  expect(await page.getByRole("status").textContent()).toBe("Inscope shown");
});

test("the manifest names the commands and their keys", async () => {
  const page = await console.extensionPage("manifest.json");
  const { commands } = JSON.parse((await page.locator("pre").textContent()) ?? "");
  expect(commands).toMatchObject({
    _execute_action: { suggested_key: { default: "Alt+Shift+I" } },
    "toggle-overlay": { suggested_key: { default: "Alt+Shift+H" }, description: expect.stringContaining("overlay") },
  });
});

test("compact badges have a tooltip: on hover after a while, on focus at once; Escape hides it", async () => {
  const page = await kendra();
  await choose(page, "Compact");
  const badge = page.getByRole("button", { name: /^HIPAA: / });
  const tip = badge.locator(".tip:not(.wait)");
  const seen = () => tip.evaluate((node) => {
    const { opacity, transitionDelay } = getComputedStyle(node);
    return { opacity, transitionDelay };
  });
  await until(seen, ({ opacity }) => opacity === "0");
  await badge.hover();
  expect((await until(seen, ({ opacity }) => opacity === "1")).transitionDelay).toBe("0.3s");
  expect(await tip.textContent()).toMatch(/^HIPAA: eligible, BAA required, as of /);
  await page.keyboard.press("Escape");
  expect((await seen()).opacity).toBe("0");
  await page.mouse.move(10, 300);

  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: /^PCI DSS: / }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await seen()).toEqual({ opacity: "1", transitionDelay: "0s" });
  await page.keyboard.press("Escape");
  expect((await seen()).opacity).toBe("0");
  expect(await badge.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)).toBe(true);
  await page.keyboard.press("Enter");
  expect((await seen()).opacity).toBe("0");
  // Open is a border, not a background alone.
  expect(await badge.evaluate((node) => getComputedStyle(node).borderBottomWidth)).toBe("3px");
});

test("in the bar there is none", async () => {
  const page = await kendra();
  await page.getByRole("button", { name: /^HIPAA: / }).hover();
  await page.waitForTimeout(500);
  expect(await page.locator(".badge .tip:not(.wait)").evaluateAll((tips) => tips.map((tip) => getComputedStyle(tip).opacity))).toEqual(["0", "0", "0", "0"]);
});

test("a background that never answers: unknown after ten seconds, never a no; a later answer replaces it", async () => {
  const page = await kendra();
  const goOn = await pauseWorker(console.context);
  await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
  // The page's clock is put forward, for its scripts and for ours; the worker's stands.
  const clock = await page.context().newCDPSession(page);
  const forward = async (ms: number) => {
    const there = new Promise((resolve) => clock.once("Emulation.virtualTimeBudgetExpired", resolve));
    await clock.send("Emulation.setVirtualTimePolicy", { policy: "advance", budget: ms });
    await there;
  };
  await forward(9_000);
  expect((await readOverlays(page))[0]?.badges.map(({ verdict }) => verdict)).toEqual([undefined, undefined, undefined, undefined]);
  await forward(1_500);
  await clock.send("Emulation.setVirtualTimePolicy", { policy: "advance" });
  const [overlay] = await waitForOverlays(page, answered);
  expect(overlay?.badges.map(({ verdict }) => verdict)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  await goOn();
  await waitForOverlays(page, (all) => answered(all) && all[0]?.name.includes("(S3)") === true);
});

test("a page that removes, clones and covers it, with thousands of nodes: no error, one overlay, right answers", async () => {
  const page = await kendra();
  await page.evaluate(() => {
    for (let index = 0; index < 5_000; index += 1) {
      const copy = document.querySelector("[data-inscope]")?.cloneNode(true) ?? document.createElement("i");
      document.body.append(copy);
    }
    const cover = document.createElement("div");
    for (const [name, value] of Object.entries({ position: "fixed", inset: "0", "z-index": "2147483647" })) cover.style.setProperty(name, value);
    document.body.append(cover);
    for (const host of document.querySelectorAll("[data-inscope]")) if (host.parentNode === document.documentElement) host.remove();
  });
  for (const [path, name] of [["s3", "(S3)"], ["ec2", "(EC2)"], ["kendra", "Kendra"]]) {
    await page.evaluate((to) => history.pushState(null, "", `/${to}/home?region=ap-southeast-1`), path);
    await waitForOverlays(page, (all) => answered(all) && all[0]?.name.includes(name ?? "") === true);
    await page.evaluate(() => document.querySelector("[data-inscope]")?.remove());
  }
});

test("twelve hundred steps in one tab: one overlay, no more nodes and memory than after two hundred", async () => {
  const page = await console.context.newPage();
  const session = await page.context().newCDPSession(page);
  // The toolbar's button asks after every step, has an answer made and is drawn: work of the background, which has its own pace.
  await (await console.worker()).evaluate(() => {
    const nothing = () => Promise.resolve();
    for (const { tabs, action } of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome]) {
      Object.assign(tabs, { sendMessage: () => Promise.reject(new Error("not now")) });
      Object.assign(action, { setIcon: nothing, setTitle: nothing, setBadgeText: nothing, setBadgeBackgroundColor: nothing, setBadgeTextColor: nothing });
    }
  });
  await page.goto(KENDRA);
  // Behind another tab: in front of it the browser writes its address bar anew at every step.
  await (await console.context.newPage()).bringToFront();
  const walk = (steps: number) =>
    page.evaluate(async (count) => {
      const paths = ["s3/home", "ec2/home", "ec2/home#Volumes:", "iam/home", "never-heard-of/home", "console/home", "sagemaker/home", "kendra/home"];
      const shown = () => {
        const bar = document.querySelector("[data-inscope]")?.shadowRoot?.querySelector<HTMLElement>(".bar");
        return bar?.hidden ? "nothing" : bar?.ariaLabel ?? "";
      };
      for (let step = 0; step < count; step += 1) {
        const before = shown();
        // Regions change at every step, the service at every twenty-fifth.
        const region = ["ap-southeast-1", "us-east-1", "eu-west-1"][step % 3] ?? "";
        history.pushState(null, "", `/${paths[Math.floor(step / 25) % paths.length]?.replace("home", `home?region=${region}`)}`);
        // Another Region is there at once; another service when it is answered.
        let waits = step % 25 ? 1 : 100;
        do await new Promise((resolve) => setTimeout(resolve));
        while ((waits -= 1) > 0 && (shown() === before || shown().includes("asking")));
      }
      history.pushState(null, "", "/kendra/home?region=ap-southeast-1");
    }, steps);
  const weigh = async () => {
    // Past what is said late.
    await page.waitForTimeout(1_500);
    const heap = await heapSize(session);
    return { ...(await session.send("Memory.getDOMCounters")), heap };
  };
  await walk(200);
  const early = await weigh();
  await walk(1_000);
  const late = await weigh();
  // A line of text more or less; what grew by a node a step would be far beyond.
  expect(late.nodes - early.nodes).toBeLessThan(10);
  expect(late.jsEventListeners - early.jsEventListeners).toBeLessThan(5);
  expect(late.heap / early.heap).toBeLessThan(1.02);
  const overlays = await waitForOverlays(page, answered);
  expect(overlays.map(({ name }) => name)).toEqual(["Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)"]);
  expect(await page.locator("[data-inscope]").count()).toBe(1);
}, 120_000);
