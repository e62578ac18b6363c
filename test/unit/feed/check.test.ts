import { expect, test } from "vitest";
import { depthOf } from "../../../feed/depth.ts";
import { readAddress, signatureAddress } from "../../../feed/address.ts";
import { readKeys } from "../../../feed/keys.ts";
import { listSizes } from "../../../feed/lists.ts";
import { checkOrder, readMemory } from "../../../feed/memory.ts";
import { momentOf } from "../../../feed/moment.ts";
import { refusal } from "../../../feed/refusal.ts";
import { readSource } from "../../../feed/source.ts";
import { isExpired, isSame, readStamp } from "../../../feed/stamp.ts";
import { edition, entry, program, REGIONS, service } from "../coverage/small-dataset.ts";
import { shrinks } from "./scenarios/contents.ts";
import { ADDRESS, DAY, type Files, FOREIGN_KEY, hostOf, newPair, NOW, OUR_KEY, SIGNED, signedFiles, smallDataset, UNSIGNED, updated, visit } from "./small-feed.ts";

const second = () => signedFiles(smallDataset({ sequence: 8 }), { sequence: 8 });

function recording(files: Files) {
  const asked: { address: string; options: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = (address, options) => {
    asked.push({ address: String(address), options });
    return hostOf(files)(address, options);
  };
  return { asked, fetch };
}

test("a first visit brings the dataset, its stamp and what is remembered of it", async () => {
  const { dataset, stamp, memory } = await updated(visit(await signedFiles(smallDataset())));
  expect(dataset).toEqual(smallDataset());
  expect(stamp).toMatchObject({ address: ADDRESS, feed: "acme", sequence: 7, signed: true, issued: momentOf(NOW - DAY), expires: momentOf(NOW + 30 * DAY) });
  expect(memory.signed).toEqual({ feeds: [{ feed: "acme", sequence: 7, sha256: stamp.sha256, lists: { "example-program": 3 } }], addresses: [{ address: ADDRESS, feed: "acme" }] });
  expect([readMemory(structuredClone(memory)), readStamp(structuredClone(stamp))]).toEqual([memory, stamp]);
});

test("both requests are plain: nothing of ours goes along, and nothing is followed", async () => {
  const files = await signedFiles(smallDataset());
  const { asked, fetch } = recording(files);
  await visit(files, { fetch });
  expect(asked.map((each) => each.address)).toEqual([`${ADDRESS}.jws`, ADDRESS]);
  for (const { options } of asked) {
    const { signal, ...rest } = options ?? {};
    expect(rest).toEqual({ cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
    expect(signal).toBeInstanceOf(AbortSignal);
  }
});

test("the held dataset is not downloaded again, and its expiry moves on when it was signed anew", async () => {
  const first = await updated(visit(await signedFiles(smallDataset())));
  const files = await signedFiles(smallDataset(), { expires: momentOf(NOW + 60 * DAY) });
  const { asked, fetch } = recording(files);
  const again = await visit(files, { fetch, memory: first.memory, held: first.stamp });
  expect(again).toEqual({ outcome: "not-modified", stamp: { ...first.stamp, expires: momentOf(NOW + 60 * DAY) }, memory: first.memory });
  expect(asked).toHaveLength(1);
  // The statement from before the renewal, replayed, does not take it back.
  expect(again.outcome === "not-modified" && (await visit(await signedFiles(smallDataset()), { memory: first.memory, held: again.stamp }))).toEqual(again);
});

test("what is remembered but not held any more is downloaded again", async () => {
  const files = await signedFiles(smallDataset());
  const { memory } = await updated(visit(files));
  expect((await updated(visit(files, { memory, held: null }))).dataset).toEqual(smallDataset());
});

test("a newer sequence is an update", async () => {
  const first = await updated(visit(await signedFiles(smallDataset())));
  const { stamp, memory } = await updated(visit(await second(), { memory: first.memory, held: first.stamp }));
  expect([stamp.sequence, memory.signed.feeds.length]).toEqual([8, 1]);
});

test("a sequence is remembered while another feed is in force", async () => {
  const acme = await updated(visit(await second()));
  const elsewhere = "https://feeds.example/other.json";
  const otherFiles = Object.fromEntries(Object.entries(await signedFiles(smallDataset({ feed: "other" }), { feed: "other" })).map(([address, file]) => [address.replace("acme", "other"), file]));
  const other = await updated(visit(otherFiles, { source: { ...SIGNED, address: elsewhere }, memory: acme.memory, held: acme.stamp }));
  expect(await visit(await signedFiles(smallDataset()), { memory: other.memory, held: other.stamp })).toMatchObject({ refusal: { code: "older" } });
  expect((await updated(visit(await second(), { memory: other.memory, held: other.stamp }))).stamp.sequence).toBe(8);
});

test("an unsigned feed's claims never bar the signed feed of that id", async () => {
  const { memory, stamp } = await updated(visit({ [ADDRESS]: JSON.stringify(smallDataset({ sequence: 2 ** 53 - 1 })) }, { source: UNSIGNED }));
  const signed = await updated(visit(await signedFiles(smallDataset()), { memory, held: stamp }));
  expect(signed.stamp).toMatchObject({ sequence: 7, signed: true });
});

test("an unsigned feed does not go back behind what was seen of it, signed or unsigned", () => {
  const seen = (sequence: number) => ({ feeds: [{ feed: "acme", sequence, sha256: "a", lists: {} }], addresses: [] });
  const met = (sequence: number, signed = false) => ({ address: ADDRESS, feed: "acme", sequence, sha256: "b", signed });
  for (const memory of [{ signed: seen(9), unsigned: seen(7) }, { signed: seen(7), unsigned: seen(9) }]) {
    expect(checkOrder(memory, met(8))).toMatchObject({ refusal: { code: "older" } });
    expect(checkOrder(memory, met(9))).toMatchObject({ refusal: { code: "same-number" } });
    expect(checkOrder(memory, met(10))).toMatchObject({ ok: true });
  }
  // What anybody may claim unsigned bars no signed feed.
  expect(checkOrder({ signed: seen(7), unsigned: seen(9) }, met(8, true))).toMatchObject({ ok: true });
});

test("only the dataset that was met is the one that is held, in every part", async () => {
  const { stamp } = await updated(visit(await signedFiles(smallDataset())));
  const { feed, sequence, sha256, signed } = stamp;
  const met = { address: "https://moved.example/", feed, sequence, sha256, signed };
  expect([isSame(stamp, met), isSame(null, met)]).toEqual([true, false]);
  for (const other of [{ feed: "other" }, { sequence: 8 }, { sha256: "0" }, { signed: false }]) expect(isSame(stamp, { ...met, ...other })).toBe(false);
});

test.each([
  ["1", 0],
  ["[]", 1],
  ['{"a":{"b":1},"c":{"d":[{}]}}', 4],
  ['["[[[",{"{[":"\\"]}"}]', 2],
])("%s nests %i deep", (text, depth) => expect(depthOf(text)).toBe(depth));

test("what a refusal quotes of a feed is cut", () => expect(refusal("script", "x".repeat(400)).detail).toHaveLength(300));

test("an unsigned feed is asked for its dataset alone, and held bytes are not modified", async () => {
  const files = { [ADDRESS]: JSON.stringify(smallDataset()) };
  const { asked, fetch } = recording(files);
  const first = await updated(visit(files, { source: UNSIGNED, fetch }));
  expect(first.stamp).toMatchObject({ signed: false, issued: null, expires: null });
  expect(await visit(files, { source: UNSIGNED, fetch, memory: first.memory, held: first.stamp })).toMatchObject({ outcome: "not-modified", stamp: first.stamp });
  expect(asked.map((each) => each.address)).toEqual([ADDRESS, ADDRESS]);
});

test("a dataset without a Region, a program or a service is empty", async () => {
  const { availability } = smallDataset();
  for (const nothing of [{ regions: [], availability: { ...availability, table: [] } }, { programs: [], services: [service("alder", [])] }, { services: [], routes: [] }]) {
    expect(await visit(await signedFiles(smallDataset(nothing)))).toMatchObject({ refusal: { code: "empty" } });
  }
});

test("a redirect is told from a host that cannot be reached, as browsers show it", async () => {
  const answering = (manual: object): typeof globalThis.fetch => async (_, options) => (options?.redirect === "manual" ? (manual as Response) : Promise.reject(new TypeError("Failed to fetch")));
  const code = async (manual: object) => visit({}, { fetch: answering({ type: "basic", status: 200, headers: new Headers(), body: null, ...manual }) });
  expect(await code({ type: "opaqueredirect", status: 0 })).toMatchObject({ refusal: { code: "redirect" } });
  expect(await code({ status: 302, headers: new Headers({ location: "/" }) })).toMatchObject({ refusal: { code: "redirect" } });
  for (const other of [{}, { status: 302 }, { status: 404, headers: new Headers({ location: "/" }) }]) expect(await code(other)).toMatchObject({ refusal: { code: "unreachable" } });
});

test("clocks may differ by a day", async () => {
  expect((await visit(await signedFiles(smallDataset(), { issued: momentOf(NOW + DAY) }))).outcome).toBe("update");
});

test("the bundle is a floor for its own feed id alone, and its own sequence is enough", async () => {
  const files = await signedFiles(smallDataset());
  expect((await visit(files, { floor: { feed: "bundled", sequence: 99 } })).outcome).toBe("update");
  expect((await visit(files, { floor: { feed: "acme", sequence: 7 } })).outcome).toBe("update");
});

test("a list may lose a fifth, and all of it when the signed statement says so", async () => {
  expect((await shrinks(8, 8, false, false)).outcome).toBe("update");
  expect((await shrinks(8, 8, true, false)).outcome).toBe("update");
  expect((await shrinks(0, 8, true, true)).outcome).toBe("update");
});

test("lists are counted by boundary, shared ones as often as they are shared", () => {
  const boundaries = ["east", "west"].map((id) => ({ id, name: id, regions: [], partition: "aws" as const, grade: "A" as const }));
  const split = program({ boundaries, editions: [edition("2026-05-01", { boundaries: ["east"] }), edition("2026-05-01")] });
  const services = [service("a", [entry(0)]), service("b", [entry(1)]), service("c", [entry(1, { boundaries: ["west"] })]), service("d", [entry(1, { status: "in-assessment" })]), service("e", [entry(1, { boundaries: ["west"] })])];
  const shared = program({ id: "shared", sharesListWith: "example-program" });
  expect(listSizes(smallDataset({ regions: REGIONS, programs: [split, shared], services }))).toEqual({ "example-program/east": 2, "example-program/west": 3, shared: 4 });
});

test("several keys: either signs, in any order, named or not; foreign kinds are passed over", async () => {
  const later = newPair("later");
  const set = { keys: [{ kty: "RSA", n: "x", e: "AQAB" }, OUR_KEY.publicKey, later.publicKey] };
  const source = readSource({ datasetUrl: ADDRESS, datasetKeys: set });
  if (!source.ok) throw new Error(source.refusal.code);
  for (const pair of [OUR_KEY, later]) {
    for (const header of [{}, { kid: undefined }]) {
      expect((await visit(await signedFiles(smallDataset(), {}, header, pair), { source: source.value })).outcome).toBe("update");
    }
  }
  expect(await visit(await signedFiles(smallDataset(), {}, {}, FOREIGN_KEY), { source: source.value })).toMatchObject({ refusal: { code: "foreign-key" } });
});

test("a key without alg or kid takes both names of its algorithm", async () => {
  const { kty, crv, x } = OUR_KEY.publicKey;
  for (const alg of ["EdDSA", "Ed25519"]) expect((await visit(await signedFiles(smallDataset(), {}, { alg }), { source: { address: ADDRESS, keys: [{ kty, crv, x }] } })).outcome).toBe("update");
});

test("members of a key that mean nothing here are not kept", () => {
  expect(readKeys({ keys: [{ ...OUR_KEY.publicKey, comment: "x", ext: true }] })).toEqual({ ok: true, value: [OUR_KEY.publicKey] });
});

test("unsigned is possible only in so many words, and never where there are keys", () => {
  expect(readSource({ datasetUrl: ADDRESS, allowUnsignedDataset: true })).toEqual({ ok: true, value: UNSIGNED });
  expect(readSource({ datasetUrl: ADDRESS, allowUnsignedDataset: true, datasetKeys: { keys: [OUR_KEY.publicKey] } })).toEqual({ ok: true, value: SIGNED });
});

test("the signature lies beside the dataset, whatever its address", () => {
  expect(signatureAddress("https://a.example/x/d.json?v=1")).toBe("https://a.example/x/d.json.jws?v=1");
  expect(readAddress("HTTPS://A.example:443/d.json")).toEqual({ ok: true, value: "https://a.example/d.json" });
});

test("a line break after the signature is an editor's, and does no harm", async () => {
  const files = await signedFiles(smallDataset());
  for (const end of ["\n", "\r\n"]) expect((await visit({ ...files, [`${ADDRESS}.jws`]: `${String(files[`${ADDRESS}.jws`])}${end}` })).outcome).toBe("update");
});

test("a dataset with a byte order mark is read, as servers on Windows send it", async () => {
  expect((await visit(await signedFiles(`\uFEFF${JSON.stringify(smallDataset())}`))).outcome).toBe("update");
});

test("brackets in a text are no nesting, even after a quote in it", async () => {
  const issuer = `ACME "${"[".repeat(40)}" \\`;
  expect((await visit(await signedFiles(smallDataset({ issuer })))).outcome).toBe("update");
});

test("an active dataset expires while it is held", async () => {
  const { stamp } = await updated(visit(await signedFiles(smallDataset())));
  const expires = NOW + 30 * DAY;
  expect([expires - 1, expires, expires + DAY].map((now) => isExpired(stamp, now))).toEqual([false, true, true]);
  expect(isExpired({ ...stamp, expires: null }, NOW + 999 * DAY)).toBe(false);
});

test("stored things that cannot be read are as good as none", () => {
  expect(readMemory({ signed: 7 })).toBeNull();
  expect(readStamp("x")).toBeNull();
});

