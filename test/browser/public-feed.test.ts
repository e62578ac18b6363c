import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IMPRINT } from "../../compiler/imprint.ts";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { status } from "./harness/ask.ts";
import { useConsole } from "./harness/console.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";

const BUILD = ".output/fed-chrome-mv3";
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
/** The first that is newer than the build's own dataset. */
const NEXT = IMPRINT.sequence + 1;

const feed = useFeed();
const folder = mkdtempSync(join(tmpdir(), "inscope-public-"));

// A build as it is published: with a feed of its own.
beforeAll(() => {
  const setting = join(folder, "feed.json");
  writeFileSync(setting, JSON.stringify({ feed: "acme", datasetUrl: feed.address, datasetKeys: { keys: [KEY.publicKey] } }));
  const { status: code, stderr } = spawnSync(process.execPath, ["tasks/tool.mjs", "wxt", "build"], { cwd: resolve(import.meta.dirname, "../.."), env: { ...process.env, INSCOPE_FEED: setting }, encoding: "utf8" });
  expect([code, stderr]).toEqual([0, ""]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (cannot !== null) process.stderr.write(`test/browser/public-feed.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "a published build, under a policy that names no feed", () => {
  // Without any policy Chromium is not believed for ten seconds.
  const POLICY = { shownPrograms: ["hipaa"] };
  usePolicy(() => forExtension(POLICY));
  const console = useConsole(BUILD, [feed]);

  const badges = async () => (await waitForOverlays(await console.visit(KENDRA), answered))[0]?.badges.map(({ name }) => name);

  test("answers from its own dataset until the feed's has arrived", async () => {
    await policyArrived(console, POLICY);
    expect(await badges()).toEqual(["HIPAA: eligible, BAA required, as of 2026-05-22"]);
    // Its own dataset has the feed's id: it is a floor for what the feed may bring.
    expect(await status(console)).toMatchObject({ provenance: { feed: "acme", signature: "bundled" }, feed: { from: "built-in", address: feed.address, signed: true, refusal: null, waiting: true } });
  });

  test("then it refreshes itself", async () => {
    await feed.issue(NEXT);
    expect(await status(console, "refresh")).toMatchObject({ provenance: { feed: "acme", sequence: NEXT, signature: "signed" }, feed: { from: "built-in", waiting: false } });
    expect(await badges()).toEqual(["HIPAA: not on the eligible list, as of 2026-05-22"]);
  });

  test("and takes the next issue", async () => {
    await feed.issue(NEXT + 1);
    expect(await status(console, "refresh")).toMatchObject({ provenance: { sequence: NEXT + 1 } });
  });
});
