import { Command, Option } from "commander";
import { type Change, diffDatasets, type ProgramChanges } from "../domain/dataset/diff.ts";
import { diffRest } from "../domain/dataset/diff-rest.ts";
import { goodDataset } from "./input.ts";

type Format = "text" | "markdown" | "json";

/** `scope dataset diff`: per program what was added, removed and changed between two datasets; then services, Regions and routes. */
export function diffCommand(): Command {
  return new Command("diff")
    .description("Say per program, then of services, Regions and console addresses, what changed between two dataset files.")
    .argument("<old>", "a compiled dataset")
    .argument("<new>", "a later one")
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "markdown", "json"]).default("text"))
    .action((before: string, after: string, { format }: { format: Format }) => {
      const [old, now] = [goodDataset(before), goodDataset(after)];
      process.stdout.write(print([...diffDatasets(old, now), ...diffRest(old, now)], format));
    });
}

function print(changes: readonly ProgramChanges[], format: Format): string {
  if (format === "json") return `${JSON.stringify(changes, null, 2)}\n`;
  if (changes.length === 0) return "Nothing changed.\n";
  return changes.map((program) => (format === "markdown" ? markdownOf(program) : textOf(program))).join("\n");
}

function textOf(program: ProgramChanges): string {
  const lines = linesOf(program).map(({ mark, change }) => `  ${mark} ${cellName(change)}: ${sayings(change)}`);
  return `${program.name} (${program.program}), ${program.kind}: ${counts(program)}\n${lines.join("\n")}\n`;
}

function markdownOf(program: ProgramChanges): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replace(/\s*[\r\n]+\s*/g, " ");
  const rows = linesOf(program).map(({ mark, change }) => `| ${mark} | ${cell(cellName(change))} | ${cell(change.before ?? "")} | ${cell(change.after ?? "")} |`);
  return `## ${program.name} (${program.program}), ${program.kind}\n\n${counts(program)}\n\n| | cell | before | after |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function linesOf(program: ProgramChanges): { mark: string; change: Change }[] {
  const marked = (mark: string, changes: readonly Change[]) => changes.map((change) => ({ mark, change }));
  return [...marked("+", program.added), ...marked("-", program.removed), ...marked("~", program.changed)];
}

function counts({ added, removed, changed }: ProgramChanges): string {
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
}

function cellName({ service, boundary }: Change): string {
  return [service ?? "the program itself", boundary].filter((part) => part !== null).join(", ");
}

function sayings({ before, after }: Change): string {
  if (before === null) return after ?? "";
  return after === null ? `was ${before}` : `${before} -> ${after}`;
}
