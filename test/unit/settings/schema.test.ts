import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPolicy } from "../../../settings/layer.ts";
import { POLICY_KEYS } from "../../../settings/settings.ts";

interface Schema {
  readonly type?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
}

const schema = JSON.parse(readFileSync(new URL("../../../public/managed-schema.json", import.meta.url), "utf8")) as Schema;
const properties = schema.properties ?? {};

/** docs/policy-samples/README.md. */
const CONTRACT = [
  "datasetUrl", "datasetKeys", "allowUnsignedDataset", "refreshMinutes", "freshnessDays", "shownPrograms", "requiredPrograms",
  "overlay", "overlayPosition", "allowUserSettings", "organizationName", "helpUrl",
];

/** A good value of each key, in its natural type. */
const GOOD: Readonly<Record<string, unknown>> = {
  datasetUrl: "https://a.example/d.json",
  datasetKeys: { keys: [{ kty: "OKP", crv: "Ed25519", x: "A".repeat(43), kid: "a", alg: "EdDSA", use: "sig" }] },
  allowUnsignedDataset: true,
  refreshMinutes: 60,
  freshnessDays: { default: 400, hipaa: 365 },
  shownPrograms: ["hipaa"],
  requiredPrograms: ["hipaa"],
  overlay: "auto",
  overlayPosition: "top-left",
  allowUserSettings: false,
  organizationName: "Example Corp",
  helpUrl: "https://a.example/",
};

test("its keys are the contract's, and those that settings know", () => {
  expect(Object.keys(properties)).toEqual(CONTRACT);
  expect(POLICY_KEYS).toEqual(CONTRACT);
});

test("is what Chrome takes: one type each, an object without additional properties on top", () => {
  expect([schema.type, "additionalProperties" in schema]).toEqual(["object", false]);
  const all = (each: Schema): readonly Schema[] => [each, ...[...Object.values(each.properties ?? {}), ...[each.items, each.additionalProperties].filter((inner) => inner !== undefined)].flatMap(all)];
  for (const each of all(schema)) expect(["object", "array", "string", "integer", "boolean"]).toContain(each.type);
});

test.each(CONTRACT)("%s is explained, and lets its good value through", (key) => {
  const property = properties[key];
  expect(property?.title).toMatch(/^[A-Z].+[^.]$/);
  expect(property?.description).toMatch(/\.$/);
  expect(fits(GOOD[key], property ?? {})).toBe(true);
  expect(readPolicy({ [key]: GOOD[key] })).toEqual({ layer: { [key]: GOOD[key] }, bad: [] });
});

/** Chrome drops what no schema describes: every part of a good value must have one. */
function fits(value: unknown, { type, properties = {}, items, additionalProperties }: Schema): boolean {
  if (Array.isArray(value)) return type === "array" && items !== undefined && value.every((each) => fits(each, items));
  if (typeof value === "object" && value !== null) {
    return type === "object" && Object.entries(value).every(([key, each]) => fits(each, properties[key] ?? additionalProperties ?? {}));
  }
  return type === (typeof value === "number" ? "integer" : typeof value);
}
