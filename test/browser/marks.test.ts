import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";
import { countMessages } from "./harness/worker.ts";

const console = useConsole();
const HOST = "https://ap-southeast-1.console.aws.amazon.com";
const KENDRA = `${HOST}/kendra/home?region=ap-southeast-1`;
/** The replica's own services. */
const OWN = 13;

test("marks come when the menu is opened, move nothing, and say it all to a screen reader", async () => {
  const page = await visit(KENDRA);
  await waitForOverlays(page, answered);
  const messages = await countMessages(await console.worker(), "marks");
  await page.waitForTimeout(300);
  expect(await count(page)).toBe(0);
  expect(await messages.sent()).toBe(0);
  await openMenu(page);
  await waitFor(page, OWN);
  expect(await messages.sent()).toBe(1);
  const named = await images(page);
  expect(named).toContain("Amazon Kendra, Singapore: MTCS L3 in scope, old list, to check, as of 2022-04-11");
  expect(named).toContain("AWS Identity and Access Management (IAM), Global: HIPAA not on the eligible list, not met, as of 2026-05-22");
  expect(await moved(page)).toEqual([]);
});

test("a mark stands 8 px after the name, centred on its line, and takes no space", async () => {
  const page = await visit(`${KENDRA}&replica-favourites=1`);
  await waitFor(page, 5);
  await openMenu(page);
  await waitFor(page, OWN + 5);
  for (const [selector, size] of [["#menu--services [data-testid=s3]", 16], ["#awsc-nav-header ol a", 14]] as const) {
    const found = await page.evaluate((where) => {
      const link = document.querySelector(where) as HTMLElement;
      const mark = link.querySelector("[role=img]") as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(mark.previousSibling as Node);
      const [text, box] = [range.getBoundingClientRect(), mark.getBoundingClientRect()];
      const before = link.getBoundingClientRect();
      mark.style.setProperty("display", "none", "important");
      const after = link.getBoundingClientRect();
      mark.style.removeProperty("display");
      return { gap: box.left - text.right, offCentre: Math.abs((box.top + box.bottom) / 2 - (text.top + text.bottom) / 2), size: [box.width, box.height], grown: [before.width - after.width, before.height - after.height] };
    }, selector);
    expect(found.gap).toBeCloseTo(8, 1);
    expect(found.offCentre).toBeLessThan(2);
    expect(found.size).toEqual([size, size]);
    expect(found.grown).toEqual([0, 0]);
  }
  expect(await moved(page)).toEqual([]);
});

test("also in search results, on the page of all services and among the recently visited", async () => {
  const page = await visit(KENDRA);
  await page.getByTestId("awsc-concierge-input").pressSequentially("amazon s");
  await until(() => page.locator("#search-results [role=img]").count(), (found) => found === 3);
  await page.goto(`${HOST}/console/services?region=ap-southeast-1`);
  await until(() => page.locator("main [role=img]").count(), (found) => found === OWN);
  await page.goto(`${HOST}/console/home?region=ap-southeast-1`);
  await until(() => page.locator("main [role=img]").count(), (found) => found === 6);
  expect(await moved(page)).toEqual([]);
});

test("and nowhere else: not beside what a service shows, nor in the Regions menu", async () => {
  const page = await visit(KENDRA);
  await page.getByTestId("more-menu__awsc-nav-regions-menu-button").click();
  await page.evaluate(() => document.querySelector("main")?.insertAdjacentHTML("beforeend", '<a href="/s3/home">a link of the service</a>'));
  await openMenu(page);
  await waitFor(page, OWN);
  expect(await page.locator("main [role=img], #side [role=img], #menu--regions [role=img]").count()).toBe(0);
});

test("the console draws its menu again: the marks are there again, without a message", async () => {
  const page = await visit(KENDRA);
  await openMenu(page);
  await waitFor(page, OWN);
  const marks = await countMessages(await console.worker(), "marks");
  const others = await countMessages(await console.worker());
  await page.evaluate(() => {
    const list = document.querySelector("#menu--services ul") as HTMLElement;
    const copy = list.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll("[role=img]")) mark.remove();
    list.replaceWith(copy);
    for (const name of copy.querySelectorAll("h3")) name.textContent = `${name.textContent} `;
  });
  await waitFor(page, OWN);
  // A step in the page replaces the whole header of the replica.
  await page.getByTestId("s3").click();
  await waitForOverlays(page, (all) => answered(all) && all[0]?.name.includes("S3") === true);
  await openMenu(page);
  await waitFor(page, OWN);
  // Only the step itself asks.
  expect([await marks.sent(), await others.sent()]).toEqual([0, 1]);
});

