// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Deed, Display, PageReply } from "../../../messages/protocol.ts";
import type { Board } from "../../../messages/sight.ts";
import { createOverlay, type Overlay } from "../../../overlay/overlay.ts";
import { answer, board, DISPLAY, row, serviceReply, sight } from "../sight/samples.ts";

const SINGAPORE = board("ap-southeast-1");
const SEOUL = board("ap-northeast-2");
const { look, blank } = sight(serviceReply("kendra", { path: "kendra", service: "kendra" }));
const ASKING: Board = { look, ...blank!.asking };
const lost = (): Board => {
  const { look, nowhere } = sight({ kind: "not-recognised", family: [] } satisfies PageReply);
  return { look, place: nowhere!, badges: [] };
};

let life: AbortController;
let overlay: Overlay;
const show = (board: Board | null) => overlay.show(board);
/** What the background says to a deed. */
let kept: (deed: Deed) => Promise<Display | undefined>;
const send = vi.fn((deed: Deed) => kept(deed));
const WORDS = { overlay_copied: "Copied", overlay_not_copied: "The browser did not let us copy", overlay_shown: "Inscope shown", overlay_hidden: "Inscope hidden" };

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  kept = async ({ type: _, ...choice }) => ({ ...DISPLAY, ...choice });
  overlay = createOverlay("open", life.signal, { send, report: () => "the report", say: (key) => WORDS[key] });
  overlay.arrange(DISPLAY);
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  send.mockClear();
});

const hosts = () => document.querySelectorAll("[data-inscope]");
const root = () => hosts()[0]?.shadowRoot as ShadowRoot;
const find = <T extends HTMLElement = HTMLElement>(selector: string) => root().querySelector<T>(selector) as T;
const all = (selector: string) => [...root().querySelectorAll<HTMLElement>(selector)];
const badge = (program: string) => find<HTMLButtonElement>(`[data-program="${program}"]`);
/** A button's accessible name: its text, but for what is hidden from a screen reader. */
const name = (button: Element) => [...button.children].filter((part) => part.getAttribute("aria-hidden") !== "true").map((part) => part.textContent).join("");
const focused = () => root().activeElement;
const key = (name: string, more: KeyboardEventInit = {}) =>
  (focused() ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true, ...more }));

test("the page is not touched before there is something to show", () => {
  show(null);
  expect(hosts()).toHaveLength(0);
  show(SINGAPORE);
  expect(hosts()).toHaveLength(1);
});

test("a group with the contract's name holds one button per program, with name, program and verdict", () => {
  show(SINGAPORE);
  const group = find("[role=group]");
  expect(group.getAttribute("aria-label")).toBe("Compliance scope: Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");
  expect([...group.querySelectorAll("button[data-program]")].map((button) => [name(button), button.getAttribute("data-program"), button.getAttribute("data-verdict")])).toEqual([
    ["MTCS L3: in scope, old list, as of 2022-04-11", "mtcs-l3", "in-scope"],
    ["HIPAA: eligible, BAA required, as of 2026-05-22", "hipaa", "in-scope"],
  ]);
  expect(badge("mtcs-l3").querySelector(".face")?.textContent).toBe("MTCS L3listed 2022");
  expect(badge("mtcs-l3").classList.contains("old")).toBe(true);
  expect(badge("hipaa").classList.contains("old")).toBe(false);
});

test("a change of Region writes into the same buttons", () => {
  show(SINGAPORE);
  const before = badge("mtcs-l3");
  before.focus();
  show(SEOUL);
  expect(badge("mtcs-l3")).toBe(before);
  expect(focused()).toBe(before);
  expect(name(before)).toBe("MTCS L3: not listed, old list, as of 2022-04-11");
  expect(before.getAttribute("data-verdict")).toBe("not-listed");
});

test("while asking, nothing of the last answer is left, and the badges cannot be opened", () => {
  show(SINGAPORE);
  badge("mtcs-l3").click();
  expect(find("[role=dialog]")).not.toBeNull();
  show(ASKING);
  expect(find("[role=dialog]")).toBeNull();
  expect(all("[data-program]")).toHaveLength(2);
  expect(badge("mtcs-l3").hasAttribute("data-verdict")).toBe(false);
  expect(root().textContent).not.toContain("2022");
  expect(root().textContent).not.toContain("kendra");
  expect(root().innerHTML).not.toContain("2022");
  expect(badge("mtcs-l3").getAttribute("aria-disabled")).toBe("true");
  badge("mtcs-l3").click();
  expect(find("[role=dialog]")).toBeNull();
});

