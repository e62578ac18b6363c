import type { Worker } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";
import { stopWorker } from "./harness/worker.ts";

const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

const FIRST = { shownPrograms: ["hipaa", "fedramp"], requiredPrograms: ["hipaa"], organizationName: "Example Corp", freshnessDays: { default: 900 }, overlay: "sideways" };

if (cannot !== null) process.stderr.write(`test/browser/policy.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with a policy file", () => {
  const policy = usePolicy(() => forExtension(FIRST));
  const console = useConsole();

  /** The programs that a new page shows. */
  async function shown(): Promise<readonly string[] | undefined> {
    const [overlay] = await waitForOverlays(await console.visit(KENDRA), answered);
    return overlay?.badges.map(({ program }) => program);
  }

  const OWN = { version: 1, values: { shownPrograms: ["soc-1", "hipaa"] } };

  test("the programs that it names are shown, over the user's own; its bad value reaches us, to be told, and changes nothing", async () => {
    await (await console.worker()).evaluate((settings) => (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({ settings }), OWN);
    await policyArrived(console, FIRST);
    expect(await shown()).toEqual(["hipaa", "fedramp"]);
    await until(() => badge(console.worker), (text) => text === "1");
  });

  test("a worker that starts anew obeys it from its first page on", async () => {
    await stopWorker(await console.extensionPage("manifest.json"));
    expect(await shown()).toEqual(["hipaa", "fedramp"]);
  });

  test("a change while the browser runs; a required program that is not met", async () => {
    const second = { shownPrograms: ["fedramp", "hipaa"], requiredPrograms: ["fedramp"] };
    policy.write(second);
    await policyArrived(console, second);
    expect(await shown()).toEqual(["fedramp", "hipaa"]);
    await until(() => badge(console.worker), (text) => text === "1!");
  });

  test("removed, it leaves the user's own, which it never touched", async () => {
    policy.remove();
    await policyArrived(console, {});
    expect(await shown()).toEqual(["soc-1", "hipaa"]);
    expect((await stored(await console.worker())).settings).toEqual(OWN);
  });
});

interface Kept {
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
