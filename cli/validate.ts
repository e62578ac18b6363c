import { Command } from "commander";
import { LIMITS } from "../feed/limits.ts";
import { checkDates } from "../feed/visit.ts";
import { acceptable, datasetOf, readBytes } from "./input.ts";
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
      const timely = checkDates({ now: Date.now(), limits: LIMITS }, checked.value);
      if (!timely.ok) process.stderr.write(`scope: warning: until the day before copies refuse what is dated ahead: ${timely.refusal.detail}\n`);
      const { feed, sequence, issued, programs, services, routes } = checked.value;
      process.stdout.write(`${file} is a dataset: feed ${feed}, sequence ${sequence}, issued ${issued}, ${programs.length} programs, ${services.length} services, ${routes.length} routes\n`);
    });
}