test("one tab stop: Left, Right, Home and End move it over badges and menu", () => {
  show(SINGAPORE);
  const stops = () => all(".row button").map((button) => button.tabIndex);
  expect(stops()).toEqual([0, -1, -1]);
  badge("mtcs-l3").focus();
  key("ArrowRight");
  expect(focused()).toBe(badge("hipaa"));
  expect(stops()).toEqual([-1, 0, -1]);
  key("End");
  expect(focused()).toBe(find(".more"));
  key("ArrowRight");
  expect(focused()).toBe(find(".more"));
  key("Home");
  key("ArrowLeft");
  expect(focused()).toBe(badge("mtcs-l3"));
  key("ArrowRight", { altKey: true });
  expect(focused()).toBe(badge("mtcs-l3"));
});

test("a button that has the focus keeps it when the answer changes, the menu's too", () => {
  show(SINGAPORE);
  for (const selector of ['[data-program="hipaa"]', ".more"]) {
    const button = find(selector);
    button.focus();
    const lost = vi.fn();
    button.addEventListener("focusout", lost);
    for (const next of [ASKING, SEOUL, SINGAPORE]) show(next);
    expect([focused(), lost.mock.calls.length]).toEqual([button, 0]);
  }
});

test("the tab stop survives a bar with fewer programs", () => {
  show(SINGAPORE);
  badge("hipaa").focus();
  show(board("ap-southeast-1", { ...row(), regions: { "ap-southeast-1": { name: "S", short: "S", views: [0] } } }));
  expect(all(".row button").map((button) => button.tabIndex)).toEqual([0, -1]);
});

test("a badge opens its panel, the heading has the focus, and Escape goes back step by step", () => {
  document.body.innerHTML = "<button>of the page</button>";
  const outside = document.querySelector("button") as HTMLButtonElement;
  show(SINGAPORE);
  outside.focus();
  badge("mtcs-l3").focus();
  badge("mtcs-l3").click();
  expect(badge("mtcs-l3").getAttribute("aria-expanded")).toBe("true");
  expect(focused()?.id).toBe("panel-heading");
  key("Escape");
  expect(find("[role=dialog]")).toBeNull();
  expect(badge("mtcs-l3").getAttribute("aria-expanded")).toBe("false");
  expect(focused()).toBe(badge("mtcs-l3"));
  key("Escape");
  expect(document.activeElement).toBe(outside);
});

test("Escape with no element of the page to go back to lets go of the focus", () => {
  show(SINGAPORE);
  badge("mtcs-l3").focus();
  key("Escape");
  expect(focused()).toBeNull();
});

test("the same badge closes, another one changes the panel, the close button closes", () => {
  show(SINGAPORE);
  badge("mtcs-l3").click();
  badge("hipaa").click();
  expect(all("[role=dialog]")).toHaveLength(1);
  expect(find("[role=dialog] h2").textContent).toBe("HIPAA in full");
  expect(badge("mtcs-l3").getAttribute("aria-expanded")).toBe("false");
  badge("hipaa").click();
  expect(find("[role=dialog]")).toBeNull();
  badge("hipaa").click();
  find(".close").click();
  expect(find("[role=dialog]")).toBeNull();
  expect(focused()).toBe(badge("hipaa"));
});

test("a press outside closes, one inside does not", () => {
  show(SINGAPORE);
  badge("mtcs-l3").click();
  const press = () => new Event("pointerdown", { bubbles: true, composed: true });
  hosts()[0]?.dispatchEvent(press());
  expect(find("[role=dialog]")).not.toBeNull();
  document.body.dispatchEvent(press());
  expect(find("[role=dialog]")).toBeNull();
});

test("an open panel follows the Region", () => {
  show(SINGAPORE);
  badge("mtcs-l3").click();
  expect(find("[role=dialog]").textContent).toContain("The Singapore list names it.");
  show(SEOUL);
  expect(all("[role=dialog]")).toHaveLength(1);
  expect(find("[role=dialog]").textContent).toContain("The Seoul list names it.");
});

