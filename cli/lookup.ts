import { type Answer, answerOf } from "../domain/coverage/answer.ts";
import { coverage, type Grounds, partitionOf } from "../domain/coverage/coverage.ts";
import type { Dataset, Program } from "../domain/dataset/schema.ts";
import { programResolver, regionResolver, serviceResolver } from "../domain/names/resolve.ts";

/** One question of `scope lookup`, as it stands in a line of JSON. */
export interface Question {
  readonly service?: unknown;
  readonly region?: unknown;
  readonly program?: unknown;
  readonly partition?: unknown;
}

/** How the dataset that answered is named in an answer: `bundled 2026-11-22`. */
function datasetName(dataset: Dataset): string {
  return `${dataset.feed} ${dataset.issued}`;
}

/**
 * A function from question to answers, one for each program asked. Names that nobody knows give `unknown`,
 * a program that nobody knows is echoed as asked; no question is an error.
 */
export function createLookup(dataset: Dataset, now: Date): (question: Question) => Answer[] {
  const services = serviceResolver(dataset.services);
  const regions = regionResolver(dataset);
  const programs = programResolver(dataset);
  const byId = new Map(dataset.services.map((service) => [service.id, service]));
  const grounds: Grounds = { catalog: dataset, serviceById: (id) => byId.get(id) ?? null, now };
  const name = datasetName(dataset);

  return (question) => {
    const text = (value: unknown) => (typeof value === "string" ? value : null);
    const askedRegion = text(question.region);
    const region = askedRegion?.toLowerCase() === "global" ? "global" : (regions(askedRegion ?? "")?.code ?? askedRegion);
    const partition = text(question.partition) ?? partitionOf(dataset, region) ?? (region === "global" || region === null ? "aws" : null);
    const service = services(text(question.service) ?? "");
    const asked = text(question.program);
    const wanted = asked === null ? dataset.programs : programs(asked);
    if (wanted.length === 0) return [notRecognised(asked ?? "", service?.id ?? null, service?.name ?? null, region, name)];
    return wanted.map((program: Program) => answerOf(coverage(grounds, service, { region, partition }, program), name));
  };
}

function notRecognised(program: string, service: string | null, serviceName: string | null, region: string | null, dataset: string): Answer {
  return {
    service,
    serviceName,
    region,
    program,
    boundary: null,
    verdict: "unknown",
    asOf: null,
    stale: false,
    grade: null,
    source: null,
    note: "The program is not recognised.",
    via: null,
    regionBasis: null,
    offered: null,
    dataset,
  };
}
