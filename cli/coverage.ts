import { Command, Option } from "commander";
import { coverageReport } from "../compiler/report.ts";
import { nameMap } from "../compiler/name.ts";
import { readSources } from "../compiler/read.ts";
import { DATA } from "./dataset.ts";
import { Refusal } from "./refusal.ts";
import { textTable } from "./table.ts";

/** `scope dataset coverage`: how far the data goes, for those who keep it. */
export function coverageCommand(): Command {
  return new Command("coverage")
    .description("Say for each program how many published names are mapped, and for each active service which programs hold nothing about it.")
    .addOption(new Option("--data <folder>", "the data folder").default(DATA, "the project's own"))
    .action(({ data }: { data: string }) => {
      const sources = readSources(data);
      if (!sources.ok) throw new Refusal(`the data cannot be read: ${sources.problems[0]?.path} ${sources.problems[0]?.message}`);
      const report = coverageReport(sources.value, nameMap(sources.value.names));
      const programs = report.programs.map((row) => [row.program, row.asOf, String(row.entries), String(row.mapped), String(row.explained), String(row.unmapped)]);
      const services = report.services.map((row) => [row.service, row.name, `${row.silent.length} of ${report.lists}`, row.silent.join(" ")]);
      process.stdout.write(`${textTable(["program", "edition", "entries", "mapped", "explained", "unmapped"], programs)}\n\n`);
      process.stdout.write(`${textTable(["service", "name", "silent", "programs that hold nothing about it"], services)}\n`);
      if (report.programs.some((row) => row.unmapped > 0)) throw new Refusal("some published names lead nowhere");
    });
}
