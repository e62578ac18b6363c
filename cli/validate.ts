import { Command } from "commander";
import { acceptable, dateWarnings, datasetOf, readBytes } from "./input.ts";
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
      acceptable(file, bytes);
      for (const warning of dateWarnings(checked.value, Date.now())) process.stderr.write(`scope: warning: ${warning}\n`);
      const { feed, sequence, issued, programs, services, routes } = checked.value;
      process.stdout.write(`${file} is a dataset: feed ${feed}, sequence ${sequence}, issued ${issued}, ${programs.length} programs, ${services.length} services, ${routes.length} routes\n`);
    });
}
