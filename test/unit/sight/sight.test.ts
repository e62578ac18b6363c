import { expect, test } from "vitest";
import type { GlyphName } from "../../../domain/words/view.ts";
import { VERDICTS } from "../../../domain/coverage/verdict.ts";
import { glyphShapes } from "../../../look/glyph.ts";
import { outlined } from "../../../look/outline.ts";
import type { PageReply } from "../../../messages/page.ts";
import { barPalette } from "../../../sight/glyph.ts";
import { answer, board, DISPLAY, panel, row, serviceReply, sight, textOf } from "./samples.ts";

const KENDRA = serviceReply("kendra", { path: "kendra", service: "kendra" });

test("the group's name is the contract's: Region, Global, or not known", () => {
  expect(board("ap-southeast-1").place.label).toBe("Compliance scope: Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");
  expect(board("global").place.label).toBe("Compliance scope: Amazon kendra, Global");
  expect(board(null).place.label).toBe("Compliance scope: Amazon kendra, Region not known");
  expect(board(null).badges.map((badge) => badge.verdict)).toEqual(["unknown", "in-scope"]);
});

test("a Region the dataset does not hold is unknown for every program, and its code is not repeated", () => {
  for (const code of ["xx-nowhere-9", "__proto__", "constructor"]) {
    const { place, badges } = board(code);
    expect(place.label).toBe("Compliance scope: Amazon kendra, Region not known");
    expect(badges.map((badge) => badge.verdict)).toEqual(["unknown", "unknown"]);
    expect([panel("hipaa", code), panel("hipaa", null)].map((opened) => textOf(JSON.parse(opened?.tree ?? "")).includes("In scope"))).toEqual([false, true]);
    expect(place.head).toEqual(["kendra", "Region not known"]);
  }
});

test("badges keep the programs' order and the views' own words", () => {
  expect(board("ap-northeast-2").badges.map(({ program, short, words, spoken, old, opens }) => [program, short, words, spoken, old, opens])).toEqual([
    ["mtcs-l3", "MTCS L3", "not listed 2022", "MTCS L3: not listed, old list, as of 2022-04-11", true, true],
    ["hipaa", "HIPAA", "eligible", "HIPAA: eligible, BAA required, as of 2026-05-22", false, true],
  ]);
});

test("what is announced: how many are met, and of the required ones what is not", () => {
  expect(board("ap-southeast-1").place.says).toBe("Amazon kendra, Singapore: 1 of 2 programs met.");
  const demand = { required: ["mtcs-l3"], organizationName: null, helpUrl: null };
  expect(board("ap-southeast-1", row(), demand).place.says).toBe("Amazon kendra, Singapore: 1 of 2 programs met. To check: MTCS L3, list of 2022.");
});

test("an index that leads nowhere gives no badge", () => {
  expect(board(null, { ...row(), nowhere: [99, 2] }).badges).toHaveLength(1);
});

test("while asking there are only names; a failure is unknown, never a no", () => {
  const { blank } = sight(KENDRA);
  expect(blank?.asking.place.label).toBe("Compliance scope: asking");
  expect(blank?.asking.badges.map(({ verdict, glyph, opens, short, words, spoken }) => [verdict, glyph, opens, short, words, spoken])).toEqual([
    [null, null, false, "MTCS L3", "", "MTCS L3: asking"],
    [null, null, false, "HIPAA", "", "HIPAA: asking"],
  ]);
  expect(blank?.failed.badges.map(({ verdict, glyph, opens, short, words, spoken }) => [verdict, glyph, opens, short, words, spoken])).toEqual([
    ["unknown", "unknown", false, "MTCS L3", "unknown", "MTCS L3: unknown, no answer"],
    ["unknown", "unknown", false, "HIPAA", "unknown", "HIPAA: unknown, no answer"],
  ]);
  expect(JSON.stringify(blank)).not.toMatch(/kendra|2022/);
});

