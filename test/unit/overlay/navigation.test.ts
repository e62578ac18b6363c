// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { watchSteps } from "../../../overlay/navigation.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("follows the Navigation API where there is one, without a clock", () => {
  vi.useFakeTimers();
  const navigation = new EventTarget();
  vi.stubGlobal("navigation", navigation);
  const life = new AbortController();
  const step = vi.fn();
  watchSteps(step, life.signal);
  navigation.dispatchEvent(new Event("currententrychange"));
  expect(step).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
  document.dispatchEvent(new Event("visibilitychange"));
  // The first time it comes it comes from nowhere.
  window.dispatchEvent(new Event("pageshow"));
  expect(step).toHaveBeenCalledTimes(2);
  // Each time it comes back, and once.
  for (const times of [3, 4]) {
    window.dispatchEvent(new Event("pagehide"));
    window.dispatchEvent(new Event("pageshow"));
    expect(step).toHaveBeenCalledTimes(times);
  }
  window.dispatchEvent(new Event("pagehide"));
  life.abort();
  navigation.dispatchEvent(new Event("currententrychange"));
  window.dispatchEvent(new Event("pageshow"));
  expect(step).toHaveBeenCalledTimes(4);
});

test("else listens to what the browser says and looks at the address now and then", () => {
  vi.useFakeTimers();
  vi.stubGlobal("navigation", undefined);
  const life = new AbortController();
  const step = vi.fn();
  watchSteps(step, life.signal);
  window.dispatchEvent(new Event("hashchange"));
  window.dispatchEvent(new Event("popstate"));
  expect(step).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(step).toHaveBeenCalledTimes(2);
  location.hash = "#elsewhere";
  vi.advanceTimersByTime(1000);
  expect(step.mock.calls.length).toBeGreaterThan(2);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
});
