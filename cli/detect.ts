import { Command } from "commander";
import { locate } from "../console/locate.ts";
import { factsOfUrl } from "../console/page-facts.ts";
import { keyOfRoute } from "../console/route.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import { ownDataset } from "./dataset.ts";
import { answerLines } from "./lines.ts";
import { Refusal } from "./refusal.ts";
import { textTable } from "./table.ts";

/** One line of `scope detect`. */
export interface Detected {
  url: string;
  partition: string | null;
  region: string | null;
  service: string | null;
  serviceName: string | null;
  parent: string | null;
}

/** A function from a console address to the place it shows; all null where it is no console's. */
function createDetect(dataset: Dataset): (url: string) => Detected {
  const routes = Map.groupBy(dataset.routes, keyOfRoute);
  const services = new Map(dataset.services.map((service) => [service.id, service]));
  return (url) => {
    const facts = factsOfUrl(url.trim());
    if (facts === null) return { url, partition: null, region: null, service: null, serviceName: null, parent: null };
    const { partition, region, service } = locate(facts, (key) => routes.get(key) ?? [], (id) => services.get(id) ?? null);
    const found = service === null ? null : (services.get(service) ?? null);
    return { url, partition, region, service, serviceName: found?.name ?? null, parent: found?.parent ?? null };
  };
}

/** `scope detect`: what a console address shows. */
export function detectCommand(): Command {
  return new Command("detect")
    .description("Say which service and Region an AWS console address shows.")
    .argument("[url...]", "addresses, for a table")
    .option("--stdin", "read an address a line, write a JSON object a line")
    .action(async (urls: string[], options: { stdin?: true }) => {
      if (options.stdin === undefined && urls.length === 0) throw new Refusal("give an address, or --stdin");
      const detect = createDetect(ownDataset());
      if (options.stdin) return answerLines(process.stdin, (line) => process.stdout.write(line), (line) => [detect(line)]);
      const rows = urls.map(detect).map((found) => [found.partition, found.region, found.service, found.serviceName, found.parent]);
      process.stdout.write(`${textTable(["partition", "Region", "service", "name", "parent"], rows)}\n`);
    });
}