const menuItems = () => all("[role=menu] button");
const frame = () => vi.advanceTimersByTime(20);
const items = () => menuItems().map((item) => [item.getAttribute("aria-label") ?? item.textContent, item.ariaChecked ?? item.getAttribute("aria-checked")]);
const choose = (name: string) => {
  find(".more").click();
  menuItems().find((item) => (item.getAttribute("aria-label") ?? item.textContent)?.startsWith(name))?.click();
};

test("the menu offers forms, corners, to hide and our other pages; arrows, Home, End and Tab as in menus", () => {
  show(SINGAPORE);
  find(".more").click();
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
  choose("Compact");
  frame();
  expect(find("[role=menu]")).toBeNull();
  expect(find(".bar").classList.contains("compact")).toBe(true);
  expect(send.mock.calls).toEqual([[{ type: "prefer", overlay: "compact" }]]);
  badge("mtcs-l3").click();
  const panel = find("[role=dialog]");
  await vi.advanceTimersByTimeAsync(20);
  // What was chosen is what holds: nothing is drawn anew.
  expect(find("[role=dialog]")).toBe(panel);
  find(".more").click();
  expect(items()[1]).toEqual(["Compact", "true"]);
});

test("a corner too, by keyboard", () => {
  show(SINGAPORE);
  find(".more").click();
  for (let times = 0; times < 2; times += 1) key("ArrowDown");
  (focused() as HTMLElement).click();
  frame();
  expect(find(".stage").getAttribute("data-at")).toBe("top-left");
  expect(send.mock.calls).toEqual([[{ type: "prefer", position: "top-left" }]]);
});

test("what the policy holds fast goes back to it; where nothing answers, the choice holds for the page", async () => {
  show(SINGAPORE);
  kept = async () => ({ ...DISPLAY, overlay: "compact" });
  choose("Top right");
  frame();
  expect(find(".stage").getAttribute("data-at")).toBe("top-right");
  await vi.advanceTimersByTimeAsync(20);
  expect(find(".stage").getAttribute("data-at")).toBe("bottom-right");
  expect(find(".bar").classList.contains("compact")).toBe(true);
  kept = async () => undefined;
  choose("Top right");
  await vi.advanceTimersByTimeAsync(20);
  expect(find(".stage").getAttribute("data-at")).toBe("top-right");
  kept = async () => Promise.reject(new Error("orphaned"));
  choose("Top left");
  await vi.advanceTimersByTimeAsync(20);
  expect(find(".stage").getAttribute("data-at")).toBe("top-left");
});

test("hidden: nothing is put into the page until it is to be seen", () => {
  const off: Display = { ...DISPLAY, overlay: "off", hidden: true };
  overlay.arrange(off);
  show(SINGAPORE);
  show(SEOUL);
  expect(hosts()).toHaveLength(0);
  overlay.arrange({ ...off, hidden: false });
  expect(find(".bar").hidden).toBe(false);
  find(".more").click();
  expect(items().slice(0, 2)).toEqual([["Bar", "false"], ["Compact", "false"]]);
});

test("hidden from the menu or elsewhere, and shown again: it says so, and what comes meanwhile is not shown", () => {
  const said = () => find("[role=status]").textContent;
  show(SINGAPORE);
  vi.advanceTimersByTime(1000);
  badge("mtcs-l3").click();
  overlay.arrange({ ...DISPLAY, hidden: true });
  expect([find(".bar").hidden, find("[role=dialog]"), said()]).toEqual([true, null, "Inscope hidden"]);
  show(SEOUL);
  vi.advanceTimersByTime(1000);
  expect([find(".bar").hidden, said()]).toEqual([true, "Inscope hidden"]);
  overlay.arrange(DISPLAY);
  expect([find(".bar").hidden, said()]).toEqual([false, "Inscope shown"]);
  expect(badge("mtcs-l3").getAttribute("data-verdict")).toBe("not-listed");
  choose("Hide");
  expect([find(".bar").hidden, said()]).toEqual([true, "Inscope hidden"]);
  expect(send.mock.calls).toEqual([[{ type: "hide", hidden: true }]]);
});

