import type { BrowserContext, Page, Worker } from "playwright-core";
import { attach } from "./target.ts";

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
        if (runningStatus === "running") void session.send("ServiceWorker.stopWorker", { versionId });
        if (runningStatus === "stopped") resolve();
      }
    });
  });
  await session.send("ServiceWorker.enable");
  await stopped;
  await session.detach();
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
