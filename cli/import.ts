import { rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { readSources } from "../compiler/read.ts";
import type { Problem } from "../domain/dataset/problem.ts";
import { LIMITS } from "../feed/limits.ts";
import { isDay } from "../importer/date.ts";
import type { Imported } from "../importer/edition.ts";
import { formatEdition } from "../importer/format.ts";
import { importPages } from "../importer/import.ts";
import { mergeEdition } from "../importer/merge.ts";
import { importReport } from "../importer/report.ts";
import { DATA } from "./dataset.ts";
import { readBytes, readText } from "./input.ts";
import { replaceAll, type Replacement, requireEmpty, writeFolder } from "./output.ts";
import { Refusal } from "./refusal.ts";

interface Options {
  readonly out: string;
  readonly data: string;
  readonly date?: string;
  readonly only?: string;
  readonly storedAt?: string;
  readonly acceptShrink?: true;
  readonly merge?: true;
}

/** `scope dataset import`: saved AWS pages become new editions, all of them or none. */
export function importCommand(): Command {
  return new Command("import")
    .description("Read saved AWS pages (services in scope, HIPAA, ISO, FedRAMP Marketplace JSON) into new editions.")
    .argument("<page...>", "saved pages; their kind is told by what stands in them")
    .requiredOption("--out <folder>", "a new or empty folder for one edition a program and REPORT.md")
    .addOption(new Option("--data <folder>", "the data folder to check and compare against").default(DATA, "the project's own"))
    .option("--date <day>", "the day of pages that do not say when they were last updated, YYYY-MM-DD")
    .option("--only <programs>", "take only these programs, by id, with commas between")
    .option("--stored-at <place>", "where the pages are kept, for the editions' sources")
    .option("--accept-shrink", "accept lists that are more than a tenth shorter than those held")
    .option("--merge", "also put the editions into the program files of the data folder")
    .action((files: string[], options: Options) => {
      if (options.date !== undefined && !isDay(options.date)) throw new Refusal(`--date takes a day as YYYY-MM-DD, not ${options.date}`);
      // It may be the next day elsewhere.
      if (options.date !== undefined && Date.parse(options.date) > Date.now() + LIMITS.aheadMs) throw new Refusal(`--date ${options.date} is still to come: give the day of the page's lists`);
      const out = resolve(options.out);
      requireEmpty(out);
      const sources = readSources(options.data);
      if (!sources.ok) throw new Refusal(problemText(`the data in ${options.data} is not right`, sources.problems));
      const pages = files.map((file) => ({ file: basename(file), text: readText(file) }));
      const result = importPages(pages, sources.value, { ...options, only: options.only?.split(",").map((id) => id.trim()) });
      if (!result.ok) throw new Refusal(problemText("nothing was imported", result.problems));

      const { imported } = result.value;
      const merged = options.merge === true ? mergedFiles(options.data, imported) : [];
      const editions = imported.map(({ program, edition }) => ({ path: `${program}.edition.json`, content: formatEdition(edition) }));
      const written = writeFolder(out, [...editions, { path: "REPORT.md", content: importReport(result.value) }]);
      try {
        replaceAll(merged);
      } catch (error) {
        rmSync(written, { recursive: true });
        throw error;
      }

      const byHand = imported.reduce((sum, each) => sum + each.byHand.length, 0);
      for (const { program, edition } of imported) process.stdout.write(`${program}, ${edition.asOf}: ${edition.lists.map((list) => [...list.boundaries, list.entries.length].join(" ")).join(", ")}\n`);
      process.stdout.write(`${options.out}: ${imported.length} edition(s)${merged.length > 0 ? ", merged into the data" : ""}; ${byHand} to decide by hand, see REPORT.md\n`);
    });
}

function problemText(lead: string, problems: readonly Problem[]): string {
  return `${lead}, ${problems.length} problem(s):\n${problems.map((problem) => `  ${problem.path}: ${problem.message}`).join("\n")}`;
}

function mergedFiles(data: string, imported: readonly Imported[]): Replacement[] {
  const results = imported.map(({ program, edition }) => {
    const path = join(data, "programs", `${program}.json`);
    const before = readBytes(path);
    return { path, before, merged: mergeEdition(path, new TextDecoder().decode(before), edition) };
  });
  const problems = results.flatMap(({ merged }) => (merged.ok ? [] : merged.problems));
  if (problems.length > 0) throw new Refusal(problemText("nothing was imported", problems));
  return results.flatMap(({ path, before, merged }) => (merged.ok ? [{ path, before, content: merged.value }] : []));
}
