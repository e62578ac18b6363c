import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import * as v from "valibot";
import { compile } from "../compiler/compile.ts";
import { IMPRINT } from "../compiler/imprint.ts";
import { ownProgram, programText } from "../compiler/own-program.ts";
import { readSources } from "../compiler/read.ts";
import { ProgramFile } from "../compiler/source.ts";
import { type Problem, problemsOf } from "../domain/dataset/problem.ts";
import { serviceResolver } from "../domain/names/resolve.ts";
import { isDay } from "../importer/date.ts";
import { ownDataset } from "./dataset.ts";
import { acceptable, dateWarnings, readText } from "./input.ts";
import { writeWhole } from "./output.ts";
import { Refusal } from "./refusal.ts";

interface Options {
  readonly name: string;
  readonly short?: string;
  readonly page: string;
  readonly asOf: string;
  readonly about?: string;
  readonly services: string;
  readonly data: string;
}

/** `scope dataset add-program`: a team's own program as one more file of its data folder. */
export function addProgramCommand(): Command {
  return new Command("add-program")
    .description("Add a program of your own to a data folder, from a list of services.")
    .argument("<id>", "the program's id: lower-case letters, digits and dashes")
    .requiredOption("--name <name>", "its name: Approved by ACME")
    .option("--short <name>", "its short name for badges; without it the name")
    .requiredOption("--page <url>", "where your people can read about it, https://")
    .requiredOption("--as-of <date>", "the list's date, YYYY-MM-DD")
    .option("--about <text>", "two plain sentences: what it is, who asks for it")
    .requiredOption("--services <file>", "service names, one a line; an exclusion may follow in [brackets]")
    .requiredOption("--data <folder>", "your copy of the data folder")
    .action((id: string, options: Options) => {
      if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) throw new Refusal(`an id is lower-case letters, digits and dashes, not ${id}`);
      if (!isDay(options.asOf)) throw new Refusal(`--as-of takes a day as YYYY-MM-DD, not ${options.asOf}`);
      const file = join(options.data, "programs", `${id}.json`);
      if (existsSync(file)) throw new Refusal(`${file} is there already: change that file, or give another id`);
      const sources = readSources(options.data);
      if (!sources.ok) throw new Refusal(`${options.data} is no data folder that can be read; copy the project's data/ first`);
      const lines = readText(options.services).split("\n");
      const own = { id, name: options.name, short: options.short ?? options.name, about: options.about, page: options.page, asOf: options.asOf, lines };
      const made = ownProgram(own, serviceResolver(ownDataset(options.data).services));
      if (!made.ok) throw new Refusal(linesOf(made.problems.map(({ path, message }) => ({ path: [options.services, path].filter(Boolean).join(", "), message }))));
      const parsed = v.safeParse(ProgramFile, made.value);
      if (!parsed.success) throw new Refusal(linesOf(problemsOf(parsed.issues, "")));
      // Once it is there the whole data folder must be right with it.
      const compiled = compile({ ...sources.value, programs: [...sources.value.programs, parsed.output] }, IMPRINT);
      if (!compiled.ok) throw new Refusal(linesOf(compiled.problems));
      const warnings = dateWarnings(acceptable(file, Buffer.from(JSON.stringify(compiled.value))), Date.now());
      writeWhole(file, programText(made.value));
      for (const warning of warnings) process.stderr.write(`scope: warning: ${warning}\n`);
      process.stdout.write(`${file}: ${made.value.editions[0]?.lists[0]?.entries.length} services. Build it with: scope dataset build --data ${options.data} --out FILE\n`);
    });
}

function linesOf(problems: readonly Problem[]): string {
  return problems.map(({ path, message }) => `${path}: ${message}`).join("\n");
}
