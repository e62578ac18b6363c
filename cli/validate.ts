import { Command } from "commander";
import { readDataset } from "./input.ts";
import { Refusal } from "./refusal.ts";

/** `scope dataset validate`: every problem of a dataset file in one run, each with its path and a plain sentence. */
export function validateCommand(): Command {
  return new Command("validate")
    .description("Check a dataset file: schema, references, dates, addresses, sizes.")
    .argument("<file>", "a compiled dataset")
    .action((file: string) => {
      const checked = readDataset(file);
      if (!checked.ok) throw new Refusal(`${file} has ${checked.problems.length} problem(s):\n${checked.problems.map((problem) => `  ${problem.path || "(whole file)"}: ${problem.message}`).join("\n")}`);
      const { feed, sequence, issued, programs, services, routes } = checked.value;
      process.stdout.write(`${file} is a dataset: feed ${feed}, sequence ${sequence}, issued ${issued}, ${programs.length} programs, ${services.length} services, ${routes.length} routes\n`);
    });
}
