import type { Locator, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";
import { forget, pauseWorker } from "./harness/worker.ts";

/** The build whose shadow root is open: Playwright looks into it, and measures. */
const console = useConsole(".output/open-chrome-mv3");
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const [HEIGHT, FOOTER] = [760, 32];
afterEach(async () => forget(await console.worker()));

const bar = (page: Page): Locator => page.locator(".bar");
/** What is left between the bar and the window's lower edge. */
async function below(page: Page): Promise<number> {
  const { y, height } = (await bar(page).boundingBox()) ?? { y: NaN, height: NaN };
  return HEIGHT - y - height;
}
async function kendra(): Promise<Page> {
  const page = await console.visit(KENDRA);
  await waitForOverlays(page, answered);
  return page;
}

test("before its place is measured it is not there: no frame may show it elsewhere", async () => {
  const page = await kendra();
  const display = await page.evaluate(() => {
    const stage = document.querySelector("[data-inscope]")?.shadowRoot?.querySelector(".stage");
    stage?.removeAttribute("data-at");
    return stage && getComputedStyle(stage).display;
  });
  expect(display).toBe("none");
});

test("in a window that is narrower than the bar all of it can be seen", async () => {
  const page = await kendra();
  await page.setViewportSize({ width: 360, height: 640 });
  await until(() => bar(page).evaluate(({ classList }) => classList.contains("compact")), Boolean);
  const { left, right } = await bar(page).evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
  const buttons = await bar(page).locator("button").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  expect(buttons).toHaveLength(5);
  expect(buttons.filter((box) => box.left < left || box.right > right)).toEqual([]);
  // Nothing lies over another.
  expect(new Set(buttons.map(({ left, top }) => `${left} ${top}`)).size).toBe(5);
});

test("it stands above a cookie banner that comes late", async () => {
  const page = await kendra();
  await page.evaluate(() => {
    const banner = document.createElement("div");
    banner.id = "awsccc-sb-ux-c";
    const content = document.createElement("div");
    content.id = "awsccc-cb-content";
    for (const [name, value] of Object.entries({ position: "fixed", inset: "auto 0 0", height: "150px" })) content.style.setProperty(name, value);
    banner.append(content);
    document.body.prepend(banner);
  });
  await until(() => below(page), (bottom) => bottom === 150 + 12);
  await page.evaluate(() => document.querySelector("#awsccc-sb-ux-c")?.remove());
  await until(() => below(page), (bottom) => bottom === FOOTER + 12);
});

test("while it asks nothing of the last answer shows, nothing moves, and all is there again", async () => {
  const page = await kendra();
  const before = await bar(page).boundingBox();
  const shown = () => bar(page).evaluate((node) => [...node.querySelectorAll("b, .words, .glyph, em, .tip")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.textContent !== "")
    .map(({ textContent }) => textContent));
  const answer = await shown();
  expect(answer).toEqual(expect.arrayContaining(["Amazon Kendra", "Singapore", "listed 2022"]));
  const goOn = await pauseWorker(console.context);
  try {
    await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
    await until(() => bar(page).getAttribute("aria-label"), (label) => label === "Compliance scope: asking");
    expect((await shown()).toSorted()).toEqual(["FedRAMP", "FedRAMP: asking", "HIPAA", "HIPAA: asking", "MTCS L3", "MTCS L3: asking", "PCI DSS", "PCI DSS: asking"]);
    expect(await bar(page).locator(".badge .glyph").evaluateAll((all) => all.filter((each) => each.checkVisibility({ visibilityProperty: true })).length)).toBe(0);
    expect(await bar(page).boundingBox()).toEqual(before);
  } finally {
    await goOn();
  }
  await page.evaluate(() => history.back());
  await until(shown, (now) => now.includes("Amazon Kendra"));
  expect(await shown()).toEqual(answer);
});

test("a bar that an answer makes too wide is compact before it is seen, and no error for the page; another is a bar again", async () => {
  const page = await kendra();
  await page.evaluate(() => addEventListener("error", ({ message }) => document.body.setAttribute("data-error", message)));
  const compact = () => bar(page).evaluate(({ classList }) => classList.contains("compact"));
  const { width } = (await bar(page).boundingBox()) as { width: number };
  const go = async (path: string, name: string) => {
    await page.evaluate((to) => history.pushState(null, "", to), `/${path}/home?region=ap-southeast-1`);
    await until(() => bar(page).getAttribute("aria-label"), (label) => label?.includes(name) === true);
  };
  // SageMaker AI's bar is some 150 px wider.
  await page.setViewportSize({ width: Math.ceil(width * 1.5) + 6, height: HEIGHT });
  await until(compact, (now) => !now);
  await bar(page).evaluate((node) => {
    // What a frame shows: of an answer that comes behind it, but before the look, it shows nothing.
    const seen = new Set<boolean>();
    const frame = () => {
      if (node.ariaLabel?.includes("SageMaker")) setTimeout(() => seen.add(node.classList.contains("compact")));
      requestAnimationFrame(frame);
    };
    frame();
    Object.assign(globalThis, { seen });
  });
  await go("sagemaker", "SageMaker");
  await until(compact, (now) => now);
  expect(await page.evaluate(() => [...(globalThis as unknown as { seen: Set<boolean> }).seen])).toEqual([true]);
  await go("kendra", "Kendra");
  await until(compact, (now) => !now);
  expect(await page.evaluate(() => document.body.getAttribute("data-error"))).toBeNull();
}, 30_000);

test("a footer that grows lifts the bar, without a step", async () => {
  const page = await kendra();
  const footer = page.locator("#console-nav-footer");
  // In place, as a panel that opens in it would make it.
  await footer.evaluate((node) => node.style.setProperty("margin-top", "-58px"));
  await footer.evaluate((node) => node.style.setProperty("height", "90px"));
  await until(() => below(page), (bottom) => bottom === 90 + 12);
});
