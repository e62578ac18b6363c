import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import * as v from "valibot";
import { ownProgram, programText } from "../compiler/own-program.ts";
import { readSources } from "../compiler/read.ts";
import { ProgramFile } from "../compiler/source.ts";
import { problemsOf } from "../domain/dataset/problem.ts";
import { serviceResolver } from "../domain/names/resolve.ts";
import { isDay } from "../importer/date.ts";
import { ownDataset } from "./dataset.ts";
import { readText } from "./input.ts";
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
      if (!isDay(options.asOf)) throw new Refusal(`--as-of takes a day as YYYY-MM-DD, not ${options.asOf}`);
      const file = join(options.data, "programs", `${id}.json`);
      if (existsSync(file)) throw new Refusal(`${file} is there already`);
      if (!readSources(options.data).ok) throw new Refusal(`${options.data} is no data folder that can be read; copy the project's data/ first`);
      const names = readText(options.services).split("\n").filter((line) => line.trim() !== "");
      const own = { id, name: options.name, short: options.short ?? options.name, about: options.about, page: options.page, asOf: options.asOf, names };
      const made = ownProgram(own, serviceResolver(ownDataset(options.data).services));
      if (!made.ok) throw new Refusal(made.problems.map((problem) => `${options.services}: ${problem.path} ${problem.message}`).join("\n"));
      const checked = v.safeParse(ProgramFile, made.value);
      const problems = checked.success ? idProblems(id) : problemsOf(checked.issues, "");
      if (problems.length > 0) throw new Refusal(problems.map((problem) => `${problem.path} ${problem.message}`).join("\n"));
      writeWhole(file, programText(made.value));
      process.stdout.write(`${file}: ${names.length} services. Build it with: scope dataset build --data ${options.data} --out FILE\n`);
    });
}

function idProblems(id: string): { path: string; message: string }[] {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? [] : [{ path: "id", message: "An id is lower-case letters, digits and dashes." }];
}
