import { coverage, type Grounds, partitionOf } from "../domain/coverage/coverage.ts";
import { byText } from "../domain/coverage/date.ts";
import type { Judgement, Place } from "../domain/coverage/judgement.ts";
import { standing } from "../domain/coverage/meets.ts";
import type { Catalog, Program, Service } from "../domain/dataset/schema.ts";
import { answerWords } from "../domain/words/answer-view.ts";
import { lifecycleCopied, lifecycleShort, lifecycleText } from "../domain/words/lifecycle-text.ts";
import { boundaryName } from "../domain/words/place-text.ts";
import { stateOf } from "../domain/words/state.ts";
import type { CellView, ColumnView, MatrixReply, MatrixRequest, MatrixView, ServiceMatrixRequest } from "../messages/matrix.ts";
import type { Settings } from "../settings/settings.ts";
import { provenanceOf } from "../store/provenance.ts";
import { datasetOf } from "./dataset.ts";
import type { Shelf } from "./library.ts";
import { programIdsOf, programsOf } from "./programs.ts";

/** What a table opens with beside the shown and the required programs. */
const USUAL = ["soc-2", "iso-27001", "ospar", "hitrust", "fips-140", "gxp"];

/** A matrix in one pass over the dataset. Each distinct answer is put into words once; a cell is its number. */
export async function matrixReply(shelf: Shelf, request: MatrixRequest | ServiceMatrixRequest, settings: Settings, now: Date): Promise<MatrixReply> {
  const { reader } = shelf;
  const [catalog, services] = await Promise.all([reader.catalog(), reader.services()]);
  const byId = new Map(services.map((service) => [service.id, service]));
  const asked = request.type === "matrix" ? inRegion(catalog, services, request) : ofService(catalog, byId.get(request.service));
  if (asked === null) return { kind: "failed", reason: "The dataset does not know this service or Region." };

  const grounds: Grounds = { catalog, serviceById: (id) => byId.get(id) ?? null, now, freshnessDays: settings.freshnessDays };
  const programs = programsOf(catalog, request.programs ?? [...new Set([...settings.shownPrograms, ...settings.requiredPrograms, ...USUAL])]);
  const answers = distinctAnswers();
  return {
    kind: "matrix",
    rows: asked.map(({ row }) => row),
    columns: programs.map((program) => columnOf(grounds, program, asked, answers)),
    answers: answers.views,
    sources: answers.sources,
    states: statesOf(asked, now),
    shown: programIdsOf(catalog, settings.shownPrograms),
    required: programIdsOf(catalog, settings.requiredPrograms),
    dataset: datasetOf(catalog, shelf, settings, now),
    provenance: provenanceOf(catalog, shelf.origin),
  };
}

/** One row's question: who, where, and what the row is called in the reply. */
interface Asked {
  readonly row: string;
  readonly service: Service;
  readonly place: Place;
}

/** Null for a Region that the dataset does not hold: a table full of "unknown" would look like an answer. */
function inRegion(catalog: Catalog, services: readonly Service[], { region, partition }: MatrixRequest): readonly Asked[] | null {
  const own = region === "global" ? (partition ?? "aws") : partitionOf(catalog, region);
  return own === null ? null : services.map((service) => ({ row: service.id, service, place: { region, partition: own } }));
}

function ofService(catalog: Catalog, service: Service | undefined): readonly Asked[] | null {
  if (service === undefined) return null;
  const places: Place[] = catalog.regions.map(({ code, partition }) => ({ region: code, partition }));
  if (service.global) places.unshift({ region: "global", partition: "aws" });
  return places.map((place) => ({ row: place.region as string, service, place }));
}

function columnOf(grounds: Grounds, program: Program, asked: readonly Asked[], answers: DistinctAnswers): ColumnView {
  const dates = new Map<string, { count: number; readonly old: boolean }>();
  const cells = asked.map(({ service, place }) => {
    const judgement = coverage(grounds, service, place, program);
    if (judgement.asOf !== null) {
      const date = dates.get(judgement.asOf) ?? { count: 0, old: judgement.stale };
      date.count += 1;
      dates.set(judgement.asOf, date);
    }
    return answers.number(judgement);
  });
  const [usual] = [...dates].toSorted(([a, { count: many }], [b, { count: more }]) => more - many || byText(b, a));
  return { program: program.id, asOf: usual?.[0] ?? null, old: usual?.[1].old ?? false, cells };
}

interface DistinctAnswers {
  readonly views: readonly CellView[];
  readonly sources: MatrixView["sources"];
  /** The number of the view that says what this judgement says; made where there is none yet. */
  number(judgement: Judgement): number;
}

function distinctAnswers(): DistinctAnswers {
  const views: CellView[] = [];
  const sources: { title: string; url: string }[] = [];
  const numbers = new Map<string, number>();
  const sourceNumbers = new Map<string, number>();

  const sourceOf = ({ edition }: Judgement): number | null => {
    if (edition === null) return null;
    const { title, url } = edition.source;
    return remembered(sourceNumbers, `${title} ${url}`, () => sources.push({ title, url }) - 1);
  };
  return {
    views,
    sources,
    number: (judgement) => remembered(numbers, keyOf(judgement), () => views.push(cellView(judgement, sourceOf(judgement))) - 1),
  };
}

function remembered(numbers: Map<string, number>, key: string, make: () => number): number {
  const before = numbers.get(key);
  if (before !== undefined) return before;
  const made = make();
  numbers.set(key, made);
  return made;
}

/** Everything that a cell's view is made of. */
function keyOf(judgement: Judgement): string {
  const { program, verdict, stale, asOf, grade, boundary, edition, note, via, reason, boundaries, place } = judgement;
  const each = boundaries.map((one) => `${one.verdict}${one.grade}${one.stale}`).join();
  return [program.id, verdict, stale, asOf, grade, boundary?.id, edition?.source.url, edition?.source.title, note, via?.id, reason, each, place.partition].join("\n");
}

function cellView(judgement: Judgement, source: number | null): CellView {
  const { verdict, stale, asOf, grade, note, boundary, regionBasis } = judgement;
  return {
    verdict,
    glyph: stateOf(judgement),
    old: stale,
    asOf,
    grade: asOf === null ? null : grade,
    meets: standing(judgement),
    words: answerWords(judgement),
    note,
    boundary: boundary === null ? null : boundaryName(judgement.program, boundary),
    regionBasis,
    source,
  };
}

function statesOf(asked: readonly Asked[], now: Date): MatrixView["states"] {
  const states: Record<string, MatrixView["states"][string]> = {};
  for (const { service } of asked) {
    const [text, copied, short] = [lifecycleText(service.lifecycle, now), lifecycleCopied(service.lifecycle, now), lifecycleShort(service.lifecycle, now)];
    if (text !== null && copied !== null && short !== null) states[service.id] = { text, copied, short };
  }
  return states;
}
