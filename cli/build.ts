import { gzipSync } from "node:zlib";
import { Command, Option } from "commander";
import { compile } from "../compiler/compile.ts";
import { IMPRINT } from "../compiler/imprint.ts";
import { readSources } from "../compiler/read.ts";
import { byText } from "../domain/coverage/date.ts";
import { latestDate } from "../domain/dataset/latest.ts";
import { isDay } from "../importer/date.ts";
import { DATA } from "./dataset.ts";
import { acceptable, dateWarnings } from "./input.ts";
import { writeWhole } from "./output.ts";
import { Refusal } from "./refusal.ts";

interface Options {
  readonly out: string;
  readonly data: string;
  readonly feed?: string;
  readonly sequence?: string;
  readonly issued?: string;
  readonly issuer?: string;
}

/** `scope dataset build`: compiles a data folder; the same files and options give the same bytes everywhere. */
export function buildCommand(): Command {
  return new Command("build")
    .description("Compile a data folder into one dataset file.")
    .requiredOption("--out <file>", "the file to write")
    .addOption(new Option("--data <folder>", "the data folder").default(DATA, "the project's own"))
    .option("--feed <id>", "the feed's id, for a dataset of your own")
    .option("--sequence <number>", "the feed's sequence number; raise it with every issue")
    .option("--issued <date>", "the day of issue, YYYY-MM-DD; without it that of the project's own data, or the newest list's if that is later")
    .option("--issuer <name>", "who issues the dataset")
    .action((options: Options) => {
      const sequence = options.sequence === undefined ? IMPRINT.sequence : Number(options.sequence);
      // An empty text, as of a variable that is not set, would be the number 0.
      if (!/^\d+$/.test(options.sequence ?? "0") || !Number.isSafeInteger(sequence)) throw new Refusal(`--sequence takes a whole number, not ${options.sequence}`);
      if (options.issued !== undefined && !isDay(options.issued)) throw new Refusal(`--issued takes a day as YYYY-MM-DD, not ${options.issued}`);
      const sources = readSources(options.data);
      const imprint = { feed: options.feed ?? IMPRINT.feed, sequence, issued: options.issued ?? IMPRINT.issued, issuer: options.issuer ?? IMPRINT.issuer };
      const compiled = sources.ok ? compile(sources.value, imprint) : sources;
      if (!compiled.ok) throw new Refusal(`the data has ${compiled.problems.length} problem(s):\n${compiled.problems.map((problem) => `  ${problem.path}: ${problem.message}`).join("\n")}`);
      // Never before its newest list.
      const newest = latestDate(compiled.value);
      const issued = options.issued ?? [IMPRINT.issued, newest].toSorted(byText).at(-1);
      const bytes = Buffer.from(JSON.stringify({ ...compiled.value, issued }));
      const warnings = dateWarnings(acceptable(options.out, bytes), Date.now());
      if (options.issued !== undefined && byText(options.issued, newest) < 0) warnings.push(`--issued ${options.issued} is before the dataset's newest fact, of ${newest}`);
      if (options.feed !== undefined && options.issuer === undefined) warnings.push(`copies will say that ${IMPRINT.issuer} issues this dataset: name yourself with --issuer`);
      for (const warning of warnings) process.stderr.write(`scope: warning: ${warning}\n`);
      writeWhole(options.out, bytes);
      const { programs, services } = compiled.value;
      process.stdout.write(`${options.out}: ${programs.length} programs, ${services.length} services, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip\n`);
    });
}
