// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { draw } from "../../../overlay/tree.ts";
import type { AnswerView } from "../../../domain/words/view.ts";
import { answer, panel, row } from "./samples.ts";

const view = answer("pci-dss", "PCI DSS", {
  glyph: "in-scope-with-exclusions",
  old: true,
  heading: "Listed in 2022, with exclusions",
  sentence: "The list we hold is old.",
  notes: [
    { title: "Exclusion, as published", text: "excludes Studio Lab", tone: "warning" },
    { text: "Another list names it.", tone: "fact", glyph: "reported", href: "https://example.com/list" },
  ],
  facts: [
    { label: "Where", text: "The list states no Regions: {Region} is neither named nor excluded" },
    { label: "Source", text: "AWS services in scope", href: "https://aws.amazon.com/compliance/" },
  ],
  others: { title: "Other lists", places: [{ glyph: "in-scope", old: true, text: "Seoul" }, { glyph: "not-listed", old: false, text: "Ohio" }] },
});

/** The panel as the page's script draws it. */
function drawn(of: AnswerView, region: string | null): HTMLElement {
  const shown = panel(of.program, region, { ...row(), views: [of], nowhere: [0], regions: { "ap-southeast-1": { name: "Asia Pacific (Singapore)", short: "Singapore", views: [0] } } });
  return draw(shown?.tree ?? "", shown?.glyphs);
}

test("the panel says what, why and who says so, in the look's order", () => {
  const node = drawn(view, "ap-southeast-1");
  const words = [...node.querySelectorAll("h2, h3, p, dt, dd, li")].map((part) => part.textContent);
  expect(words).toEqual([
    "PCI DSS in full",
    "Amazon kendra, Singapore",
    "Listed in 2022, with exclusions",
    "The list we hold is old.",
    "Exclusion, as published",
    "excludes Studio Lab",
    "Another list names it. Source",
    "Where",
    "The list states no Regions: Singapore is neither named nor excluded",
    "Source",
    "AWS services in scope",
    "Other lists",
    "Seoul",
    "Ohio",
    "Bundled dataset of 22 Nov 2026Open full lookup",
    "A hint, not advice. A page can imitate this box; the popup is the authority.",
  ]);
  expect(node.getAttribute("role")).toBe("dialog");
  expect(node.getAttribute("aria-labelledby")).toBe(node.querySelector("h2")?.id);
  expect(node.querySelectorAll(".glyph")).toHaveLength(5);
});

test("without a known Region the words still read", () => {
  const node = drawn(view, null);
  expect(node.textContent).toContain("no Regions: this Region is neither named nor excluded");
  expect(node.textContent).toContain("Amazon kendra, Region not known");
});

test("an answer without notes, facts and places leaves no empty boxes", () => {
  const node = drawn(answer("hipaa", "HIPAA"), "ap-southeast-1");
  expect(node.querySelector("dl, ul, .note, .others")).toBeNull();
});

test("text that looks like markup, a glyph or a value stays text", () => {
  const evil = answer("hipaa", "HIPAA", { heading: "<b>{Code}</b>", sentence: "{nothing} $& {__proto__} [\"check\"]" });
  const node = drawn(evil, "ap-southeast-1");
  expect([node.querySelector(".verdict h3")?.textContent, node.querySelector(".verdict p")?.textContent]).toEqual(["<b>{Code}</b>", "{nothing} $& {__proto__} [\"check\"]"]);
  expect(node.querySelector(".verdict b")).toBeNull();
});
