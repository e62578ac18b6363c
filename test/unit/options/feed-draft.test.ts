import { describe, expect, test } from "vitest";
import { draftOf, type FeedDraft, readiness, readKeyText, withAddress } from "../../../components/options/feed-draft.ts";
import { DEFAULTS } from "../../../settings/settings.ts";
import { KEYS } from "./sample.ts";

const EMPTY = draftOf(DEFAULTS);
const ADDRESS = "https://scope.example.test/dataset.json";
const draft = (more: Partial<FeedDraft>): FeedDraft => ({ ...EMPTY, ...more });

describe("a feed of one's own is kept", () => {
  test("not before there is an address", () => {
    expect(readiness(EMPTY, EMPTY)).toEqual({ kind: "empty" });
    expect(readiness(draft({ keys: KEYS }), EMPTY)).toEqual({ kind: "no-address" });
    expect(readiness(EMPTY, draft({ address: ADDRESS, keys: KEYS }))).toEqual({ kind: "no-address" });
  });
  test("not with an address that no feed has", () => {
    for (const address of ["http://scope.example.test/dataset.json", "scope.example.test", "https://me:secret@scope.example.test/", `${ADDRESS}#part`]) {
      expect(readiness(draft({ address, keys: KEYS }), EMPTY)).toEqual({ kind: "bad-address", message: "It should be an https address without user name, password and fragment (#)." });
    }
  });
  test("not without keys, unless it is said that it may be unsigned", () => {
    expect(readiness(draft({ address: ADDRESS }), EMPTY)).toEqual({ kind: "no-proof" });
    expect(readiness(draft({ address: ADDRESS, unsigned: true }), EMPTY)).toEqual({ kind: "ready", change: { datasetUrl: ADDRESS, datasetKeys: null, allowUnsignedDataset: true } });
  });
  test("whole: the address with the keys, which never let it be unsigned too", () => {
    expect(readiness(draft({ address: ` ${ADDRESS} `, keys: KEYS, unsigned: true }), EMPTY)).toEqual({ kind: "ready", change: { datasetUrl: ADDRESS, datasetKeys: KEYS, allowUnsignedDataset: null } });
  });
  test("once", () => {
    const kept = draftOf({ ...DEFAULTS, datasetUrl: ADDRESS, datasetKeys: KEYS });
    expect(readiness(kept, kept)).toEqual({ kind: "kept" });
  });
});

test("leave to be unsigned goes with another address, keys stay", () => {
  expect(withAddress(draft({ address: ADDRESS, unsigned: true }), "https://other.example.test/")).toEqual(draft({ address: "https://other.example.test/" }));
  expect(withAddress(draft({ address: ADDRESS, unsigned: true }), ` ${ADDRESS}`).unsigned).toBe(true);
  expect(withAddress(draft({ address: ADDRESS, keys: KEYS }), "https://other.example.test/").keys).toBe(KEYS);
});

describe("keys", () => {
  test("are the public Ed25519 keys of a set", () => {
    expect(readKeyText(JSON.stringify({ keys: [...KEYS.keys, { kty: "RSA", n: "x", e: "AQAB" }] }))).toEqual({ keys: KEYS });
  });
  test("are refused where one is private", () => {
    expect(readKeyText(JSON.stringify({ keys: [{ ...KEYS.keys[0], d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" }] }))).toEqual({ message: "It holds a private key. Give the public half, and replace that key: it has been seen." });
  });
  test.each(["", "{", "[]", "{}", '{"keys":[]}', '{"keys":[{"kty":"RSA"}]}', "<html>", "null"])("are not read from %j", (text) => {
    expect(readKeyText(text)).toEqual({ message: "It should be a JSON Web Key Set with at least one public Ed25519 key." });
  });
});
