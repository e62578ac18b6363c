import type { Page } from "playwright-core";

/** Waits until a page's timeline has a mark whose name begins so, and returns when the first such mark was set, in ms. */
export function markTime(page: Page, beginning: string): Promise<number> {
  return page.evaluate(
    (start) =>
      new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No mark ${start}`)), 10_000);
        new PerformanceObserver((list, observer) => {
          const mark = list.getEntries().find(({ name }) => name.startsWith(start));
          if (mark === undefined) return;
          clearTimeout(timer);
          observer.disconnect();
          resolve(mark.startTime);
        }).observe({ type: "mark", buffered: true });
      }),
    beginning,
  );
}

/** How many marks of this beginning there are. */
export function markCount(page: Page, beginning: string): Promise<number> {
  return page.evaluate((start) => performance.getEntriesByType("mark").filter(({ name }) => name.startsWith(start)).length, beginning);
}
