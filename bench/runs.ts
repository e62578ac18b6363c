import type { Browser } from "./browser.ts";
import type { Stage, Variant } from "./stage.ts";

/** Measures every variant in turn, again and again, so that all of them feel the same machine. */
export async function forEachRun(stage: Stage, measure: (variant: Variant, browser: Browser, run: number) => Promise<void>, runs: number = stage.runs): Promise<void> {
  for (let run = 0; run < runs; run++) {
    for (const variant of stage.compared) await measure(variant, await stage.browser(variant), run);
  }
}
