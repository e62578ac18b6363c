import { expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { coverage, type Grounds } from "../../../domain/coverage/coverage.ts";
import { judgementKeys } from "../../../domain/coverage/same.ts";
import { viewOf } from "../../../domain/words/answer-view.ts";

const dataset = ownDataset();
const byId = new Map(dataset.services.map((service) => [service.id, service]));
const grounds: Grounds = { catalog: dataset, serviceById: (id) => byId.get(id) ?? null, now: new Date("2026-11-26T00:00:00Z") };
/** Some of each kind: with exclusions, parts, parents, no Region. */
const services = dataset.services.filter(({ id, global, parent }, at) => at % 90 === 0 || (global && at % 12 === 0) || (parent !== undefined && at % 12 === 0) || ["sagemaker", "iam", "rds", "ebs"].includes(id));

test("judgements of one key are put into the same words, in every Region and program", () => {
  const differing: string[] = [];
  let shared = 0;
  for (const service of services) {
    const keyOf = judgementKeys();
    const said = new Map<string, string>();
    const places = [...dataset.regions.map(({ code, partition }) => ({ region: code, partition })), ...["aws", "aws-us-gov"].flatMap((partition) => [{ region: "global", partition }, { region: null, partition }])];
    for (const program of dataset.programs) {
      for (const place of places) {
        const judgement = coverage(grounds, service, place, program);
        const [key, words] = [keyOf(judgement), JSON.stringify(viewOf(grounds, judgement, false))];
        if (said.has(key)) shared += 1;
        if ((said.get(key) ?? words) !== words) differing.push(`${service.id}, ${place.region}, ${program.id}`);
        said.set(key, words);
      }
    }
  }
  expect(differing).toEqual([]);
  expect(shared).toBeGreaterThan(services.length * dataset.programs.length * 10);
});
