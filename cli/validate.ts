import { Command } from "commander";
import { readContents } from "../feed/contents.ts";
import { LIMITS } from "../feed/limits.ts";
import { datasetOf, readBytes } from "./input.ts";
import { Refusal } from "./refusal.ts";

/** `scope dataset validate`: every problem of a dataset file in one run, each with its path and a plain sentence. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("Check a dataset file: schema, references, dates, addresses, sizes, and all else for which copies would refuse it.")
    .argument("<file>", "a compiled dataset")
    .action((file: string) => {
      // Read once: a pipe has its bytes only once.
      const bytes = readBytes(file);
      const checked = datasetOf(bytes);
      if (!checked.ok) throw new Refusal(`${file} has ${checked.problems.length} problem(s):\n${checked.problems.map((problem) => `  ${problem.path || "(whole file)"}: ${problem.message}`).join("\n")}`);
      if (bytes.length > LIMITS.datasetBytes) throw new Refusal(`${file} has 1 problem(s):\n  (whole file): It has ${bytes.length} bytes; a dataset may have ${LIMITS.datasetBytes}.`);
      const contents = readContents(bytes, LIMITS.depth);
      if (!contents.ok) throw new Refusal(`${file} has 1 problem(s):\n  (whole file): ${contents.refusal.sentence}${contents.refusal.detail === undefined ? "" : ` (${contents.refusal.detail})`}`);
      const { feed, sequence, issued, programs, services, routes } = checked.value;
      process.stdout.write(`${file} is a dataset: feed ${feed}, sequence ${sequence}, issued ${issued}, ${programs.length} programs, ${services.length} services, ${routes.length} routes\n`);
    });
}
