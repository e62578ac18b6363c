// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Display } from "../../../messages/display.ts";
import { createPlace, type Place } from "../../../attendant/place.ts";
import { DISPLAY } from "../sight/samples.ts";

const HEIGHT = 760;
let life: AbortController;
let display: Display;
let wide: number;
const stage = document.createElement("div");
const bar = document.createElement("div");
const badge = document.createElement("button");
badge.className = "badge";

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  wide = 600;
  display = DISPLAY;
  bar.replaceChildren(badge);
  bar.className = "bar";
  sizes.length = 0;
  vi.stubGlobal("ResizeObserver", Sizes);
  vi.spyOn(document.documentElement, "clientHeight", "get").mockReturnValue(HEIGHT);
  vi.spyOn(bar, "offsetWidth", "get").mockImplementation(() => wide);
  vi.stubGlobal("innerWidth", 1280);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
  document.body.removeAttribute("style");
});

/** What the browser tells of sizes, by hand: happy-dom lays nothing out. */
const sizes: Sizes[] = [];
class Sizes implements ResizeObserver {
  readonly watched = new Set<Element>();
  readonly tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.tell = tell;
    sizes.push(this);
  }
  observe(target: Element): void {
    this.watched.add(target);
  }
  unobserve(target: Element): void {
    this.watched.delete(target);
  }
  disconnect(): void {
    this.watched.clear();
  }
}
/** The size of this element is another now. */
function resized(target: Element): void {
  for (const each of sizes) if (each.watched.has(target)) each.tell([{ target } as ResizeObserverEntry], each);
  vi.advanceTimersByTime(20);
}

/** An element of the console's, from `top` to `bottom` of the window. */
function edge(id: string, top: number, bottom: number): HTMLElement {
  const node = document.createElement("div");
  node.id = id;
  node.getBoundingClientRect = () => ({ top, bottom }) as DOMRect;
  document.body.append(node);
  return node;
}
const footer = (top: number) => edge("console-nav-footer", top, top + 32);
const place = (signal = life.signal) => createPlace(stage, bar, () => display, signal);
const settle = (again: Place = place()) => {
  again.settle();
  vi.advanceTimersByTime(20);
  return again;
};
const fill = (again: Place) => {
  again.filled();
  vi.advanceTimersByTime(20);
};
const gap = () => stage.style.getPropertyValue("--gap");
const form = () => (bar.classList.contains("compact") ? "compact" : "bar");

test("12 above the footer, and 12 above the window's edge without one", () => {
  const again = settle();
  expect([gap(), stage.getAttribute("data-at")]).toEqual(["12px", "bottom-right"]);
  footer(728);
  settle(again);
  expect(gap()).toBe("44px");
});

test.each(["awsccc-cb-content", "awsccc-cb-c"])("above a cookie banner at the bottom, #%s, while it is there", (id) => {
  footer(728);
  edge(id, 600, 760);
  const again = settle();
  expect(gap()).toBe("172px");
  document.body.lastElementChild?.remove();
  edge(id, 0, 0);
  settle(again);
  expect(gap()).toBe("44px");
});

test("another body is looked at anew: it may have another theme", async () => {
  footer(728);
  settle();
  const { body } = document;
  const other = document.createElement("body");
  other.className = "awsui-dark-mode";
  other.append(...body.childNodes);
  body.replaceWith(other);
  await vi.advanceTimersByTimeAsync(20);
  expect(stage.style.colorScheme).toBe("dark");
  other.replaceWith(body);
});

test("12 below the header in the top corners, and 12 below the window's edge when it has scrolled away", () => {
  display = { ...DISPLAY, position: "top-left" };
  footer(728);
  edge("awsc-nav-header", 0, 44);
  const again = settle();
  expect([gap(), stage.getAttribute("data-at")]).toEqual(["56px", "top-left"]);
  document.body.replaceChildren();
  edge("awsc-nav-header", -100, -56);
  settle(again);
  expect(gap()).toBe("12px");
});

test("a footer below the window, or one that covers it, moves nothing; nor does a header that covers it", () => {
  footer(4000);
  const again = settle();
  expect(gap()).toBe("12px");
  footer(-10);
  settle(again);
  expect(gap()).toBe("12px");
  display = { ...DISPLAY, position: "top-right" };
  edge("awsc-nav-header", 0, 700);
  settle(again);
  expect(gap()).toBe("12px");
});

