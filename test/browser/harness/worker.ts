import type { Page, Worker } from "playwright-core";

/** Counts, from now on, the messages that reach the worker. */
export async function countMessages(worker: Worker): Promise<{ readonly sent: () => Promise<number> }> {
  await worker.evaluate(() => {
    const place = globalThis as unknown as { seen: number; chrome: typeof chrome };
    place.seen = 0;
    place.chrome.runtime.onMessage.addListener(() => {
      place.seen += 1;
    });
  });
  return { sent: () => worker.evaluate(() => (globalThis as unknown as { seen: number }).seen) };
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

/** Keeps the worker too busy to answer for a while. Does not wait. */
export function keepBusy(worker: Worker, milliseconds: number): void {
  void worker.evaluate((limit) => {
    const end = Date.now() + limit;
    while (Date.now() < end);
  }, milliseconds);
}
