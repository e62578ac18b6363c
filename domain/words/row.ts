import { say } from "../../locale/say.ts";
import { coverage, type Grounds } from "../coverage/coverage.ts";
import type { Judgement, Place } from "../coverage/judgement.ts";
import { judgementKeys } from "../coverage/same.ts";
import type { Program, Region, Service } from "../dataset/schema.ts";
import { viewOf } from "./answer-view.ts";
import { lifecycleCopied, lifecycleText } from "./lifecycle-text.ts";
import { regionNames } from "./region-text.ts";
import type { DatasetView, Row, ServiceView } from "./row-view.ts";
import type { AnswerView } from "./view.ts";

/** Stands for every code that the dataset does not hold: no Region's code is empty. */
const STRANGE = "";

/**
 * One service's answers in the given Regions, each distinct answer once: small enough for a content script to keep,
 * so that a change of Region asks nobody. `partition` is the page's, for Region-less answers; of the programs those in
 * `required` say that they are.
 */
export function rowOf(grounds: Grounds, service: Service, programs: readonly Program[], where: { readonly regions: readonly Region[]; readonly partition: string }, dataset: DatasetView, required: readonly string[] = []): Row {
  const { partition } = where;
  const views: AnswerView[] = [];
  const numbers = new Map<string, number>();
  const keyOf = judgementKeys();
  // Most Regions have the answer of another one: words are put to each answer once.
  const numberOf = (judgement: Judgement): number =>
    remembered(numbers, keyOf(judgement), () => {
      const view = viewOf(grounds, judgement, required.includes(judgement.program.id));
      return remembered(numbers, JSON.stringify(view), () => views.push(view) - 1);
    });
  const at = (place: Place): number[] => programs.map((program) => numberOf(coverage(grounds, service, place, program)));

  const regions: Record<string, { name: string; short: string; views: number[] }> = {};
  for (const region of where.regions) {
    regions[region.code] = { ...regionNames(region), views: at({ region: region.code, partition: region.partition }) };
  }
  const everywhere = say("words_global");
  regions["global"] = { name: everywhere, short: everywhere, views: at({ region: "global", partition }) };
  return {
    service: serviceView(service, grounds.now),
    programs: programs.map((program) => program.id),
    views,
    regions,
    nowhere: at({ region: null, partition }),
    strange: at({ region: STRANGE, partition }),
    dataset,
  };
}

function remembered(numbers: Map<string, number>, key: string, make: () => number): number {
  const before = numbers.get(key);
  if (before !== undefined) return before;
  const made = make();
  numbers.set(key, made);
  return made;
}

/** What is shown of a service itself. */
function serviceView(service: Service, now: Date): ServiceView {
  return {
    id: service.id,
    name: service.name,
    short: service.short ?? service.name,
    category: service.category,
    parent: service.parent ?? null,
    global: service.global,
    lifecycle: lifecycleText(service.lifecycle, now),
    lifecycleCopied: lifecycleCopied(service.lifecycle, now),
  };
}
