import { serviceHome } from "../addresses.ts";
import type { Book } from "../book.ts";
import type { Browser } from "../browser.ts";
import { forEachRun } from "../runs.ts";
import type { Stage } from "../stage.ts";

/** Until the badges are there and the page is still. */
const PAUSE_MS = 1500;

/** What scripts keep alive in a page. Waiting for elements would put a library of the debugger's into the page, so a clock is waited for. */
export async function measureHeap(stage: Stage, book: Book): Promise<void> {
  const sizes = new Map<string, number>();
  await forEachRun(stage, async ({ name }, browser) => {
    sizes.set(name, await heapOf(browser));
    book.write("heap", name, sizes.get(name) ?? 0);
    if (sizes.size < stage.compared.length) return;
    for (const [other, size] of sizes) if (other !== "none" && other !== "null") book.write("heap-over-null", other, size - (sizes.get("null") ?? 0));
    sizes.clear();
  });
}

/** In KiB, in a fresh tab, after two forced collections: the first frees what the second can then let go. */
async function heapOf({ tab }: Browser): Promise<number> {
  const { page, session, close } = await tab();
  await page.goto(serviceHome(0));
  await page.waitForTimeout(PAUSE_MS);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await close();
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1024;
}
