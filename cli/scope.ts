import { Command, CommanderError } from "commander";
import { catalogOf, speakerOf } from "../locale/catalog.ts";
import { speakWith } from "../locale/say.ts";
import { datasetCommand } from "./dataset-command.ts";
import { detectCommand } from "./detect.ts";
import { lookupCommand } from "./lookup-command.ts";
import { policyCommand } from "./policy.ts";
import { Refusal } from "./refusal.ts";
import { resolveCommand } from "./resolve.ts";

/**
 * The command line tool: the extension's own pure code, without a browser. Does what the arguments say, on this process's streams.
 * Returns the exit code: 0, or 2 where the input is bad, which one clear line on standard error has said then.
 */
export async function runScope(args: readonly string[]): Promise<number> {
  speakWith(speakerOf(catalogOf("en")), "en-GB");
  const program = new Command("scope").description("Which compliance programs list an AWS service in a Region, from the project's own data.");
  for (const command of [detectCommand(), lookupCommand(), resolveCommand(), datasetCommand(), policyCommand()]) program.addCommand(command);
  throwInsteadOfExit(program);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`scope: ${error.message}\n`);
    return 2;
  }
}

/** Commands do not inherit it from each other when they are added whole. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
}
