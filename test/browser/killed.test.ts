import { mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, Page, Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NamesReply } from "../../messages/names.ts";
import type { RowReply } from "../../messages/row.ts";
import type { StatusReply } from "../../messages/status.ts";
import { openBrowser } from "../../replica/browser.ts";
import { type Replica, startReplica } from "../../replica/server.ts";
import { ask } from "./harness/ask.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { withHosts } from "./harness/hosts.ts";
import { cannot, forExtension, ID, policyArrived, usePolicy } from "./harness/policy.ts";
import { SWITCHES } from "./harness/switches.ts";
import { until } from "./harness/until.ts";
import { closeWorker, holdImport, stopAllWorkers, stopWorker } from "./harness/worker.ts";

if (cannot !== null) process.stderr.write(`test/browser/killed.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "in the middle of an import", () => {
  const feed = useFeed();
  const named = () => ({ datasetUrl: feed.address, datasetKeys: { keys: [KEY.publicKey] } });
  usePolicy(() => forExtension(named()));

  const profile = mkdtempSync(join(tmpdir(), "inscope-killed-"));
  let replica: Replica;
  let context: BrowserContext;

  const worker = async (): Promise<Worker> => context.serviceWorkers().at(-1) ?? context.waitForEvent("serviceworker");
  async function start(): Promise<void> {
    const extension = resolve(import.meta.dirname, "../../.output/chrome-mv3");
    context = await openBrowser({ executable: process.env["CHROME_PATH"] ?? "", extension, replica: withHosts(replica, [feed]), headless: true, profile, switches: SWITCHES });
    await worker();
  }
  async function extensionPage(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${ID}/manifest.json`);
    return page;
  }
  const refresh = async (page: Page) => (await ask(page, { type: "refresh" })) as StatusReply;

  beforeAll(async () => {
    replica = await startReplica();
    await start();
    await policyArrived({ worker }, named());
    await feed.issue(1);
    const page = await extensionPage();
    expect(await refresh(page)).toMatchObject({ provenance: { feed: "acme", sequence: 1 } });
    await page.close();
  });
  afterAll(async () => {
    await context?.close();
    await replica?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Everything of the dataset of this sequence is there, and nothing of another. */
  async function whole(page: Page, sequence: number): Promise<void> {
    const reply = (await ask(page, { type: "status" })) as StatusReply;
    expect(reply).toMatchObject({ provenance: { feed: "acme", sequence, signature: "signed" }, storage: { kept: "stored", note: null } });
    const { services } = (await ask(page, { type: "names" })) as NamesReply;
    expect(services.length).toBeGreaterThan(400);
    for (const service of ["kendra", services.at(-1)?.id ?? ""]) expect((await ask(page, { type: "row", service })) as RowReply).toMatchObject({ kind: "row" });
  }

  /** Asks for an update to this sequence, and comes back when it is half written. */
  async function halfWritten(sequence: number): Promise<Page> {
    await feed.issue(sequence);
    const page = await extensionPage();
    const held = await holdImport(await worker());
    void refresh(page).catch(() => undefined);
    await held();
    return page;
  }

  test.each([
    ["the worker is stopped", 2, stopWorker],
    ["all workers are stopped", 3, stopAllWorkers],
    ["the worker is closed like one that crashes", 4, closeWorker],
  ])("%s: the old dataset answers, and the next check brings the new one", async (_how, sequence, kill) => {
    const page = await halfWritten(sequence);
    await kill(page);
    await whole(page, sequence - 1);
    expect(await refresh(page)).toMatchObject({ provenance: { sequence } });
    await whole(page, sequence);
    await page.close();
  });

  test("the whole browser is killed: the old dataset answers after its start, and the next check brings the new one", async () => {
    await halfWritten(5);
    const pid = Number(readlinkSync(join(profile, "SingletonLock")).split("-").at(-1));
    const gone = new Promise((done) => context.once("close", done));
    process.kill(pid, "SIGKILL");
    await gone;
    await until(async () => alive(pid), (is) => !is);
    for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) rmSync(join(profile, name), { force: true });

    await start();
    const page = await extensionPage();
    await whole(page, 4);
    expect(await refresh(page)).toMatchObject({ provenance: { sequence: 5 } });
    await whole(page, 5);
  });
});

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
