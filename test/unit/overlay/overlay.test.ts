// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { Row } from "../../../messages/row.ts";
import type { Panel } from "../../../messages/sight.ts";
import { answer, board, DISPLAY, panel, row } from "../sight/samples.ts";
import { all, ASKING, badge, choose, find, focused, frame, hosts, key, life, lost, name, open, overlay, press, root, SEOUL, show, SINGAPORE, useOverlay } from "./opened.ts";

useOverlay();

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

test("other programs, and a list that is not old any more, are written into the same buttons", () => {
  show(SINGAPORE);
  const buttons = all("[data-program]");
  const fresh = row();
  show(board("ap-southeast-1", { ...fresh, views: [answer("pci-dss", "PCI DSS"), ...fresh.views.slice(1)] }));
  expect(all("[data-program]")).toEqual(buttons);
  expect(badge("pci-dss").className).toBe("badge");
  expect(all(".old, [data-program=mtcs-l3]")).toEqual([]);
});

test("while asking, nothing of the last answer is said, and the badges cannot be opened", async () => {
  show(SINGAPORE);
  await press(badge("mtcs-l3"));
  expect(find("[role=dialog]")).not.toBeNull();
  show(ASKING);
  expect(find("[role=dialog]")).toBeNull();
  expect(all("[data-program]")).toHaveLength(2);
  expect(badge("mtcs-l3").hasAttribute("data-verdict")).toBe(false);
  // What stands of it is hidden by the style: `overlay-modes.test.ts` sees that it is.
  expect(find(".who")?.getAttribute("data-asking")).toBe("Asking");
  expect(find(".bar")?.getAttribute("aria-label")).toBe("Compliance scope: asking");
  expect(badge("mtcs-l3").querySelector(".wait")?.textContent).toBe("MTCS L3: asking");
  expect(badge("mtcs-l3").getAttribute("aria-disabled")).toBe("true");
  await press(badge("mtcs-l3"));
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

test("a badge opens its panel, the heading has the focus, and Escape goes back step by step", async () => {
  document.body.innerHTML = "<button>of the page</button>";
  const outside = document.querySelector("button") as HTMLButtonElement;
  show(SINGAPORE);
  outside.focus();
  badge("mtcs-l3").focus();
  await press(badge("mtcs-l3"));
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

test("the same badge closes, another one changes the panel, the close button closes", async () => {
  show(SINGAPORE);
  await press(badge("mtcs-l3"));
  await press(badge("hipaa"));
  expect(all("[role=dialog]")).toHaveLength(1);
  expect(find("[role=dialog] h2").textContent).toBe("HIPAA in full");
  expect(badge("mtcs-l3").getAttribute("aria-expanded")).toBe("false");
  await press(badge("hipaa"));
  expect(find("[role=dialog]")).toBeNull();
  await press(badge("hipaa"));
  await press(find(".close"));
  expect(find("[role=dialog]")).toBeNull();
  expect(focused()).toBe(badge("hipaa"));
});

test("a panel is asked for when it is opened, and only then", async () => {
  show(SINGAPORE);
  expect(open).not.toHaveBeenCalled();
  await press(badge("hipaa"));
  await press(find(".more"));
  show(SEOUL);
  expect(open.mock.calls).toEqual([["hipaa"]]);
});

test("what was closed, or opened elsewhere, before it came does not open any more", async () => {
  show(SINGAPORE);
  const waiting = [Promise.withResolvers<Panel | null>(), Promise.withResolvers<Panel | null>(), Promise.withResolvers<Panel | null>()] as const;
  for (const { promise } of waiting) open.mockReturnValueOnce(promise);
  badge("mtcs-l3").focus();
  await press(badge("mtcs-l3"));
  key("Escape");
  expect(badge("mtcs-l3").getAttribute("aria-expanded")).toBe("false");
  await press(badge("mtcs-l3"));
  await press(badge("hipaa"));
  for (const [at, program] of ["mtcs-l3", "mtcs-l3", "hipaa"].entries()) waiting[at]?.resolve(panel(program, "ap-southeast-1"));
  await vi.advanceTimersByTimeAsync(0);
  expect(all("[role=dialog] h2").map((head) => head.textContent)).toEqual(["HIPAA in full"]);
});

test("a panel that comes late takes no focus from where the user has gone", async () => {
  document.body.innerHTML = "<input>";
  const outside = document.querySelector("input") as HTMLInputElement;
  show(SINGAPORE);
  for (const goOn of [() => outside.focus(), () => key("ArrowRight")]) {
    const late = Promise.withResolvers<Panel | null>();
    open.mockReturnValueOnce(late.promise);
    badge("mtcs-l3").focus();
    await press(badge("mtcs-l3"));
    goOn();
    const gone = focused() ?? document.activeElement;
    late.resolve(panel("mtcs-l3", "ap-southeast-1"));
    await vi.advanceTimersByTimeAsync(0);
    expect([all("[role=dialog]").length, focused() ?? document.activeElement]).toEqual([1, gone]);
    await press(badge("mtcs-l3"));
  }
});

test.each([
  ["no answer", async () => undefined],
  ["nothing to tell", async () => null],
  ["an error", async () => Promise.reject(new Error("orphaned"))],
  ["silence", async () => new Promise<never>(() => {})],
])("where the background has nothing to open (%s) it says so, and can be asked again", async (_, answers) => {
  show(SINGAPORE);
  open.mockImplementationOnce(answers);
  await press(badge("hipaa"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(find("[role=alert]").textContent).toBe("No answer. Try again.");
  expect(find("[role=dialog]")).toBeNull();
  await press(badge("hipaa"));
  expect(find("[role=alert]")).toBeNull();
  await press(badge("hipaa"));
  expect(find("[role=dialog] h2").textContent).toBe("HIPAA in full");
});

test("a press outside closes, one inside does not", async () => {
  show(SINGAPORE);
  await press(badge("mtcs-l3"));
  const pressed = () => new Event("pointerdown", { bubbles: true, composed: true });
  hosts()[0]?.dispatchEvent(pressed());
  expect(find("[role=dialog]")).not.toBeNull();
  document.body.dispatchEvent(pressed());
  expect(find("[role=dialog]")).toBeNull();
});

test("an open panel follows the Region", async () => {
  show(SINGAPORE);
  await press(badge("mtcs-l3"));
  expect(find("[role=dialog]").textContent).toContain("The Singapore list names it.");
  const focus = focused();
  show(SEOUL);
  // Nothing of the Region that was left stays open while the new one's answer is on its way.
  expect([all("[role=dialog]").length, badge("mtcs-l3").getAttribute("aria-expanded"), focus?.id, focused()]).toEqual([0, "true", "panel-heading", badge("mtcs-l3")]);
  await vi.advanceTimersByTimeAsync(0);
  expect(all("[role=dialog]")).toHaveLength(1);
  expect(find("[role=dialog]").textContent).toContain("The Seoul list names it.");
  expect(focused()).toBe(badge("mtcs-l3"));
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
  expect(badge("hipaa").querySelector<HTMLElement>(".glyph")?.style.color).toBe("var(--i-error)");
  // The first one would cost the page 30 KiB.
  expect(find("svg")).toBeNull();
  show(board("ap-southeast-1", row(), { ...DEMAND, required: ["mtcs-l3", "hipaa"], helpUrl: null }));
  expect([find(".line").textContent, find(".line").classList.contains("alarm")]).toEqual(["To check: MTCS L3, list of 2022.", false]);
  expect(find(".line a")).toBeNull();
  expect(badge("hipaa").querySelector<HTMLElement>(".glyph")?.style.color).toBe("var(--i-success)");
  show(board("ap-southeast-1", row(), { ...DEMAND, required: ["hipaa"] }));
  expect(find(".line")).toBeNull();
  expect(all("em").map((word) => word.parentElement?.textContent)).toEqual(["HIPAA required"]);
  show(board("ap-southeast-1", row(), { ...DEMAND, helpUrl: "javascript:alert(1)" }));
  expect(find(".line a")).toBeNull();
});

test("after its end nothing brings it back", async () => {
  show(SINGAPORE);
  await choose("Compact");
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

test("Escape in the page is the page's, even with a panel open", async () => {
  show(SINGAPORE);
  await press(badge("mtcs-l3"));
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

test("the end takes everything away, for good", async () => {
  show(SINGAPORE);
  await press(badge("mtcs-l3"));
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

test("hostile strings stay text, hostile links stay text", async () => {
  const evil = "<img src=x onerror=alert(1)>";
  const view = answer("hipaa", evil, {
    name: evil, badge: evil, spoken: evil, heading: evil, sentence: `${evil}{Region}`,
    notes: [{ title: evil, text: evil, href: "javascript:alert(1)", tone: "warning" }],
    facts: [{ label: evil, text: evil, href: "javascript:alert(1)" }, { label: "Source", text: "list", href: "https://aws.amazon.com/x" }],
    others: { title: evil, places: [{ glyph: "in-scope", old: false, text: evil }] },
  });
  const sample = row("kendra", { name: evil, short: evil });
  const hostile: Row = { ...sample, views: [view], regions: { "ap-southeast-1": { name: evil, short: evil, views: [0] } }, dataset: { ...sample.dataset, label: evil } };
  show(board("ap-southeast-1", hostile), hostile);
  await press(badge("hipaa"));
  expect(all("img, script")).toHaveLength(0);
  expect(all("a").map((link) => [link.getAttribute("href"), link.getAttribute("target"), link.getAttribute("rel")])).toEqual([["https://aws.amazon.com/x", "_blank", "noreferrer"]]);
  expect(find("[role=dialog] h3").textContent).toBe(evil);
});
