import { join } from "node:path";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Dataset } from "../../domain/dataset/schema.ts";
import { type Book, INSCOPE } from "../book.ts";
import { openPage } from "../extension-page.ts";
import { grown } from "../grown.ts";
import type { Stage } from "../stage.ts";

const MEGABYTE = 1_000_000;

/** The check chain is bundled as the extension bundles it, and run in a page of the extension: the network is left out. */
export async function measureFeed(stage: Stage, book: Book): Promise<void> {
  const folder = stage.probed.extension ?? "";
  await build({
    configFile: false,
    logLevel: "error",
    build: { outDir: join(folder, "bench"), emptyOutDir: false, target: "es2022", lib: { entry: fileURLToPath(new URL("../feed-page.ts", import.meta.url)), formats: ["es"], fileName: () => "feed.js" } },
  });
  const page = await openPage(await stage.browser(stage.probed), "/bench/empty.html");
  const times = await page.evaluate(
    async ([dataset, runs]) => {
      const { timeFeed } = (await import("/bench/feed.js" as string)) as { timeFeed(dataset: string, runs: number): Promise<number[]> };
      return timeFeed(dataset, runs);
    },
    [datasetOf(MEGABYTE, join(folder, "dataset.json")), stage.runs] as const,
  );
  for (const time of times) book.write("feed", INSCOPE, time);
  await page.close();
}

/** The real dataset with as many more services as it takes. */
function datasetOf(bytes: number, file: string): string {
  const real = { ...(JSON.parse(readFileSync(file, "utf8")) as Dataset), feed: "bench" };
  const { services, programs, regions } = real;
  for (let more = 0; ; more += 50) {
    const text = JSON.stringify(grown(real, { services: services.length + more, programs: programs.length, regions: regions.length }));
    if (text.length >= bytes) return text;
  }
}
