import { expect, test } from "vitest";
import { scriptRuns, traceOf } from "../../bench/trace.ts";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { until } from "./harness/until.ts";

const console = useConsole();

test("while nobody touches the page no script of ours runs, and nothing of the page has shifted", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1&replica-favourites=1");
  await waitForOverlays(page, answered);
  const session = await page.context().newCDPSession(page);
  const runsIn = async (ms: number): Promise<number> => scriptRuns(await traceOf(session, () => page.waitForTimeout(ms))).length;
  // What the answer set going has come to its end.
  await until(() => runsIn(500), (runs) => runs === 0);
  expect(await runsIn(2000)).toBe(0);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { readonly value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);

  // The trace does see us: a step is a run.
  const step = await traceOf(session, async () => {
    await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
    await waitForOverlays(page, (all) => answered(all) && all[0]?.name.includes("(S3)") === true);
  });
  expect(scriptRuns(step).length).toBeGreaterThan(0);
});
