// npm run bench: measures the built extension in a real Chromium. Arguments: path of Chromium, folder of the build, options.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Book, openBook } from "./book.ts";
import { measureFeed } from "./groups/feed.ts";
import { measureGrowth } from "./groups/growth.ts";
import { measureHeap } from "./groups/heap.ts";
import { measureIdle } from "./groups/idle.ts";
import { measureLoad } from "./groups/load.ts";
import { measureLookup } from "./groups/lookup.ts";
import { measureMarks } from "./groups/marks.ts";
import { measurePopup } from "./groups/popup.ts";
import { measureProject } from "./groups/project.ts";
import { measureSize } from "./groups/size.ts";
import { measureSteps } from "./groups/steps.ts";
import { measureWorker } from "./groups/worker.ts";
import { machine } from "./machine.ts";
import { HELP, readOptions } from "./options.ts";
import type { Part } from "./rows.ts";
import { openStage, type Stage } from "./stage.ts";
import { markdownOf, tableOf } from "./table.ts";

const MEASURES: Readonly<Record<Part, (stage: Stage, book: Book) => Promise<void>>> = {
  size: measureSize,
  load: measureLoad,
  steps: measureSteps,
  heap: measureHeap,
  idle: measureIdle,
  marks: measureMarks,
  popup: measurePopup,
  lookup: measureLookup,
  worker: measureWorker,
  growth: measureGrowth,
  feed: measureFeed,
  project: measureProject,
};

const [executable = "", build = "", ...args] = process.argv.slice(2);
try {
  process.exitCode = await bench();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

/** A part that cannot be measured is told, and the others go on. */
async function bench(): Promise<number> {
  const options = readOptions(args);
  if (options === null) {
    process.stdout.write(HELP);
    return 0;
  }
  const { parts, others, runs, out } = options;
  for (const other of others) if (!existsSync(`${other}/manifest.json`)) throw new Error(`There is no unpacked extension in ${other}.`);
  const book = openBook();
  const before = machine();
  const stage = await openStage({ executable, build, others, runs });
  try {
    for (const part of parts) {
      const from = performance.now();
      await MEASURES[part](stage, book).catch((error: unknown) => book.fail(part, error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error)));
      process.stderr.write(`${part.padEnd(8)} ${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s\n`);
    }
  } finally {
    await stage.close();
  }
  const entries = book.read(parts);
  process.stdout.write(`${tableOf(entries)}\n`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ machine: before, loadAfter: machine().load, runs, rows: entries }, null, 2)}\n`);
  const table = out.replace(/(\.json)?$/, ".md");
  writeFileSync(table, markdownOf(entries));
  process.stdout.write(`\n${out}, ${table}\n`);
  return entries.some(({ failed }) => failed !== null) ? 1 : 0;
}
