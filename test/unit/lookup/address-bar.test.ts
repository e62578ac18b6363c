// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AddressBar, openAddressBar } from "../../../entrypoints/lookup/address-bar.ts";

const written: string[] = [];
let bar: AddressBar;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.useFakeTimers();
  written.length = 0;
  vi.spyOn(history, "replaceState").mockImplementation((_, __, url) => void written.push(`in place ${url}`));
  vi.spyOn(history, "pushState").mockImplementation((_, __, url) => void written.push(`step ${url}`));
  bar = openAddressBar(window);
});

afterEach(() => void vi.useRealTimers());

const path = location.pathname;

test("letters are written when they pause, the last one alone", () => {
  for (const typed of ["k", "ke", "ken"]) bar.write(`#find=${typed}`, false);
  expect(written).toEqual([]);
  vi.runAllTimers();
  expect(written).toEqual([`in place ${path}#find=ken`]);
  bar.write("#find=kend", false);
  vi.runAllTimers();
  expect(written).toHaveLength(2);
});

test.each<[string, () => void]>([
  ["the address is read", () => void bar.read()],
  ["a link is followed", () => document.body.click()],
  ["the page is left", () => void window.dispatchEvent(new Event("pagehide"))],
])("they are written before %s", (_what, happens) => {
  bar.write("#find=ken", false);
  happens();
  expect(written).toEqual([`in place ${path}#find=ken`]);
});

test("a step goes on from what was typed", () => {
  bar.write("#find=ken", false);
  bar.write("#find=ken&category=Storage", true);
  vi.runAllTimers();
  expect(written).toEqual([`in place ${path}#find=ken`, `step ${path}#find=ken&category=Storage`]);
});

test("`back` is not written over", () => {
  bar.write("#find=ken", false);
  window.dispatchEvent(new PopStateEvent("popstate"));
  vi.runAllTimers();
  expect(written).toEqual([]);
});