test("the tooltip lies over the menu and goes with Escape", async () => {
  const page = await visit(KENDRA);
  await openMenu(page);
  await waitFor(page, OWN);
  await page.getByTestId("sagemaker").locator("[role=img]").hover();
  const tip = page.locator("[popover]");
  await tip.waitFor();
  expect(await tip.innerText()).toMatch(/^Amazon SageMaker AI, Singapore\n ?MTCS L3: to check\nListed in 2022 with exclusions, old list, as of Apr 11, 2022$/);
  // Its words are English, whatever the page's are.
  expect(await tip.evaluate((node) => {
    node.parentElement?.setAttribute("dir", "rtl");
    const { direction } = getComputedStyle(node);
    node.parentElement?.removeAttribute("dir");
    return direction;
  })).toBe("ltr");
  const box = await tip.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(272);
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x as number, y as number)?.closest("[popover]") !== null, [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20])).toBe(true);
  await page.keyboard.press("Escape");
  await until(() => tip.count(), (found) => found === 0);
});

test.each([300, 5000])("%i links: each has its mark, one message asks for all, nothing moves", async (links) => {
  const page = await visit(`${KENDRA}&replica-links=${links - OWN}`);
  await waitForOverlays(page, answered);
  const messages = await countMessages(await console.worker(), "marks");
  const pieces = await measure(page, async () => {
    await openMenu(page);
    await waitFor(page, links, 30_000);
  });
  expect(await messages.sent()).toBe(1);
  expect(await moved(page)).toEqual([]);
  const sum = pieces.reduce((total, ms) => total + ms, 0);
  process.stdout.write(`marks beside ${links} links: ${sum.toFixed(1)} ms of CPU in ${pieces.length} calls, the longest ${Math.max(...pieces).toFixed(1)} ms\n`);
  // At rest, once the browser has told where the pointer is now, nothing of ours runs.
  const runsIn = (ms: number) => measure(page, () => page.waitForTimeout(ms));
  await until(() => runsIn(300), (runs) => runs.length === 0);
  expect(await runsIn(1000)).toEqual([]);
});

test("switched off there are none", async () => {
  const worker = await console.worker();
  await worker.evaluate(() => (globalThis as unknown as Api).chrome.storage.local.set({ settings: { marks: false } }));
  try {
    const page = await visit(KENDRA);
    const messages = await countMessages(worker, "marks");
    await openMenu(page);
    await waitForOverlays(page, answered);
    await page.waitForTimeout(300);
    expect([await count(page), await messages.sent()]).toEqual([0, 0]);
    // An open page follows.
    await worker.evaluate(() => (globalThis as unknown as Api).chrome.storage.local.set({ settings: { version: 1, values: { marks: true } } }));
    await waitFor(page, OWN);
  } finally {
    await worker.evaluate(() => (globalThis as unknown as Api).chrome.storage.local.clear());
  }
});

test("an orphan takes its marks away", async () => {
  const page = await visit(KENDRA);
  await openMenu(page);
  await waitFor(page, OWN);
  await console.reloadExtension();
  await page.evaluate(() => (location.hash = "#anything"));
  await waitFor(page, 0);
});

interface Api {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } } };
}

/** A page that keeps account of what of its own moves, from its first mark on: before that nothing of it is ours. */
async function visit(url: string): Promise<Page> {
  const page = await console.visit("about:blank");
  await page.addInitScript(() => {
    interface Source {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }
    let marked = Infinity;
    new MutationObserver((_, observer) => {
      if (document.querySelector("a [role=img]") === null) return;
      marked = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const { startTime, sources } of list.getEntries() as unknown as readonly { readonly startTime: number; readonly sources: readonly Source[] }[]) {
        for (const { node, previousRect, currentRect } of sources) {
          if (startTime >= marked && node?.parentElement?.closest("body")) moved.push(`at ${startTime}: ${(node as Element).outerHTML ?? node.textContent} from ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url);
  return page;
}

const moved = (page: Page): Promise<readonly string[]> => page.evaluate(() => (globalThis as unknown as { readonly moved: readonly string[] }).moved);
const count = (page: Page): Promise<number> => page.locator("a [role=img]").count();
const openMenu = (page: Page): Promise<void> => page.getByTestId("aws-services-list-button").click();
const waitFor = (page: Page, marks: number, limit = 10_000): Promise<number> => until(() => count(page), (found) => found === marks, limit);

/** What a screen reader finds as images. */
async function images(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.filter((node) => !node.ignored && node.role?.value === "image").map((node) => String(node.name?.value ?? ""));
}

/** Milliseconds of the processor's time that each call into our content script takes meanwhile. */
async function measure(page: Page, work: () => Promise<unknown>): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The browser is closed.");
  const session = await browser.newBrowserCDPSession();
  interface Traced {
    readonly name: string;
    readonly tdur?: number;
    readonly args?: { readonly data?: { readonly url?: string } };
  }
  const traced: Traced[] = [];
  session.on("Tracing.dataCollected", ({ value }) => traced.push(...(value as unknown as readonly Traced[])));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline"] } });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return traced.filter(({ name, args }) => name === "FunctionCall" && args?.data?.url?.includes("/content-scripts/")).map(({ tdur = 0 }) => tdur / 1000);
}