test("our other pages are opened by the background, at what is on screen", () => {
  show(SINGAPORE);
  choose("Open popup");
  choose("Full lookup");
  choose("Options");
  badge("hipaa").click();
  find("[role=dialog] .link").click();
  show(board(null));
  choose("Full lookup");
  expect(send.mock.calls.flat()).toEqual([
    { type: "open", page: "popup" },
    { type: "open", page: "lookup", region: "ap-southeast-1" },
    { type: "open", page: "options" },
    { type: "open", page: "lookup", service: "kendra", region: "ap-southeast-1", program: "hipaa" },
    { type: "open", page: "lookup", region: "" },
  ]);
  expect(find(".bar").hidden).toBe(false);
});

const DEMAND = { required: ["mtcs-l3", "hipaa", "house-rules"], organizationName: "Example Corp", helpUrl: "https://example.com/help" };

test("required programs: a line over the bar where one is not met, to be checked or unknown; silence is met", () => {
  const no = answer("hipaa", "HIPAA", { meets: "not-met", glyph: "not-listed", verdict: "not-listed" });
  show(board("ap-southeast-1", { ...row(), views: [row().views[0]!, no, no] }, DEMAND));
  expect(find(".line").classList.contains("alarm")).toBe(true);
  expect(find(".line").textContent).toBe("Example Corp requires MTCS L3, HIPAA and house-rules. Not met here: HIPAA. To check: MTCS L3. Unknown: house-rules.Guidance");
  expect(find("[role=group]").contains(find(".line"))).toBe(true);
  expect([find<HTMLAnchorElement>(".line a").href, find<HTMLAnchorElement>(".line a").rel]).toEqual(["https://example.com/help", "noreferrer"]);
  expect(all("em").map((word) => word.textContent)).toEqual(["required", "required"]);
  expect(badge("hipaa").querySelector("svg")?.getAttribute("color")).toBe("var(--i-error)");
  show(board("ap-southeast-1", row(), { ...DEMAND, required: ["mtcs-l3", "hipaa"], helpUrl: null }));
  expect([find(".line").textContent, find(".line").classList.contains("alarm")]).toEqual(["To check: MTCS L3, list of 2022.", false]);
  expect(find(".line a")).toBeNull();
  expect(badge("hipaa").querySelector("svg")?.getAttribute("color")).toBe("var(--i-success)");
  show(board("ap-southeast-1", row(), { ...DEMAND, required: ["hipaa"] }));
  expect(find(".line")).toBeNull();
  expect(all("em").map((word) => word.parentElement?.textContent)).toEqual(["HIPAA required"]);
  show(board("ap-southeast-1", row(), { ...DEMAND, helpUrl: "javascript:alert(1)" }));
  expect(find(".line a")).toBeNull();
});

test("after its end nothing brings it back", async () => {
  show(SINGAPORE);
  choose("Compact");
  life.abort();
  await vi.advanceTimersByTimeAsync(20);
  overlay.arrange({ ...DISPLAY, position: "top-left" });
  show(SEOUL);
  expect(hosts()).toHaveLength(0);
});

test.each([
  ["Copied", async () => {}],
  ["The browser did not let us copy", async () => Promise.reject(new Error("no"))],
])("not recognised: a report to copy, %s", async (words, writeText) => {
  const write = vi.fn((_text: string) => writeText());
  vi.stubGlobal("navigator", { clipboard: { writeText: write } });
  show(lost());
  expect(find(".sentence").textContent).toBe("Service not recognised on this pageCopy a report(nothing is sent)");
  const copy = find(".link");
  expect(all(".row button").map((button) => button.tabIndex)).toEqual([0, -1]);
  expect(write).not.toHaveBeenCalled();
  copy.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(write.mock.calls).toEqual([["the report"]]);
  expect([copy.textContent, find("[role=status]").textContent]).toEqual([words, words]);
  show(SINGAPORE);
  expect(find(".sentence")).toBeNull();
});

test("a browser without a clipboard says so", async () => {
  vi.stubGlobal("navigator", {});
  show(lost());
  find(".link").click();
  await vi.advanceTimersByTimeAsync(0);
  expect(find("[role=status]").textContent).toBe("The browser did not let us copy");
});

