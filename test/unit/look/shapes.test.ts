import { describe, expect, it } from "vitest";
import { VERDICTS } from "../../../domain/coverage/verdict.ts";
import type { GlyphName } from "../../../domain/words/view.ts";
import { glyphShapes } from "../../../look/glyph.ts";
import { markShapes } from "../../../look/mark.ts";
import { circle, type Shape } from "../../../look/shape.ts";
import { glyphTone } from "../../../look/tone.ts";

const NAMES: readonly GlyphName[] = [...VERDICTS, "reported"];
const fills = (shapes: readonly Shape[]): unknown[] => shapes.map(({ attrs }) => attrs["fill"]);
const isClock = ({ attrs }: Shape): boolean => attrs["d"] === circle(12, 12, 3.2);

describe("verdict shapes", () => {
  it("differ from each other, and old from fresh", () => {
    const drawn = NAMES.flatMap((name) => [glyphShapes(name, false), ...(name === "unknown" ? [] : [glyphShapes(name, true)])]);
    expect(new Set(drawn.map((shapes) => JSON.stringify(shapes))).size).toBe(drawn.length);
  });

  it.each(NAMES)("%s is of one ink, without ids", (name) => {
    for (const { attrs } of [...glyphShapes(name, false), ...glyphShapes(name, true)]) {
      expect([attrs["fill"], attrs["stroke"]].filter((ink) => ink !== undefined && ink !== "none" && ink !== "currentColor")).toEqual([]);
      expect(attrs["id"]).toBeUndefined();
    }
  });

  it("fills wholly only a fresh yes", () => {
    for (const name of NAMES) {
      const whole = fills(glyphShapes(name, false)).every((fill) => fill === "currentColor");
      expect(whole, name).toBe(name === "in-scope" || name === "in-boundary");
    }
  });

  it("gives every old answer a clock, and an unknown none", () => {
    for (const name of NAMES) {
      expect(glyphShapes(name, true).some(isClock), name).toBe(name !== "unknown");
      expect(glyphShapes(name, false).some(isClock), name).toBe(false);
    }
  });
});

describe("tones", () => {
  it("keep red for a required program that is not met", () => {
    for (const name of NAMES) {
      expect(glyphTone(name, false)).not.toBe("error");
      expect(glyphTone(name, true)).toBe("inactive");
      expect(glyphTone(name, true, true)).toBe("error");
    }
  });
});

describe("the mark", () => {
  it("has its dot inside, outside, or none", () => {
    const dots = (variant: Parameters<typeof markShapes>[0]) => markShapes(variant).flatMap(({ attrs }) => [8, 12.8].filter((x) => [1.9, 2.1].some((r) => [5.2, 8].some((y) => attrs["d"] === circle(x, y, r)))));
    expect([dots("colour"), dots("not-met"), dots("idle"), dots("ink")]).toEqual([[8], [12.8], [], [8]]);
  });
});
