import { Command } from "commander";
import { serviceResolver } from "../domain/names/resolve.ts";
import { ownDataset } from "./dataset.ts";
import { answerLines } from "./lines.ts";
import { Refusal } from "./refusal.ts";
import { textTable } from "./table.ts";

/** `scope resolve`: a service name to the service it means, null where nobody knows it. */
export function resolveCommand(): Command {
  return new Command("resolve")
    .description("Find the service that a current or former name, an alias or an abbreviation means.")
    .argument("[name...]", "names, for a table")
    .option("--stdin", "read a name a line, write a JSON object a line")
    .action(async (names: string[], options: { stdin?: true }) => {
      if (options.stdin === undefined && names.length === 0) throw new Refusal("give a name, or --stdin");
      const find = serviceResolver(ownDataset().services);
      const answer = (query: string) => {
        const service = find(query);
        return { query, service: service?.id ?? null, serviceName: service?.name ?? null };
      };
      if (options.stdin) return answerLines(process.stdin, (line) => process.stdout.write(line), (line) => [answer(line)]);
      const rows = names.map(answer).map(({ query, service, serviceName }) => [query, service, serviceName]);
      process.stdout.write(`${textTable(["name", "service", "current name"], rows)}\n`);
    });
}
