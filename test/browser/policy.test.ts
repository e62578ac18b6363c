import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";
import { stopWorker } from "./harness/worker.ts";

/** The id of a build from this repository. */
const ID = "coacdiecdafeeefidneopkpjabflflbj";
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
/** Chromium reads a changed file some five seconds after its last change. */
const LIVE = 30_000;

const FIRST = { shownPrograms: ["hipaa", "fedramp"], requiredPrograms: ["hipaa"], organizationName: "Example Corp", freshnessDays: { default: 900 }, overlay: "sideways" };

const FOLDER = process.env["CHROME_PATH"]?.includes("microsoft-edge") ? "/etc/opt/edge/policies/managed" : "/etc/chromium/policies/managed";
const FILE = `${FOLDER}/inscope-test.json`;

const cannot = process.platform === "linux" && process.getuid?.() === 0 ? null : "NOT RUN: only root on Linux may write a policy file";
if (cannot !== null) process.stderr.write(`test/browser/policy.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with a policy file", () => {
  /** The topmost folder that was not there before. */
  let made: string | undefined;

  /** Puts the file in place whole: Chromium may read at any time. */
  function writePolicy(values: object): void {
    writeFileSync(`${FILE}.draft`, JSON.stringify({ "3rdparty": { extensions: { [ID]: values } } }));
    renameSync(`${FILE}.draft`, FILE);
  }

  /** Every Chromium of this machine obeys the file: it goes whatever happens to the test. */
  function clean(): void {
    for (const path of [FILE, `${FILE}.draft`]) rmSync(path, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }

  // Before the browser starts, and after it has ended.
  beforeAll(() => {
    process.once("exit", clean);
    made = mkdirSync(FOLDER, { recursive: true });
    writePolicy(FIRST);
  });
  afterAll(() => {
    clean();
    process.off("exit", clean);
  });

  const console = useConsole();

  /** The worker has read this policy. Asked of its storage: pages opened meanwhile keep Chromium from loading policies at all. */
  async function arrived(values: object): Promise<void> {
    await until(async () => (await stored(await console.worker())).policy?.value, (value) => isDeepStrictEqual(value, values), LIVE);
  }

  /** The programs that a new page shows. */
  async function shown(): Promise<readonly string[] | undefined> {
    const [overlay] = await waitForOverlays(await console.visit(KENDRA), answered);
    return overlay?.badges.map(({ program }) => program);
  }

  const OWN = { version: 1, values: { shownPrograms: ["soc-1", "hipaa"] } };

  test("the programs that it names are shown, over the user's own; its bad value reaches us, to be told, and changes nothing", async () => {
    await (await console.worker()).evaluate((settings) => (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({ settings }), OWN);
    await arrived(FIRST);
    expect(await shown()).toEqual(["hipaa", "fedramp"]);
    await until(() => badge(console.worker), (text) => text === "1");
  });

  test("a worker that starts anew obeys it from its first page on", async () => {
    await stopWorker(await console.extensionPage("manifest.json"));
    expect(await shown()).toEqual(["hipaa", "fedramp"]);
  });

  test("a change while the browser runs; a required program that is not met", async () => {
    const second = { shownPrograms: ["fedramp", "hipaa"], requiredPrograms: ["fedramp"] };
    writePolicy(second);
    await arrived(second);
    expect(await shown()).toEqual(["fedramp", "hipaa"]);
    await until(() => badge(console.worker), (text) => text === "1!");
  });

  test("removed, it leaves the user's own, which it never touched", async () => {
    rmSync(FILE);
    await arrived({});
    expect(await shown()).toEqual(["soc-1", "hipaa"]);
    expect((await stored(await console.worker())).settings).toEqual(OWN);
  });
});

interface Kept {
  readonly policy?: { readonly value: object };
  readonly settings?: object;
}

function stored(worker: Worker): Promise<Kept> {
  return worker.evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.storage.local.get() as Promise<Kept>);
}

/** The toolbar button's badge on the active tab. */
async function badge(worker: () => Promise<Worker>): Promise<string> {
  return (await worker()).evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: Browser }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    return action.getBadgeText({ tabId: tab?.id as number });
  });
}
