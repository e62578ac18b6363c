import { expect, test } from "vitest";
import { scriptRuns, traceOf } from "../../bench/trace.ts";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { loadedWhole, shifts } from "./harness/shifts.ts";
import { until } from "./harness/until.ts";

const console = useConsole();

test("while nobody touches the page no script of ours runs, and nothing of the page has shifted", async () => {
  const page = await loadedWhole(() => console.visit("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1&replica-favourites=1"));
  await waitForOverlays(page, answered);
  const session = await page.context().newCDPSession(page);
  const runsIn = async (ms: number): Promise<number> => scriptRuns(await traceOf(session, () => page.waitForTimeout(ms))).length;
  // What the answer set going has come to its end.
  await until(() => runsIn(500), (runs) => runs === 0);
  expect(await runsIn(2000)).toBe(0);
  expect(await shifts(page)).toEqual([]);

  // Both do see what is there: what moves, and that a step is a run.
  await page.evaluate(() => {
    document.body.style.paddingTop = "100px";
  });
  await until(() => shifts(page), (moves) => moves.length > 0);
  const step = await traceOf(session, async () => {
    await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
    await waitForOverlays(page, (all) => answered(all) && all[0]?.name.includes("(S3)") === true);
  });
  expect(scriptRuns(step).length).toBeGreaterThan(0);
});
