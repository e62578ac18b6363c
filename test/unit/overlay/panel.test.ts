// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { createPanel } from "../../../overlay/panel.ts";
import { answer, board } from "./samples.ts";

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

test("the panel says what, why and who says so, in the look's order", () => {
  const { node, heading } = createPanel(view, board("ap-southeast-1"), () => {});
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
    "Bundled dataset of 22 Nov 2026",
    "A hint, not advice. A page can imitate this box; the popup is the authority.",
  ]);
  expect(node.getAttribute("role")).toBe("dialog");
  expect(node.getAttribute("aria-labelledby")).toBe(heading.id);
  expect(node.querySelectorAll("svg")).toHaveLength(5);
});

test("without a known Region the words still read", () => {
  const { node } = createPanel(view, board(null), () => {});
  expect(node.textContent).toContain("no Regions: this Region is neither named nor excluded");
  expect(node.textContent).toContain("Amazon kendra, Region not known");
});

test("an answer without notes, facts and places leaves no empty boxes", () => {
  const { node } = createPanel(answer("hipaa", "HIPAA"), board("global"), () => {});
  expect(node.querySelector("dl, ul, .note, .others")).toBeNull();
});

test("the close button closes", () => {
  const close = vi.fn();
  createPanel(view, board("global"), close).node.querySelector<HTMLButtonElement>("button")?.click();
  expect(close).toHaveBeenCalledOnce();
});