test("compact, Escape first hides the tooltip, wherever the focus is; pointer or focus bring it back", () => {
  document.body.innerHTML = "<button>of the page</button>";
  const outside = document.querySelector("button") as HTMLButtonElement;
  overlay.arrange({ ...DISPLAY, overlay: "compact" });
  show(SINGAPORE);
  frame();
  const quiet = () => find(".bar").classList.contains("quiet");
  outside.focus();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(quiet()).toBe(true);
  find(".stage").dispatchEvent(new Event("pointerleave"));
  expect(quiet()).toBe(false);
  badge("mtcs-l3").focus();
  key("Escape");
  expect([quiet(), focused()]).toEqual([true, badge("mtcs-l3")]);
  key("ArrowRight");
  expect(quiet()).toBe(false);
  key("Escape");
  key("Escape");
  expect(document.activeElement).toBe(outside);
});

test("Escape in the page is the page's, even with a panel open", () => {
  show(SINGAPORE);
  badge("mtcs-l3").click();
  const pressed = vi.fn();
  window.addEventListener("keydown", pressed, { signal: life.signal });
  key("Escape");
  expect(pressed).not.toHaveBeenCalled();
  (focused() as HTMLElement).blur();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  expect(pressed).toHaveBeenCalledOnce();
});

test("what changes is said once it has settled; the first load is not said", () => {
  const said = () => find("[role=status]").textContent;
  show(SINGAPORE);
  vi.advanceTimersByTime(1000);
  expect(said()).toBe("");
  show(ASKING);
  show(board("ap-southeast-1", row("s3")));
  vi.advanceTimersByTime(499);
  expect(said()).toBe("");
  show(SEOUL);
  vi.advanceTimersByTime(499);
  expect(said()).toBe("");
  vi.advanceTimersByTime(1);
  expect(said()).toBe("Amazon kendra, Seoul: 1 of 2 programs met.");
});

test("only what a screen reader would not repeat is said", () => {
  show(SINGAPORE);
  vi.advanceTimersByTime(1000);
  show(ASKING);
  show(board("ap-southeast-1"));
  vi.advanceTimersByTime(1000);
  expect(find("[role=status]").textContent).toBe("");
});

test("the host returns to its page at the next step, a bounded number of times, and there is one at most", () => {
  show(SINGAPORE);
  document.documentElement.append(hosts()[0]?.cloneNode(true) as Node);
  hosts()[0]?.remove();
  show(SINGAPORE);
  expect(hosts()).toHaveLength(1);
  expect(root()).not.toBeNull();
  for (let times = 0; times < 50; times += 1) {
    hosts()[0]?.remove();
    show(SINGAPORE);
  }
  expect(hosts()).toHaveLength(0);
});

test("the end takes everything away, for good", () => {
  show(SINGAPORE);
  badge("mtcs-l3").click();
  life.abort();
  expect(hosts()).toHaveLength(0);
  frame();
  expect(vi.getTimerCount()).toBe(0);
  show(SEOUL);
  expect(hosts()).toHaveLength(0);
});

test("a page of no service hides the overlay, and nothing ticks once things have settled", () => {
  show(SINGAPORE);
  show(null);
  expect(find(".bar").hidden).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(vi.getTimerCount()).toBe(0);
  show(SINGAPORE);
  expect(find(".stage").hidden).toBe(false);
});

test("hostile strings stay text, hostile links stay text", () => {
  const evil = "<img src=x onerror=alert(1)>";
  const view = answer("hipaa", evil, {
    name: evil, badge: evil, spoken: evil, heading: evil, sentence: `${evil}{Region}`,
    notes: [{ title: evil, text: evil, href: "javascript:alert(1)", tone: "warning" }],
    facts: [{ label: evil, text: evil, href: "javascript:alert(1)" }, { label: "Source", text: "list", href: "https://aws.amazon.com/x" }],
    others: { title: evil, places: [{ glyph: "in-scope", old: false, text: evil }] },
  });
  const sample = row("kendra", { name: evil, short: evil });
  show(board("ap-southeast-1", { ...sample, views: [view], regions: { "ap-southeast-1": { name: evil, short: evil, views: [0] } }, dataset: { ...sample.dataset, label: evil } }));
  badge("hipaa").click();
  expect(all("img, script")).toHaveLength(0);
  expect(all("a").map((link) => [link.getAttribute("href"), link.getAttribute("target"), link.getAttribute("rel")])).toEqual([["https://aws.amazon.com/x", "_blank", "noreferrer"]]);
  expect(find("[role=dialog] h3").textContent).toBe(evil);
});
