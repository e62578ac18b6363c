import { describe, expect, test } from "vitest";
import { effective } from "../../../settings/effective.ts";
import { readPolicy } from "../../../settings/layer.ts";
import type { Layer } from "../../../settings/settings.ts";
import { isFrom, namedFeed } from "../../../worker/named-feed.ts";

const KEYS = { keys: [{ kty: "OKP", crv: "Ed25519", x: "A".repeat(43) }] } as const;
const USER: Layer = { datasetUrl: "https://user.example/d.json", datasetKeys: { keys: [...KEYS.keys] } };
const STAMP = { address: "https://user.example/d.json", feed: "user", sequence: 1, sha256: "0", signed: true, issued: null, expires: null };

function named(policy: object, user: Layer = USER) {
  const { layer, bad } = readPolicy(policy);
  return namedFeed({ ...effective(layer, user), problems: bad });
}

describe("a policy whose feed is wrong leaves none to others, nor what is stored of theirs", () => {
  test.each<[string, object, string | null]>([
    ["bad keys alone", { datasetKeys: "mistyped" }, null],
    ["bad keys beside an address", { datasetUrl: "https://policy.example/d.json", datasetKeys: "mistyped" }, "https://policy.example/d.json"],
    ["a bad address", { datasetUrl: "http://policy.example/d.json" }, null],
    ["keys without an address", { datasetKeys: KEYS }, null],
  ])("%s", (_what, policy, address) => {
    const feed = named(policy);
    expect(feed).toMatchObject({ from: "policy", address, source: { ok: false } });
    expect(isFrom(STAMP, feed)).toBe(false);
  });
});

test("what is stored of the named feed answers, whatever its keys are by now", () => {
  expect(isFrom(STAMP, named({}))).toBe(true);
  expect(isFrom({ ...STAMP, address: "https://other.example/d.json" }, named({}))).toBe(false);
  expect(isFrom({ ...STAMP, signed: false }, named({}))).toBe(false);
  expect(isFrom({ ...STAMP, signed: false }, named({}, { datasetUrl: STAMP.address, allowUnsignedDataset: true }))).toBe(true);
  expect([named({}, {}), isFrom(STAMP, named({}, {}))]).toEqual([null, false]);
});
