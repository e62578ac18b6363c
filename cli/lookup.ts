import * as v from "valibot";
import { type Answer, answerOf } from "../domain/coverage/answer.ts";
import { coverage, type Grounds, partitionOf } from "../domain/coverage/coverage.ts";
import { Boundary, type Dataset, type Program } from "../domain/dataset/schema.ts";
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
 * A function from question to answers, one for each program asked. Names that nobody knows give `unknown`, and so does
 * what is no name at all (a number, a list); a program that nobody knows is echoed as asked; no question is an error.
 */
export function createLookup(dataset: Dataset, now: Date): (question: Question) => Answer[] {
  const services = serviceResolver(dataset.services);
  const regions = regionResolver(dataset);
  const programs = programResolver(dataset);
  const byId = new Map(dataset.services.map((service) => [service.id, service]));
  const grounds: Grounds = { catalog: dataset, serviceById: (id) => byId.get(id) ?? null, now };
  const name = datasetName(dataset);

  return (question) => {
    const askedRegion = textOf(question.region);
    const region = askedRegion?.toLowerCase() === "global" ? "global" : (regions(nameOf(question.region))?.code ?? askedRegion);
    const askedPartition = textOf(question.partition);
    const service = services(nameOf(question.service));
    const asked = textOf(question.program);
    const wanted = asked === null ? dataset.programs : programs(nameOf(question.program));
    if (wanted.length === 0) return [notRecognised(asked ?? "", service?.id ?? null, service?.name ?? null, region, name)];
    const place = { region, partition: askedPartition ?? partitionOf(dataset, region) ?? (region === "global" || region === null ? "aws" : null) };
    // No Region has a name that is no partition's: nothing is known of such a place, not even that it is outside.
    const known = askedPartition === null || v.is(Boundary.entries.partition, askedPartition);
    return wanted.map((program: Program) => answerOf({ ...coverage(grounds, service, known ? place : NOWHERE, program), place }, name));
  };
}

const NOWHERE = { region: "", partition: null };

/** What was asked, as text; null where nothing was. */
function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : typeof value === "string" ? value : JSON.stringify(value);
}

const nameOf = (value: unknown): string => (typeof value === "string" ? value : "");

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
