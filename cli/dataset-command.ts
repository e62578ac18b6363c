import { Command } from "commander";
import { addProgramCommand } from "./add-program.ts";
import { buildCommand } from "./build.ts";
import { coverageCommand } from "./coverage.ts";
import { diffCommand } from "./diff.ts";
import { importCommand } from "./import.ts";
import { keygenCommand } from "./keygen.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { signCommand } from "./sign.ts";
import { validateCommand } from "./validate.ts";

/** `scope dataset`: everything for those who keep a dataset. */
export function datasetCommand(): Command {
  const command = new Command("dataset").description("Build, check, compare and renew datasets.");
  for (const each of [buildCommand(), validateCommand(), diffCommand(), coverageCommand(), importCommand(), addProgramCommand(), schemaCommand(), keygenCommand(), signCommand(), serveCommand()]) command.addCommand(each);
  return command;
}
