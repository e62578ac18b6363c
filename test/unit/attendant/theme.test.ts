// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { themeOf } from "../../../attendant/theme.ts";

const CLEAR = "rgba(0, 0, 0, 0)";
const roots = (): Element[] => [document.body, document.documentElement];
let colours: { body: string; html: string };

beforeEach(() => {
  document.body.className = document.documentElement.className = "";
  colours = { body: CLEAR, html: CLEAR };
  vi.stubGlobal("getComputedStyle", (of: Element) => ({ backgroundColor: of === document.body ? colours.body : colours.html }));
});

test.each(["awsui-dark-mode", "awsui-polaris-dark-mode", "x awsui-dark-mode y"])("the console's class %s is dark, on a light background too", (name) => {
  colours = { body: "rgb(255, 255, 255)", html: "rgb(255, 255, 255)" };
  document.body.className = name;
  expect(themeOf(roots())).toBe("dark");
  document.body.className = "";
  document.documentElement.className = name;
  expect(themeOf(roots())).toBe("dark");
});

test.each(["awsui-context-top-navigation", "dark-mode", "awsui-dark", ""])("the class %s says nothing", (name) => {
  document.body.className = name;
  expect(themeOf(roots())).toBe("light dark");
});

test.each([
  ["rgb(255, 255, 255)", "light"],
  ["rgb(242, 243, 243)", "light"],
  ["rgb(22, 29, 38)", "dark"],
  ["rgb(0, 0, 0)", "dark"],
  ["rgb(0, 0, 255)", "dark"],
  [CLEAR, "light dark"],
  ["rgba(255, 255, 255, 0.5)", "light dark"],
  ["color(srgb 1 1 1)", "light dark"],
  ["", "light dark"],
])("a background of %s is %s", (colour, theme) => {
  colours.body = colour;
  expect(themeOf(roots())).toBe(theme);
  colours = { body: CLEAR, html: colour };
  expect(themeOf(roots())).toBe(theme);
});

test("the body lies above the html", () => {
  colours = { body: "rgb(255, 255, 255)", html: "rgb(0, 0, 0)" };
  expect(themeOf(roots())).toBe("light");
});
