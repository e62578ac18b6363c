import type { BrowserContext, CDPSession, Page, Worker } from "playwright-core";
import { openBrowser } from "../replica/browser.ts";
import type { Replica } from "../replica/server.ts";

/** A Chromium with one extension, or with none. */
export interface Browser {
  readonly context: BrowserContext;
  /** A fresh, empty tab with the debugger's line to it. Nothing but what we send to it runs there. */
  tab(): Promise<Tab>;
  /** The extension's worker, running. */
  worker(): Promise<Worker>;
  /** Stops the extension's worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Address of a file of the extension. */
  address(path: string): Promise<string>;
  close(): Promise<void>;
}

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** Starts a Chromium with a fresh profile, over the replica console. */
export async function startBrowser(parts: { readonly executable: string; readonly extension: string | null; readonly replica: Replica }): Promise<Browser> {
  const context = await openBrowser({ ...parts, headless: true });
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker", { timeout: 10_000 });
  const address = async (path: string): Promise<string> => new URL(path, (await worker()).url()).href;
  let keeper: CDPSession | undefined;

  /** A page of the extension can see its worker's state and stop it. */
  async function keeperOf(): Promise<CDPSession> {
    if (keeper !== undefined) return keeper;
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(await address("/manifest.json"));
    keeper = await context.newCDPSession(page);
    return keeper;
  }

  return {
    context,
    async tab() {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      return { page, session, close: () => page.close() };
    },
    worker,
    address,
    async stopWorker() {
      const session = await keeperOf();
      const stopped = new Promise<void>((resolve) => {
        const look = ({ versions }: { readonly versions: readonly { readonly versionId: string; readonly runningStatus: string }[] }): void => {
          for (const { versionId, runningStatus } of versions) {
            if (runningStatus === "running") void session.send("ServiceWorker.stopWorker", { versionId });
            if (runningStatus !== "stopped") continue;
            session.off("ServiceWorker.workerVersionUpdated", look);
            resolve();
          }
        };
        session.on("ServiceWorker.workerVersionUpdated", look);
      });
      await session.send("ServiceWorker.enable");
      await stopped;
      await session.send("ServiceWorker.disable");
    },
    close: () => context.close(),
  };
}
