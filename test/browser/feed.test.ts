import { describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { newPair } from "../unit/feed/small-feed.ts";
import { status, untilStatus } from "./harness/ask.ts";
import { useConsole } from "./harness/console.ts";
import { letFeedBeDue } from "./harness/due.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";
import { stopWorker } from "./harness/worker.ts";

const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const OURS = "HIPAA: eligible, BAA required, as of 2026-05-22";
const THEIRS = "HIPAA: not on the eligible list, as of 2026-05-22";

if (cannot !== null) process.stderr.write(`test/browser/feed.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with a policy file and a feed of its own", () => {
  const feed = useFeed();
  const named = (...pairs: (typeof KEY)[]) => ({ datasetUrl: feed.address, datasetKeys: { keys: pairs.map(({ publicKey }) => publicKey) }, organizationName: "Example Corp", shownPrograms: ["hipaa"] });
  const policy = usePolicy(() => forExtension(named(KEY)));
  const console = useConsole(undefined, [feed]);
  const later = newPair("2026-b");

  const badge = async () => (await waitForOverlays(await console.visit(KENDRA), answered))[0]?.badges[0]?.name;
  const paths = () => feed.seen().map(({ path, status }) => `${status} ${path}`);

  /** Lets the feed be due, as after a long night, for a worker that starts anew. */
  async function letBeDue(): Promise<void> {
    const page = await console.extensionPage("manifest.json");
    await stopWorker(page);
    await page.evaluate(letFeedBeDue);
  }

  test("until it arrives the bundle answers, and says so", async () => {
    await policyArrived(console, named(KEY));
    expect(await status(console)).toMatchObject({ provenance: { signature: "bundled" }, feed: { address: feed.address, signed: true, refusal: null, waiting: true } });
    expect(await badge()).toBe(OURS);
  });

  test("a first fetch; then its dataset answers in the page, one that was open before too", async () => {
    const open = await console.visit(KENDRA);
    expect((await waitForOverlays(open, answered))[0]?.badges[0]?.name).toBe(OURS);
    // A copy chooses by chance when it asks for the first time. Now it has asked, and for the next time it waits.
    expect((await status(console, "refresh")).history[0]).toMatchObject({ code: "no-signature" });
    await feed.issue(1);
    feed.seen();
    const fetched = await status(console, "refresh");
    expect(fetched).toMatchObject({ provenance: { issuer: "Example Corp", feed: "acme", sequence: 1, signature: "signed" }, feed: { waiting: false }, storage: { kept: "stored", note: null } });
    expect(fetched.history[0]).toMatchObject({ outcome: "update", code: "updated" });
    expect(paths()).toEqual(["200 /acme.json.jws", "200 /acme.json"]);
    await until(async () => (await waitForOverlays(open, answered))[0]?.badges[0]?.name, (name) => name === THEIRS);
    expect(await badge()).toBe(THEIRS);
  });

  test("not modified: the browser asks with its own validators, and only for the signature", async () => {
    expect((await status(console, "refresh")).history[0]).toMatchObject({ code: "not-modified" });
    expect(paths()).toEqual(["304 /acme.json.jws"]);
  });

  test("an update, asked for by a visit to the console once it is due", async () => {
    await feed.issue(2);
    await letBeDue();
    expect(await badge()).toBe(THEIRS);
    const { history } = await untilStatus(console, ({ provenance }) => provenance.sequence === 2);
    expect(history[0]).toMatchObject({ outcome: "update", sentence: "New dataset: acme, sequence 2." });
    expect(paths()).toEqual(["200 /acme.json.jws", "200 /acme.json"]);
  });

  test("the alarm wakes a stopped worker, and a rollback is refused", async () => {
    await feed.issue(1);
    await letBeDue();
    const page = await console.extensionPage("manifest.json");
    await page.evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.alarms.create("refresh", { when: Date.now() }));
    await until(async () => paths(), (asked) => asked.includes("200 /acme.json.jws"));
    const refused = await untilStatus(console, ({ history }) => history[0]?.outcome === "refused");
    expect(refused.provenance.sequence).toBe(2);
    expect(refused.history[0]).toMatchObject({ code: "older", sentence: "The feed is older than the one that this copy has already seen.", detail: "sequence 1 after 2" });
    expect(await badge()).toBe(THEIRS);
    // One alarm stands, for the time after the failure.
    const alarms = await page.evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.alarms.getAll());
    expect(alarms.map(({ name, periodInMinutes }) => [name, periodInMinutes])).toEqual([["refresh", undefined]]);
    // The browser counts from when it was told; a minute is what the schedule itself takes for the same.
    expect(Math.abs(Number(alarms[0]?.scheduledTime) - Number(refused.nextAt))).toBeLessThan(60_000);
  });

  test("a key that is not named yet is refused; named beside the old one it is taken", async () => {
    await feed.issue(3, { pair: later });
    const refused = await status(console, "refresh");
    expect([refused.provenance.sequence, refused.history[0]?.code]).toEqual([2, "foreign-key"]);
    policy.write(named(KEY, later));
    await policyArrived(console, named(KEY, later));
    expect(await status(console, "refresh")).toMatchObject({ provenance: { sequence: 3, signature: "signed" } });
  });

  test("an update asked for in one page of ours is in every other at once", async () => {
    const [table, other, page] = [await console.extensionPage("lookup.html#region=ap-southeast-1&find=kendra&cell=kendra/ap-southeast-1/hipaa"), await console.extensionPage("options.html"), await console.extensionPage("options.html")];
    await table.getByText("sequence 3").waitFor();
    await table.locator(".editions").waitFor();
    await other.getByText("sequence 3, signed").waitFor();
    feed.seen();
    await feed.issue(4, { issuer: "Example Corp Two" });
    await page.getByRole("button", { name: "Update now" }).click();
    await page.getByText("New dataset: acme, sequence 4.").first().waitFor();
    // Sooner than the look of every minute.
    const soon = { timeout: 10_000 };
    await other.getByText("New dataset: acme, sequence 4.").waitFor(soon);
    await table.getByText("Dataset of Example Corp Two").waitFor(soon);
    await table.locator(".editions").waitFor();
    expect(feed.seen().map(({ path }) => path)).toEqual(["/acme.json.jws", "/acme.json"]);
  });

  test("a policy that names another feed while the browser runs: the bundle answers until that arrives", async () => {
    const other = feed.address.replace("acme.json", "two.json");
    policy.write({ ...named(KEY), datasetUrl: other });
    await policyArrived(console, { ...named(KEY), datasetUrl: other });
    expect(await status(console)).toMatchObject({ provenance: { signature: "bundled" }, feed: { waiting: true } });
    expect(await badge()).toBe(OURS);
    await feed.issue(1, { feed: "acme-two", file: "two.json" });
    expect(await status(console, "refresh")).toMatchObject({ provenance: { feed: "acme-two", sequence: 1 }, feed: { waiting: false } });
    expect(await badge()).toBe(THEIRS);
  });

  test("a policy that goes: the bundle answers, and nothing is asked any more", async () => {
    policy.remove();
    feed.seen();
    await policyArrived(console, {});
    expect(await status(console)).toMatchObject({ provenance: { signature: "bundled" }, feed: { waiting: false }, nextAt: null });
    expect(await badge()).toContain("MTCS L3: in scope");
    await status(console, "refresh");
    const page = await console.extensionPage("manifest.json");
    expect(await page.evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.alarms.getAll())).toEqual([]);
    expect(paths()).toEqual([]);
  });
});
