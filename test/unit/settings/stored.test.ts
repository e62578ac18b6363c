import { describe, expect, test } from "vitest";
import type { Layer } from "../../../settings/settings.ts";
import { changed, fromStored, toStored } from "../../../settings/stored.ts";

describe("what is stored", () => {
  test("comes back", () => {
    expect(fromStored(toStored({ overlay: "off", shownPrograms: ["soc-1"] }))).toEqual({ overlay: "off", shownPrograms: ["soc-1"] });
  });
  test("has its version", () => expect(toStored({})).toEqual({ version: 1, values: {} }));
  test.each<[string, unknown, unknown]>([
    ["bare values, before versions were counted", { overlay: "compact", marks: false, overlayPosition: "middle" }, { overlay: "compact", marks: false }],
    ["a later version, as far as it is understood", { version: 9, values: { overlay: "compact", hologram: true } }, { overlay: "compact" }],
    ["a version that is none", { version: "x", overlay: "compact" }, { overlay: "compact" }],
    ["nothing", undefined, {}],
    ["null", null, {}],
    ["text", "settings", {}],
    ["a list", [1], {}],
    ["no values", { version: 1 }, {}],
  ])("%s", (_what, stored, layer) => expect(fromStored(stored)).toEqual(layer));
});

describe("a change", () => {
  const feed: Layer = { datasetUrl: "https://old.example/d.json", datasetKeys: { keys: [{ kty: "OKP", crv: "Ed25519", x: "A".repeat(43) }] }, allowUnsignedDataset: true };
  test("stands beside what was chosen before", () => expect(changed({ overlay: "off" }, { marks: false }, [])).toEqual({ overlay: "off", marks: false }));
  test("null takes a choice back", () => expect(changed({ overlay: "off", marks: false }, { overlay: null }, [])).toEqual({ marks: false }));
  test("of a locked key changes nothing", () => {
    expect(changed({ overlay: "off" }, { overlay: "auto", marks: false }, ["overlay"])).toEqual({ overlay: "off", marks: false });
    expect(changed({ overlay: "off" }, { overlay: null }, ["overlay"])).toEqual({ overlay: "off" });
  });
  test("to a bad value changes nothing", () => expect(changed({ overlay: "off" }, { overlay: "sideways" as "off" }, [])).toEqual({ overlay: "off" }));
  test("cannot set what only a policy says", () => expect(changed({}, { allowUserSettings: false, organizationName: "Me" }, [])).toEqual({}));
  test("to a feed that may be unsigned, with no keys in so many words", () => {
    expect(changed(feed, { datasetUrl: "https://new.example/d.json", datasetKeys: null, allowUnsignedDataset: true }, [])).toEqual({ datasetUrl: "https://new.example/d.json", allowUnsignedDataset: true });
  });
  test("to another feed does not keep the old one's keys, nor the leave to be unsigned", () => {
    expect(changed(feed, { datasetUrl: "https://new.example/d.json" }, [])).toEqual({ datasetUrl: "https://new.example/d.json" });
    expect(changed(feed, { datasetUrl: null }, [])).toEqual({});
    expect(changed(feed, { allowUnsignedDataset: false }, [])).toEqual({ ...feed, allowUnsignedDataset: false });
  });
});
