import { Command } from "commander";
import type { Answer } from "../domain/coverage/answer.ts";
import { ownDataset } from "./dataset.ts";
import { answerLines } from "./lines.ts";
import { createLookup, type Question } from "./lookup.ts";
import { Refusal } from "./refusal.ts";
import { textTable } from "./table.ts";

interface Options {
  readonly stdin?: true;
  readonly region?: string;
  readonly program?: string;
  readonly partition?: string;
}

/** `scope lookup`: the verdicts for a service in a Region. */
export function lookupCommand(): Command {
  return new Command("lookup")
    .description("Say which programs list a service in a Region, as of when, and where that is published.")
    .argument("[service]", "a service by id, current or former name, alias or abbreviation")
    .option("--region <code>", "a Region by code or name, or global")
    .option("--program <name>", "a program or group by id or name; without it every program")
    .option("--partition <id>", "for global services: the partition whose boundaries count", undefined)
    .option("--stdin", "read questions as JSON lines, write answers as JSON lines")
    .action(async (service: string | undefined, options: Options) => {
      if (options.stdin === undefined && service === undefined) throw new Refusal("give a service, or --stdin");
      const lookup = createLookup(ownDataset(), new Date());
      if (options.stdin) {
        let number = 0;
        return answerLines(process.stdin, (line) => process.stdout.write(line), (line) => {
          number += 1;
          return line.trim() === "" ? [] : lookup(questionOf(line, number));
        });
      }
      const { region, program, partition } = options;
      process.stdout.write(answersText(lookup({ service, region, program, partition })));
    });
}

function questionOf(line: string, number: number): Question {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The refusal below says what is expected.
  }
  throw new Refusal(`line ${number} is no JSON object such as {"service":"s3","region":"ap-southeast-1","program":"hipaa"}`);
}

function answersText(answers: readonly Answer[]): string {
  const [first] = answers;
  const head = `${first?.serviceName ?? "Service not recognised"}, ${first?.region ?? "Region not known"} (dataset ${first?.dataset})`;
  const rows = answers.map((answer) => [answer.program, answer.verdict, answer.boundary ?? (answer.regionBasis === "not-stated" ? "Regions not stated" : null), answer.asOf, answer.stale ? "old" : "", answer.grade, answer.source, answer.note]);
  return `${head}\n\n${textTable(["program", "verdict", "boundary", "as of", "age", "grade", "source", "note"], rows)}\n`;
}