test("a late footer is waited for, but not for ever", () => {
  settle();
  footer(728);
  vi.advanceTimersByTime(300);
  expect(gap()).toBe("44px");
  document.body.replaceChildren();
  settle();
  vi.advanceTimersByTime(10_000);
  expect(vi.getTimerCount()).toBe(0);
});

test("an edge that is put into the body is looked at; what is put deeper, or is none, is not", async () => {
  const before = vi.fn();
  footer(728);
  settle();
  vi.stubGlobal("requestAnimationFrame", before);
  document.querySelector("#console-nav-footer")?.append("deeper");
  // The page's content, as a step of the console's puts it there.
  edge("app", 80, 728);
  await vi.advanceTimersByTimeAsync(10);
  expect(before).not.toHaveBeenCalled();
  edge("awsccc-cb-content", 600, 760);
  await vi.advanceTimersByTimeAsync(10);
  expect(before).toHaveBeenCalledOnce();
});

test("with a footer no clock is set; after the end nothing is measured", () => {
  footer(728);
  settle();
  expect(vi.getTimerCount()).toBe(0);
  document.body.replaceChildren();
  settle();
  life.abort();
  display = { ...DISPLAY, position: "top-left" };
  vi.advanceTimersByTime(10_000);
  window.dispatchEvent(new Event("resize"));
  vi.advanceTimersByTime(20);
  expect(stage.getAttribute("data-at")).toBe("bottom-right");
  expect(vi.getTimerCount()).toBe(0);
});

test("a footer that grows, or goes, moves the bar at once; with the bar nothing but the bar is looked at", () => {
  const node = footer(728);
  settle();
  node.getBoundingClientRect = () => ({ top: 660, bottom: 760 }) as DOMRect;
  resized(bar);
  expect(gap()).toBe("44px");
  resized(node);
  expect(gap()).toBe("112px");
  node.remove();
  resized(node);
  expect(gap()).toBe("12px");
});

test("a page that gets another footer has that one watched", () => {
  const node = footer(728);
  settle();
  node.remove();
  const next = footer(728);
  resized(node);
  next.getBoundingClientRect = () => ({ top: 660, bottom: 760 }) as DOMRect;
  resized(next);
  expect(gap()).toBe("112px");
});

test("where no footer was found it is looked for with each answer", () => {
  const again = settle();
  vi.advanceTimersByTime(10_000);
  footer(728);
  fill(again);
  expect(gap()).toBe("44px");
});

test("a theme that comes late, as a background, is seen with the next answer", () => {
  footer(728);
  const again = settle();
  const scheme = () => stage.style.getPropertyValue("color-scheme");
  expect(scheme()).toBe("light dark");
  document.body.style.backgroundColor = "rgb(0, 0, 0)";
  fill(again);
  expect(scheme()).toBe("dark");
});

test("what is told of sizes ends with the signal", () => {
  const node = footer(728);
  settle();
  life.abort();
  expect([...(sizes[0]?.watched ?? [node])]).toEqual([]);
});

test("auto: compact in a narrow window, and where the bar passes two thirds of it", () => {
  footer(728);
  const again = settle();
  expect(form()).toBe("bar");
  wide = 854;
  resized(bar);
  expect(form()).toBe("compact");
  // As its size changes while it is told, it is told no more.
  expect(sizes[0]?.watched.has(bar)).toBe(false);
  wide = 300;
  fill(again);
  expect(form()).toBe("bar");
  resized(bar);
  expect(form()).toBe("bar");
  vi.stubGlobal("innerWidth", 899);
  window.dispatchEvent(new Event("resize"));
  vi.advanceTimersByTime(20);
  expect(form()).toBe("compact");
});

test("compact where there are no badges, and where it is wanted so", () => {
  footer(728);
  bar.replaceChildren();
  const again = settle();
  expect(form()).toBe("compact");
  bar.replaceChildren(badge);
  fill(again);
  expect(form()).toBe("bar");
  display = { ...DISPLAY, overlay: "compact" };
  settle(again);
  expect(form()).toBe("compact");
  fill(again);
  expect(form()).toBe("compact");
});

test("it takes the console's theme, and follows it", async () => {
  footer(728);
  settle();
  expect(stage.style.getPropertyValue("color-scheme")).toBe("light dark");
  document.body.className = "awsui-polaris-dark-mode";
  await vi.advanceTimersByTimeAsync(20);
  expect(stage.style.getPropertyValue("color-scheme")).toBe("dark");
  document.body.className = "";
  await vi.advanceTimersByTimeAsync(20);
  expect(stage.style.getPropertyValue("color-scheme")).toBe("light dark");
});
