import type { BrowserContext, CDPSession, Page, Worker } from "playwright-core";
import { attach } from "./target.ts";
import { until } from "./until.ts";

/** What these functions use of the extension API in the worker. */
declare const chrome: {
  readonly runtime: { readonly onMessage: { addListener(listener: (message: { readonly type?: unknown }) => void): void } };
  readonly storage: Readonly<Record<"local" | "session", { clear(): Promise<void> }>>;
};

/** Counts, from now on, the messages that reach the worker. */
export async function countMessages(worker: Worker, type?: "marks"): Promise<{ readonly sent: () => Promise<number> }> {
  const count = await worker.evaluateHandle((only) => {
    const seen = { messages: 0 };
    chrome.runtime.onMessage.addListener((message) => {
      // Marks beside links are asked for as they appear, in messages of their own.
      if (only === undefined ? message.type !== "marks" : message.type === only) seen.messages += 1;
    });
    return seen;
  }, type);
  return { sent: () => count.evaluate(({ messages }) => messages) };
}

/** Empties the extension's storage areas, as on a first start. The dataset is not in them. */
export async function forget(worker: Worker): Promise<void> {
  await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]).then(() => undefined));
}

/** Stops the extension's worker, as the browser does when it is idle. `page` is any page of the extension. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        // It may start again once we are gone.
        if (runningStatus === "running") session.send("ServiceWorker.stopWorker", { versionId }).catch(() => undefined);
        if (runningStatus === "stopped") resolve();
      }
    });
  });
  await session.send("ServiceWorker.enable");
  await stopped;
  await session.detach();
}

/** Stops every worker of the browser at once. */
export async function stopAllWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await until(() => ourWorkers(session), (targets) => targets.length === 0);
  await session.detach();
}

/** Ends the worker as a process that crashes does: nobody tells it. */
export async function closeWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const targetId of await ourWorkers(session)) await session.send("Target.closeTarget", { targetId });
  await until(() => ourWorkers(session), (targets) => targets.length === 0);
  await session.detach();
}

async function ourWorkers(session: CDPSession): Promise<readonly string[]> {
  const { targetInfos } = await session.send("Target.getTargets");
  return targetInfos.flatMap(({ type, url, targetId }) => (type === "service_worker" && url.endsWith("/background.js") ? [targetId] : []));
}

/**
 * Has the worker's next import stop in the middle: the old dataset cleared, two hundred services of the new one written,
 * nothing committed. Returns what resolves once that is so.
 */
export async function holdImport(worker: Worker): Promise<() => Promise<void>> {
  const held = await worker.evaluateHandle(() => {
    const state = { held: false };
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === "services" && ++count === 200) {
        // A transaction lives as long as it is asked something.
        const ask = (): void => {
          this.count().addEventListener("success", () => {
            state.held = true;
            ask();
          });
        };
        ask();
      }
      return put.apply(this, args);
    };
    return state;
  });
  return async () => {
    await until(() => held.evaluate((state) => state.held), (is) => is);
  };
}

/** Holds the worker at its next step, so that no answer comes. Returns what lets it go on. */
export async function pauseWorker(context: BrowserContext): Promise<() => Promise<void>> {
  const worker = await attach(context, "service_worker", "/background.js");
  await worker.send("Debugger.enable");
  await worker.send("Debugger.pause");
  return async () => {
    // Where it was not held in the meantime it must not be held later.
    await worker.send("Debugger.disable");
  };
}
