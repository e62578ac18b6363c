// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPlace } from "../../../overlay/place.ts";

const HEIGHT = 760;
let life: AbortController;
const stage = document.createElement("div");
const bar = document.createElement("div");
const badge = document.createElement("button");
badge.className = "badge";
let wide = 600;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  wide = 600;
  bar.replaceChildren(badge);
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
});

function footer(top: number): void {
  const node = document.createElement("div");
  node.id = "console-nav-footer";
  node.getBoundingClientRect = () => ({ top }) as DOMRect;
  document.body.append(node);
}
const settle = (place: ReturnType<typeof createPlace>) => {
  place.settle();
  vi.advanceTimersByTime(20);
};
const bottom = () => stage.style.getPropertyValue("--bottom");

test("12 above the footer, and 12 above the window's edge without one", () => {
  const place = createPlace(stage, bar, life.signal);
  settle(place);
  expect(bottom()).toBe("12px");
  footer(728);
  settle(place);
  expect(bottom()).toBe("44px");
});

test("a footer below the window, or one that covers it, moves nothing", () => {
  const place = createPlace(stage, bar, life.signal);
  footer(4000);
  settle(place);
  expect(bottom()).toBe("12px");
  document.body.replaceChildren();
  footer(-10);
  settle(place);
  expect(bottom()).toBe("12px");
});

test("a late footer is waited for, but not for ever", () => {
  settle(createPlace(stage, bar, life.signal));
  footer(728);
  vi.advanceTimersByTime(300);
  expect(bottom()).toBe("44px");
  document.body.replaceChildren();
  settle(createPlace(stage, bar, life.signal));
  vi.advanceTimersByTime(10_000);
  expect(vi.getTimerCount()).toBe(0);
});

test("with a footer no clock is set, and an end stops the one that is", () => {
  settle(createPlace(stage, bar, life.signal));
  expect(vi.getTimerCount()).toBe(1);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  footer(728);
  settle(createPlace(stage, bar, new AbortController().signal));
  expect(vi.getTimerCount()).toBe(0);
});

test("compact in a narrow window, and where the bar passes two thirds of it", () => {
  footer(728);
  const place = createPlace(stage, bar, life.signal);
  settle(place);
  expect(place.form()).toBe("bar");
  wide = 854;
  settle(place);
  expect(place.form()).toBe("compact");
  wide = 300;
  settle(place);
  expect(place.form()).toBe("bar");
  vi.stubGlobal("innerWidth", 899);
  window.dispatchEvent(new Event("resize"));
  vi.advanceTimersByTime(20);
  expect(place.form()).toBe("compact");
});

test("compact where there are no badges", () => {
  footer(728);
  bar.replaceChildren();
  const place = createPlace(stage, bar, life.signal);
  settle(place);
  expect(place.form()).toBe("compact");
});

test("the user's choice goes before both", () => {
  footer(728);
  const place = createPlace(stage, bar, life.signal);
  place.choose("compact");
  settle(place);
  expect(place.form()).toBe("compact");
  place.choose("bar");
  vi.stubGlobal("innerWidth", 500);
  settle(place);
  expect(place.form()).toBe("bar");
});
