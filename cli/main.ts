import { Command, CommanderError } from "commander";
import { catalogOf, speakerOf } from "../locale/catalog.ts";
import { speakWith } from "../locale/say.ts";
import { datasetCommand } from "./dataset-command.ts";
import { detectCommand } from "./detect.ts";
import { lookupCommand } from "./lookup-command.ts";
import { policyCommand } from "./policy.ts";
import { Refusal } from "./refusal.ts";
import { resolveCommand } from "./resolve.ts";

speakWith(speakerOf(catalogOf("en")), "en-GB");

/** The command line tool: the extension's own pure code, without a browser. */
const program = new Command("scope").description("Which compliance programs list an AWS service in a Region, from the project's own data.");
for (const command of [detectCommand(), lookupCommand(), resolveCommand(), datasetCommand(), policyCommand()]) program.addCommand(command);
throwInsteadOfExit(program);

/** Commands do not inherit it from each other when they are added whole. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
}

// A reader that has seen enough (`scope ... | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof Refusal) {
    process.stderr.write(`scope: ${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    throw error;
  }
}