test("a page that is not recognised says so, and holds a report; one of no service says nothing", () => {
  const dataset = row().dataset;
  const lost = sight({ kind: "not-recognised", family: [], dataset });
  expect(lost.nowhere?.label).toBe("Compliance scope: service not recognised");
  expect(textOf(JSON.parse(lost.nowhere?.head as string))).toBe("Service not recognised on this pageCopy a report(nothing is sent)");
  expect(lost.report).toBe("Inscope 1.2.3: service not recognised\nBundled dataset of 22 Nov 2026\n{Address}\nMeta tags: {Tags}");
  for (const reply of [{ kind: "not-console" }, { kind: "no-service", route: { path: "console", service: null }, family: [] }] satisfies PageReply[]) {
    expect(sight(reply)).toMatchObject({ nowhere: null, places: {}, report: null, failed: false, display: DISPLAY });
  }
});

test("without a readable dataset it says unknown, and that the next step should ask anew", () => {
  const failed = sight({ kind: "failed", reason: "broken" });
  expect(failed).toMatchObject({ failed: true, family: null });
  expect(textOf(JSON.parse(failed.nowhere?.head as string))).toBe("Unknown: no answer for this page");
});

/** A glyph's style: its outline, then its colour. */
const SHAPE = /^--d:path\((nonzero|evenodd),"M[\w\s.-]+z"\)(;|$)/;

test("every glyph that is referred to comes along, fresh and old, whatever the verdict", () => {
  const names: readonly GlyphName[] = [...VERDICTS, "reported"];
  const views = names.flatMap((glyph) => [false, true].map((old) => answer("hipaa", "HIPAA", { glyph, old: old && glyph !== "unknown", meets: "not-met", notes: [{ text: "x", tone: "fact", glyph, old }], others: { title: "x", places: [{ glyph, old, text: "x" }] } })));
  const indexes = views.map((_, index) => index);
  const demand = { required: ["hipaa"], organizationName: null, helpUrl: null };
  const reply = { ...KENDRA, row: { ...row(), views, nowhere: indexes, regions: {} }, demand } as PageReply;
  const told = sight(reply);
  const used = new Set(told.badges.map(({ glyph }) => glyph as string));
  expect(used.size).toBeGreaterThan(15);
  for (const key of used) expect(told.look.glyphs[key], key).toBeDefined();
  for (const style of Object.values(told.look.glyphs)) expect(style).toMatch(SHAPE);
  for (const view of views) {
    const opened = panel("hipaa", null, { ...row(), views: [view], nowhere: [0], regions: {} }, demand);
    const keys = [...(opened?.tree ?? "").matchAll(/\["([a-z -]+)"\]/g)].map(([, key]) => key as string);
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(opened?.glyphs[key], key).toMatch(SHAPE);
  }
});

test("each is cut in its own shape", () => {
  const palette = barPalette();
  const glyphs = [...VERDICTS, "reported" as const].flatMap((glyph) => [false, true].map((old) => ({ glyph, old })));
  const cuts = glyphs.map((glyph) => palette.glyphs[palette.glyph(glyph)[0]] ?? "");
  expect(cuts.map((style) => /"(.*)"/.exec(style)?.[1])).toEqual(glyphs.map(({ glyph, old }) => outlined(glyphShapes(glyph, old)).attrs["d"]));
  // The unknown one is never old.
  expect(new Set(cuts).size).toBe(glyphs.length - 1);
});

test("only a required program that is not met is red", () => {
  const red = (meets: "meets" | "check" | "unknown" | "not-met", required: readonly string[]) =>
    JSON.stringify(board("ap-southeast-1", { ...row(), views: [answer("hipaa", "HIPAA", { meets })], regions: { "ap-southeast-1": { name: "S", short: "S", views: [0] } }, nowhere: [0] }, { required, organizationName: null, helpUrl: null })).includes("--i-error");
  expect([red("not-met", ["hipaa"]), red("not-met", []), red("check", ["hipaa"]), red("unknown", ["hipaa"]), red("meets", ["hipaa"])]).toEqual([true, false, false, false, false]);
});
