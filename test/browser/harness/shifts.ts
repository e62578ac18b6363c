import type { Page } from "playwright-core";
import { until } from "./until.ts";

/**
 * Loads a page until it is painted only once all of it has come, and answers that one. A page that comes in pieces moves its own
 * parts, whoever is in it; such a tab is closed, and another one loaded.
 */
export async function loadedWhole(load: () => Promise<Page>): Promise<Page> {
  for (;;) {
    const page = await load();
    const { painted, parsed } = await until(() => page.evaluate(timesOfPage), (times) => times.painted !== null);
    if (Number(painted) >= parsed) return page;
    await page.close();
  }
}

/** What has moved in a page since it was loaded: of each move the nodes, ours as "ours". */
export async function shifts(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(
    () =>
      new Promise<string[][]>((resolve) => {
        const all: string[][] = [];
        const observer = new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as unknown as { readonly sources: readonly { readonly node: Node | null }[] }[]) {
            // What is in our closed tree has no name out here.
            all.push(sources.map(({ node }) => (node === null || (node as Element).hasAttribute?.("data-inscope") ? "ours" : node.nodeName)));
          }
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(all)));
      }),
  );
}

function timesOfPage(): { readonly painted: number | null; readonly parsed: number } {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return { painted: performance.getEntriesByName("first-paint")[0]?.startTime ?? null, parsed: navigation?.domInteractive ?? Infinity };
}
