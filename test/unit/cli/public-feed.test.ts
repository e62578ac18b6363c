import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readBuiltIn } from "../../../settings/built-in.ts";
import { bytesOf, FOREIGN_KEY, OUR_KEY } from "../feed/small-feed.ts";

// Each publishes with real commands.
vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "inscope-public-"));
const KEYS = { keys: [OUR_KEY.publicKey] };
const SETTING = { feed: "inscope", datasetUrl: "https://feeds.example/feeds/inscope.json", datasetKeys: KEYS };

beforeAll(() => {
  writeFileSync(join(folder, "setting.json"), JSON.stringify(SETTING));
  for (const [name, { privateKey }] of [["ours", OUR_KEY], ["foreign", FOREIGN_KEY]] as const) writeFileSync(join(folder, `${name}.jwk`), JSON.stringify(privateKey));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function publish(out: string, ...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, ["tasks/feed.mjs", "--key", join(folder, "ours.jwk"), "--out", join(folder, out), ...args], { cwd: root, env: { ...process.env, INSCOPE_FEED: join(folder, "setting.json") }, encoding: "utf8" });
  return { status, stderr };
}

test("the public feed is built under its id, signed and checked; the same dataset is signed anew", () => {
  expect(publish("one")).toMatchObject({ status: 0, stderr: expect.stringContaining("a copy takes it in") });
  const published = join(folder, "one/inscope.json");
  expect(JSON.parse(readFileSync(published, "utf8"))).toMatchObject({ feed: "inscope", issuer: "Inscope" });
  expect(statSync(`${published}.jws`).size).toBeLessThan(1000);
  expect(publish("two", "--previous", published)).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "two/inscope.json"))).toEqual(readFileSync(published));
});

test("another dataset must have a number after the one that is out", () => {
  const out = join(folder, "out.json");
  const dataset = JSON.parse(readFileSync(join(folder, "one/inscope.json"), "utf8")) as { sequence: number };
  writeFileSync(out, bytesOf({ ...dataset, issuer: "Another" }));
  expect(publish("three", "--previous", out)).toMatchObject({ status: 1, stderr: expect.stringContaining("does not come after") });
});

test("a list that shrinks is not published unless that is declared", () => {
  const out = join(folder, "long.json");
  const dataset = JSON.parse(readFileSync(join(folder, "one/inscope.json"), "utf8")) as { sequence: number; services: { id: string }[] };
  const more = dataset.services.map((service) => ({ ...service, id: `${service.id}-more`.slice(0, 64), parent: undefined, featureOf: undefined }));
  writeFileSync(out, bytesOf({ ...dataset, sequence: dataset.sequence - 1, services: [...dataset.services, ...more] }));
  expect(publish("four", "--previous", out)).toMatchObject({ status: 1, stderr: expect.stringContaining("A copy would refuse it: A list in the dataset is more than a fifth shorter") });
});

test("a key that the setting does not name signs nothing", () => {
  expect(publish("six", "--key", join(folder, "foreign.jwk"))).toMatchObject({ status: 1, stderr: expect.stringMatching(/A copy would refuse it: The signature is wrong/) });
});

test("the setting is empty or whole, or there is no build", () => {
  expect(readBuiltIn({})).toEqual({ layer: {}, feed: null });
  expect(readBuiltIn(SETTING)).toEqual({ layer: { datasetUrl: SETTING.datasetUrl, datasetKeys: KEYS }, feed: "inscope" });
  for (const wrong of [null, [], "x", { feed: "inscope" }, { ...SETTING, datasetKeys: undefined }, { ...SETTING, datasetUrl: "http://feeds.example/" }, { ...SETTING, feed: "In Scope" }, { ...SETTING, allowUnsignedDataset: true }, { ...SETTING, datasetKeys: { keys: [OUR_KEY.privateKey] } }]) {
    expect(() => readBuiltIn(wrong)).toThrow(/^The built-in feed is/);
  }
});

test("it is empty in the repository", () => expect(JSON.parse(readFileSync(join(root, "built-in-feed.json"), "utf8"))).toEqual({}));
