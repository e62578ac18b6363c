import { type Book, INSCOPE } from "../book.ts";
import type { Browser } from "../browser.ts";
import { keystrokes, openPage } from "../extension-page.ts";
import type { RowId } from "../rows.ts";
import { spreadOf } from "../spread.ts";
import type { Stage } from "../stage.ts";
import { markTime } from "../timeline.ts";
import { LOOKUP } from "./lookup.ts";
import { besideConsole, firstLookup, firstStart, rowTimes } from "./worker.ts";

const ROUNDS = 4;

/** The same with ten times the dataset, turn and turn about with the real one. */
export async function measureGrowth(stage: Stage, book: Book): Promise<void> {
  const [real, tenfold] = [await stage.browser(stage.probed), await stage.browser(stage.tenfold)];
  const ratio = async (id: RowId, measure: (browser: Browser) => Promise<number>, share = 1): Promise<void> => {
    const before = await measure(real);
    book.write(id, INSCOPE, (await measure(tenfold)) / before / share);
  };
  const closes = await Promise.all([real, tenfold].map(besideConsole));
  for (let run = 0; run < stage.runs; run++) {
    await ratio("growth-import", async (browser) => (await firstStart(browser)).import, stage.datasetBytes.tenfold / stage.datasetBytes.real);
    await ratio("growth-first-lookup", (browser) => firstLookup(browser, run));
    await ratio("growth-lookup", async (browser) => (await rowTimes(browser)).lookup);
  }
  for (const close of closes) await close();
  await keys(stage, book, ["growth-popup-key", "tenfold-popup-key"], "/popup.html");
  await keys(stage, book, ["growth-lookup-key", "tenfold-lookup-key"], LOOKUP);
}

/** Each letter beside the same letter, after several rounds in turn: a single keystroke swings more than what is asked. */
async function keys(stage: Stage, book: Book, [growth, own]: readonly [RowId, RowId], path: string): Promise<void> {
  const real: (readonly number[])[] = [];
  const tenfold: (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [variant, rounds] of [[stage.probed, real], [stage.tenfold, tenfold]] as const) {
      const page = await openPage(await stage.browser(variant), path);
      await markTime(page, "bench:usable");
      rounds.push(await keystrokes(page));
      await page.close();
    }
  }
  const before = medians(real);
  medians(tenfold).forEach((time, at) => {
    book.write(own, INSCOPE, time);
    book.write(growth, INSCOPE, time / (before[at] ?? time));
  });
}

/** Of each keystroke, over the rounds. */
const medians = (rounds: readonly (readonly number[])[]): number[] => (rounds[0] ?? []).map((_, at) => spreadOf(rounds.flatMap((times) => times[at] ?? [])).median);
