// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { Display } from "../../../messages/display.ts";
import { board, DISPLAY } from "../sight/samples.ts";
import { all, badge, choose, find, focused, frame, hosts, items, keep, key, overlay, press, send, SEOUL, show, SINGAPORE, useOverlay } from "./opened.ts";

useOverlay();

test("the menu offers forms, corners, to hide and our other pages; arrows, Home, End and Tab as in menus", async () => {
  show(SINGAPORE);
  await press(find(".more"));
  expect(items()).toEqual([
    ["Bar", "true"], ["Compact", "false"],
    ["Top left", "false"], ["Top right", "false"], ["Bottom left", "false"], ["Bottom right", "true"],
    ["Hide for this sessionAlt+Shift+H", null], ["Open popupAlt+Shift+I", null], ["Full lookup", null], ["Options", null],
  ]);
  expect(all("[role=menu] [role=group]").map((group) => group.getAttribute("aria-label"))).toEqual(["Show as", "Corner"]);
  expect(focused()?.textContent).toBe("Bar");
  key("ArrowDown");
  expect(focused()?.textContent).toBe("Compact");
  key("End");
  expect(focused()?.textContent).toBe("Options");
  for (let times = 0; times < 4; times += 1) key("ArrowUp");
  key("ArrowLeft");
  expect(focused()?.getAttribute("aria-label")).toBe("Bottom left");
  key("Home");
  key("Tab");
  expect(find("[role=menu]")).toBeNull();
  expect(focused()).toBe(find(".more"));
});

test("a form is applied at once, and kept", async () => {
  show(SINGAPORE);
  await choose("Compact");
  frame();
  expect(find("[role=menu]")).toBeNull();
  expect(find(".bar").classList.contains("compact")).toBe(true);
  expect(send.mock.calls).toEqual([[{ type: "prefer", overlay: "compact" }]]);
  await press(badge("mtcs-l3"));
  const panel = find("[role=dialog]");
  await vi.advanceTimersByTimeAsync(20);
  // What was chosen is what holds: nothing is drawn anew.
  expect(find("[role=dialog]")).toBe(panel);
  await press(find(".more"));
  expect(items()[1]).toEqual(["Compact", "true"]);
});

test("a corner too, by keyboard", async () => {
  show(SINGAPORE);
  await press(find(".more"));
  for (let times = 0; times < 2; times += 1) key("ArrowDown");
  (focused() as HTMLElement).click();
  frame();
  expect(find(".stage").getAttribute("data-at")).toBe("top-left");
  expect(send.mock.calls).toEqual([[{ type: "prefer", position: "top-left" }]]);
});

test("what the policy holds fast goes back to it; where nothing answers, the choice holds for the page", async () => {
  show(SINGAPORE);
  keep(() => new Promise((resolve) => void setTimeout(resolve, 30, { ...DISPLAY, overlay: "compact" })));
  await choose("Top right");
  frame();
  expect(find(".stage").getAttribute("data-at")).toBe("top-right");
  await vi.advanceTimersByTimeAsync(40);
  expect(find(".stage").getAttribute("data-at")).toBe("bottom-right");
  expect(find(".bar").classList.contains("compact")).toBe(true);
  keep(async () => undefined);
  await choose("Top right");
  await vi.advanceTimersByTimeAsync(20);
  expect(find(".stage").getAttribute("data-at")).toBe("top-right");
  keep(async () => Promise.reject(new Error("orphaned")));
  await choose("Top left");
  await vi.advanceTimersByTimeAsync(20);
  expect(find(".stage").getAttribute("data-at")).toBe("top-left");
});

test("hidden: nothing is put into the page until it is to be seen", async () => {
  const off: Display = { ...DISPLAY, overlay: "off", hidden: true };
  overlay.arrange(off);
  show(SINGAPORE);
  show(SEOUL);
  expect(hosts()).toHaveLength(0);
  overlay.arrange({ ...off, hidden: false });
  expect(find(".bar").hidden).toBe(false);
  await press(find(".more"));
  expect(items().slice(0, 2)).toEqual([["Bar", "false"], ["Compact", "false"]]);
});

test("hidden from the menu or elsewhere, and shown again: it says so, and what comes meanwhile is not shown", async () => {
  const said = () => find("[role=status]").textContent;
  show(SINGAPORE);
  vi.advanceTimersByTime(1000);
  await press(badge("mtcs-l3"));
  overlay.arrange({ ...DISPLAY, hidden: true });
  expect([find(".bar").hidden, find("[role=dialog]"), said()]).toEqual([true, null, "Inscope hidden"]);
  show(SEOUL);
  vi.advanceTimersByTime(1000);
  expect([find(".bar").hidden, said()]).toEqual([true, "Inscope hidden"]);
  overlay.arrange(DISPLAY);
  expect([find(".bar").hidden, said()]).toEqual([false, "Inscope shown"]);
  expect(badge("mtcs-l3").getAttribute("data-verdict")).toBe("not-listed");
  await choose("Hide");
  expect([find(".bar").hidden, said()]).toEqual([true, "Inscope hidden"]);
  expect(send.mock.calls).toEqual([[{ type: "hide", hidden: true }]]);
});

test("our other pages are opened by the background, at what is on screen", async () => {
  show(SINGAPORE);
  await choose("Open popup");
  await choose("Full lookup");
  await choose("Options");
  await press(badge("hipaa"));
  find("[role=dialog] .link").click();
  show(board(null));
  await choose("Full lookup");
  expect(send.mock.calls.flat()).toEqual([
    { type: "open", page: "popup" },
    { type: "open", page: "lookup", region: "ap-southeast-1" },
    { type: "open", page: "options" },
    { type: "open", page: "lookup", service: "kendra", region: "ap-southeast-1", program: "hipaa" },
    { type: "open", page: "lookup", region: "" },
  ]);
  expect(find(".bar").hidden).toBe(false);
});
