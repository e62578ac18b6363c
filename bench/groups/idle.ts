import { serviceHome } from "../addresses.ts";
import type { Book } from "../book.ts";
import type { Tab } from "../browser.ts";
import type { Stage } from "../stage.ts";
import { scriptRuns, traceOf } from "../trace.ts";

/** Until a loaded page has its badges. */
const SETTLE_MS = 1500;
const IDLE_MS = 5000;

/** What a page feels of an extension while nobody touches it. The pages load one after the other, and idle together. */
export async function measureIdle(stage: Stage, book: Book): Promise<void> {
  for (let run = 0; run < stage.runs; run++) {
    const tabs: { readonly name: string; readonly tab: Tab }[] = [];
    for (const variant of stage.compared) {
      const tab = await (await stage.browser(variant)).tab();
      await tab.page.goto(serviceHome(run));
      await tab.page.waitForTimeout(SETTLE_MS);
      tabs.push({ name: variant.name, tab });
    }
    const felt = await Promise.all(tabs.map(async ({ name, tab }) => ({ name, ...(await idle(tab)) })));
    const base = felt.find(({ name }) => name === "null");
    for (const { name, runs, longTasks, shift } of felt) {
      if (name !== "none") book.write("idle-runs", name, runs);
      if (name === "none" || base === undefined || name === "null") continue;
      book.write("long-tasks", name, longTasks - base.longTasks);
      book.write("layout-shift", name, shift - base.shift);
    }
    for (const { tab } of tabs) await tab.close();
  }
}

interface Felt {
  readonly runs: number;
  readonly longTasks: number;
  readonly shift: number;
}

async function idle({ page, session }: Tab): Promise<Felt> {
  const spans = await traceOf(session, () => page.waitForTimeout(IDLE_MS));
  const since = (type: string): Promise<readonly number[]> =>
    page.evaluate(
      (wanted) =>
        new Promise<number[]>((resolve) => {
          const found: number[] = [];
          new PerformanceObserver((list) => found.push(...list.getEntries().map((entry) => (entry as unknown as { readonly value?: number }).value ?? 1))).observe({ type: wanted, buffered: true });
          setTimeout(() => resolve(found), 50);
        }),
      type,
    );
  return { runs: scriptRuns(spans).length, longTasks: (await since("longtask")).length, shift: (await since("layout-shift")).reduce((sum, value) => sum + value, 0) };
}
