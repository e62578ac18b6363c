import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../feed/source.ts";
import { effective } from "../../../settings/effective.ts";
import { readPolicy, readUser } from "../../../settings/layer.ts";
import { DEFAULTS, FEED_KEYS, type Layer, POLICY_KEYS, USER_KEYS, VIEW_KEYS } from "../../../settings/settings.ts";

const KEY = { kty: "OKP", crv: "Ed25519", x: "A".repeat(43), kid: "a" } as const;
const KEYS = { keys: [KEY] };

describe("a layer's values", () => {
  test("a bad one is told and ignored, the rest holds", () => {
    const { layer, bad } = readUser({ overlay: "sideways", shownPrograms: ["soc-1"], requiredPrograms: 7, unknownKey: 1, marks: false });
    expect(layer).toEqual({ shownPrograms: ["soc-1"], marks: false });
    expect(bad).toEqual([
      { key: "overlay", message: "It should be one of auto, compact, off." },
      { key: "requiredPrograms", message: "It should be a list of at most 200 program ids, such as hipaa or mtcs-l3." },
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ["datasetUrl", "https://scope.example.com/d.json", "https://scope.example.com/d.json"],
    ["datasetUrl", "HTTPS://Scope.Example.com/d.json", "https://scope.example.com/d.json"],
    ["datasetKeys", KEYS, KEYS],
    ["datasetKeys", { keys: [KEY, { ...KEY, kid: "b", alg: "EdDSA", use: "sig" }] }, { keys: [KEY, { ...KEY, kid: "b", alg: "EdDSA", use: "sig" }] }],
    ["datasetKeys", { keys: [{ kty: "RSA", n: "1", e: "AQAB" }, { ...KEY, extra: 1 }] }, KEYS],
    ["datasetKeys", { keys: [{ ...KEY, crv: "X25519" }, KEY] }, KEYS],
    ["datasetKeys", JSON.stringify(KEYS), KEYS],
    ["allowUnsignedDataset", true, true],
    ["refreshMinutes", 15, 15],
    ["freshnessDays", 365, { default: 365 }],
    ["freshnessDays", "365", { default: 365 }],
    ["freshnessDays", { default: 400, hipaa: 90 }, { default: 400, hipaa: 90 }],
    ["freshnessDays", '{"hipaa":90}', { hipaa: 90 }],
    ["shownPrograms", ["hipaa", "soc-1", "hipaa"], ["hipaa", "soc-1"]],
    ["shownPrograms", '["hipaa"]', ["hipaa"]],
    ["requiredPrograms", [], []],
    ["requiredPrograms", "HIPAA, soc-1", ["hipaa", "soc-1"]],
    ["requiredPrograms", ["HIPAA", " Mtcs-L3 ", "hipaa", "PCI DSS"], ["hipaa", "mtcs-l3", "pci-dss"]],
    ["freshnessDays", { HIPAA: 90 }, { hipaa: 90 }],
    ["overlay", "compact", "compact"],
    ["overlayPosition", "top-left", "top-left"],
    ["allowUserSettings", false, false],
    // A registry's number, as Firefox tells it: taken for no value it would unlock what it locks.
    ["allowUserSettings", 0, false],
    ["allowUnsignedDataset", 1, true],
    ["organizationName", " Müller & Söhne ", "Müller & Söhne"],
    ["helpUrl", "https://help.example.com/a?b=c#d", "https://help.example.com/a?b=c#d"],
  ])("%s takes %j", (key, value, taken) => {
    expect(readPolicy({ [key]: value })).toEqual({ layer: { [key]: taken }, bad: [] });
  });

  test.each<[string, unknown]>([
    ...["http://scope.example.com/d.json", "https://me@scope.example.com/", "https://me:pw@scope.example.com/", "javascript:alert(1)", "file:///d.json", "scope.example.com", "", 7, `https://a.example/${"x".repeat(2048)}`].flatMap(
      (value): [string, unknown][] => [["datasetUrl", value], ["helpUrl", value]],
    ),
    ["datasetUrl", "https://scope.example.com/d.json#part"],
    ["datasetKeys", { keys: [] }],
    ["datasetKeys", { keys: [{ kty: "RSA", n: "1", e: "AQAB" }] }],
    ["datasetKeys", { keys: [{ ...KEY, x: "short" }] }],
    ["datasetKeys", { keys: [{ ...KEY, alg: "none" }] }],
    ["datasetKeys", [KEY]],
    ["datasetKeys", "{"],
    ["allowUnsignedDataset", "true"],
    ["allowUnsignedDataset", 2],
    ["refreshMinutes", 14],
    ["refreshMinutes", 60.5],
    ["refreshMinutes", "60"],
    ["freshnessDays", 0],
    ["freshnessDays", { hipaa: "90" }],
    ["freshnessDays", { "PCI!": 90 }],
    ["shownPrograms", ["PCI!"]],
    ["requiredPrograms", ""],
    ["requiredPrograms", { 0: "hipaa" }],
    ["overlay", "on"],
    ["overlayPosition", "centre"],
    ["allowUserSettings", null],
    ["organizationName", "  "],
    ["organizationName", "x".repeat(81)],
    ["organizationName", "two\nlines"],
    ["organizationName", "Example \u202Eproc"],
  ])("%s does not take %j", (key, value) => {
    const { layer, bad } = readPolicy({ [key]: value, overlay: "off", ...(key === "overlay" && { [key]: value }) });
    expect(layer).toEqual(key === "overlay" ? {} : { overlay: "off" });
    expect(bad).toEqual([{ key, message: expect.stringMatching(/^It should be .*\.$/) as unknown }]);
  });

  test.each<[string, unknown, unknown]>([
    ["shownPrograms", ["hipaa", "PCI!", 7, "soc-1"], ["hipaa", "soc-1"]],
    ["shownPrograms", '["hipaa",""]', ["hipaa"]],
    ["freshnessDays", { hipaa: 90, "PCI!": 30, "soc-1": "30" }, { hipaa: 90 }],
  ])("of %s %j the good ones hold, and the bad ones are told", (key, value, taken) => {
    const { layer, bad } = readPolicy({ [key]: value });
    expect(layer).toEqual({ [key]: taken });
    expect(bad).toEqual([{ key, message: expect.stringMatching(/^It should be .*\.$/) as unknown }]);
  });

  test("a required program that is no id stays as one that nobody knows, so that silence never says that it is met", () => {
    const { layer, bad } = readPolicy({ requiredPrograms: ["hipaa", "C5 (BSI)", 7, null, "  ", "!?", "ab".repeat(40), "soc-1", "HIPAA!"] });
    expect(layer).toEqual({ requiredPrograms: ["hipaa", "c5-bsi", "7", "ab".repeat(32), "soc-1"] });
    expect(bad.map(({ key }) => key)).toEqual(["requiredPrograms"]);
    expect(readPolicy({ requiredPrograms: ["!?"] }).layer).toEqual({});
  });

  test.each(["requiredPrograms", "shownPrograms"])("of %s the first 200 hold, each counted once, and what is left out is told", (key) => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
    expect(readPolicy({ [key]: [...ids(200), ...ids(200)] })).toEqual({ layer: { [key]: ids(200) }, bad: [] });
    expect(readPolicy({ [key]: [...ids(100), ...ids(300)] })).toEqual({ layer: { [key]: ids(200) }, bad: [{ key, message: "It should be a list of at most 200 program ids, such as hipaa or mtcs-l3." }] });
    expect(readPolicy({ [key]: ids(300).join(",") }).layer).toEqual({ [key]: ids(200) });
  });

  test.each([1, 17, 20, 21])("%i keys of a feed are taken where they are set and where they are used, or in neither place", (count) => {
    const keys = Array.from({ length: count }, (_, index) => ({ ...KEY, kid: `k${index}` }));
    const { layer } = readPolicy({ datasetKeys: { keys } });
    expect(layer.datasetKeys?.keys.length ?? 0).toBe(count === 21 ? 0 : count);
    expect(readSource({ datasetUrl: "https://a.example/d", datasetKeys: { keys } }).ok).toBe(count !== 21);
  });

  test("a private key is told as what it is, and shown to nobody", () => {
    const { layer, bad } = readPolicy({ datasetKeys: { keys: [{ ...KEY, d: "very-secret" }] } });
    expect(layer).toEqual({});
    expect(bad[0]?.message).toMatch(/^It holds a private key\./);
    expect(JSON.stringify(bad)).not.toContain("very-secret");
  });

  test("bad keys never make an unsigned feed of a signed one", () => {
    const { layer, bad } = readPolicy({ datasetUrl: "https://a.example/d", datasetKeys: "mistyped", allowUnsignedDataset: true });
    expect(layer).toEqual({ datasetUrl: "https://a.example/d" });
    expect(bad.map(({ key }) => key)).toEqual(["datasetKeys"]);
  });

  test("a policy that does not exist is told; the user cannot speak for an organisation", () => {
    expect(readPolicy({ shownProgrammes: ["hipaa"], marks: false })).toEqual({
      layer: {},
      bad: [{ key: "shownProgrammes", message: "There is no policy of this name." }, { key: "marks", message: "There is no policy of this name." }],
    });
    expect(readUser({ allowUserSettings: false, organizationName: "Me", helpUrl: "https://me.example" })).toEqual({ layer: {}, bad: [] });
  });

  test("a key of the prototype is no value", () => {
    const { layer } = readPolicy(JSON.parse('{"__proto__":{"overlay":"off"},"freshnessDays":{"__proto__":5,"hipaa":9}}'));
    expect(layer).toEqual({ freshnessDays: { hipaa: 9 } });
  });
});

describe("the settings in force", () => {
  test("policy over user over default, key by key, and from where", () => {
    const { settings, from, locked } = effective({ overlay: "off" }, { overlay: "compact", shownPrograms: ["soc-1"] });
    expect(settings).toEqual({ ...DEFAULTS, overlay: "off", shownPrograms: ["soc-1"] });
    expect(from).toMatchObject({ overlay: "policy", shownPrograms: "user", requiredPrograms: "default", datasetUrl: "default" });
    expect(locked).toEqual(["overlay"]);
  });

  const url = (name: string) => `https://${name}.example/d.json`;
  const feed = (name: string): Layer => ({ datasetUrl: url(name), datasetKeys: { keys: [{ ...KEY, kid: name }] } });
  const unsigned = (name: string): Layer => ({ datasetUrl: url(name), allowUnsignedDataset: true });

  test.each<[what: string, policy: Layer, user: Layer, builtIn: Layer, source: string, url: string | null, kid: string | null, unsigned: boolean]>([
    ["the policy's", feed("policy"), feed("user"), feed("build"), "policy", url("policy"), "policy", false],
    ["the user's", {}, feed("user"), feed("build"), "user", url("user"), "user", false],
    ["the build's", {}, {}, feed("build"), "built-in", url("build"), "build", false],
    ["none", {}, {}, {}, "default", null, null, false],
    ["no keys of another layer", { datasetUrl: url("policy") }, feed("user"), feed("build"), "policy", url("policy"), null, false],
    ["no leave of another layer", feed("policy"), unsigned("user"), {}, "policy", url("policy"), "policy", false],
    ["the user's leave is not the build's", {}, { allowUnsignedDataset: true }, feed("build"), "built-in", url("build"), "build", false],
    ["the user's keys are not the build's", {}, { datasetKeys: KEYS }, feed("build"), "built-in", url("build"), "build", false],
    ["keys alone: the policy decides, and nothing is fetched", { datasetKeys: KEYS }, feed("user"), feed("build"), "policy", null, "a", false],
    ["a forced no", { allowUnsignedDataset: false }, unsigned("user"), feed("build"), "policy", null, null, false],
    ["the user's unsigned", {}, unsigned("user"), feed("build"), "user", url("user"), null, true],
    ["but not where settings are locked", { allowUserSettings: false }, unsigned("user"), feed("build"), "built-in", url("build"), "build", false],
  ])("one feed, whole: %s", (_what, policy, user, builtIn, source, address, kid, leave) => {
    const { settings, from, locked } = effective(policy, user, builtIn);
    expect(FEED_KEYS.map((key) => from[key])).toEqual([source, source, source]);
    expect([settings.datasetUrl, settings.datasetKeys?.keys[0]?.kid ?? null, settings.allowUnsignedDataset]).toEqual([address, kid, leave]);
    expect(FEED_KEYS.every((key) => locked.includes(key))).toBe(source === "policy" || policy.allowUserSettings === false);
  });

  test("a locked copy keeps the view that each likes, and no more", () => {
    const user: Layer = { overlay: "compact", overlayPosition: "top-left", marks: false, shownPrograms: ["soc-1"], requiredPrograms: ["soc-1"], freshnessDays: { default: 9999 }, refreshMinutes: 43_200 };
    const { settings, locked, from } = effective({ allowUserSettings: false }, user);
    expect(settings).toEqual({ ...DEFAULTS, allowUserSettings: false, overlay: "compact", overlayPosition: "top-left", marks: false });
    expect(locked).toEqual(USER_KEYS.filter((key) => !(VIEW_KEYS as readonly string[]).includes(key)));
    expect(from).toMatchObject({ overlay: "user", shownPrograms: "default" });
    const named = effective({ allowUserSettings: false, overlay: "auto" }, user);
    expect([named.settings.overlay, named.locked.includes("overlay")]).toEqual(["auto", true]);
  });

  test("without the policy the user's own is back", () => {
    const user: Layer = { shownPrograms: ["soc-1"], ...feed("user") };
    const before = effective({}, user);
    effective({ shownPrograms: ["hipaa"], ...feed("policy"), allowUserSettings: false }, user);
    expect(effective({}, user)).toEqual(before);
  });

  test("whatever is stored, settings come out, each from its layer", () => {
    const some = fc.dictionary(fc.constantFrom(...POLICY_KEYS, "marks", "else"), fc.oneof(fc.anything(), fc.constantFrom(true, 60, "off", ["hipaa"], "https://a.example/d", KEYS)));
    fc.assert(
      fc.property(fc.oneof(some, fc.anything()), fc.oneof(some, fc.anything()), (given, chosen) => {
        const [policy, user] = [readPolicy(given).layer, readUser(chosen).layer];
        const { settings, from } = effective(policy, user);
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
        for (const key of POLICY_KEYS) if (key in policy) expect([from[key], settings[key]]).toEqual(["policy", policy[key]]);
      }),
    );
  });
});
