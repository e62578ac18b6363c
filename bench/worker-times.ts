import type { Browser } from "./browser.ts";

interface Time {
  readonly what: string;
  readonly ms: number;
  readonly stores?: number;
}

/** What the probe in the worker has timed so far, since the worker's start. */
export async function workerTimes({ worker }: Browser): Promise<readonly Time[]> {
  return (await worker()).evaluate(() => (globalThis as unknown as { benchTimes: readonly Time[] }).benchTimes);
}

/** What the worker times of this kind once `start` has been done, in ms. Rejects where that takes ten seconds. */
export async function timed(browser: Browser, what: string, start: () => Promise<unknown>): Promise<number> {
  const ofKind = async (): Promise<readonly Time[]> => (await workerTimes(browser)).filter((time) => time.what === what);
  const before = (await ofKind()).length;
  await start();
  const end = Date.now() + 10_000;
  for (;;) {
    const found = (await ofKind())[before];
    if (found !== undefined) return found.ms;
    if (Date.now() > end) throw new Error(`The worker timed no ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
