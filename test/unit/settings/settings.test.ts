import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULTS, effective, layerOf } from "../../../settings/settings.ts";

test("policy over user over default, key by key", () => {
  const settings = effective({ overlay: "off" }, { overlay: "compact", shownPrograms: ["soc-1"] });
  expect(settings).toEqual({ ...DEFAULTS, overlay: "off", shownPrograms: ["soc-1"] });
});

test("a bad value is told and ignored, the rest holds", () => {
  const { layer, bad } = layerOf({ overlay: "sideways", shownPrograms: ["soc-1"], requiredPrograms: "hipaa", unknownKey: 1, marks: false });
  expect(layer).toEqual({ shownPrograms: ["soc-1"], marks: false });
  expect(bad).toEqual(["overlay", "requiredPrograms"]);
});

test("whatever is stored, settings come out", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (policy, user) => {
      const settings = effective(layerOf(policy).layer, layerOf(user).layer);
      expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
    }),
  );
});
