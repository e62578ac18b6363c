import type { Grounds } from "../coverage/coverage.ts";
import type { Place } from "../coverage/judgement.ts";
import type { Program, Region, Service } from "../dataset/schema.ts";
import { answerView } from "./answer-view.ts";
import { lifecycleText } from "./lifecycle-text.ts";
import { shortRegion } from "./region-text.ts";
import type { DatasetView, Row, ServiceView } from "./row-view.ts";
import type { AnswerView } from "./view.ts";

/**
 * One service's answers in the given Regions, each distinct answer once: small enough for a content script to keep,
 * so that a change of Region asks nobody. `partition` is the page's, for Region-less answers; of the
 * programs those in `required` say that they are.
 */
export function rowOf(grounds: Grounds, service: Service, programs: readonly Program[], where: { readonly regions: readonly Region[]; readonly partition: string }, dataset: DatasetView, required: readonly string[] = []): Row {
  const { partition } = where;
  const views: AnswerView[] = [];
  const seen = new Map<string, number>();
  const at = (place: Place): number[] =>
    programs.map((program) => {
      const view = answerView(grounds, service, place, program, required.includes(program.id));
      const key = JSON.stringify(view);
      const before = seen.get(key);
      if (before !== undefined) return before;
      seen.set(key, views.length);
      return views.push(view) - 1;
    });

  const regions: Record<string, { name: string; short: string; views: number[] }> = {};
  for (const region of where.regions) {
    regions[region.code] = { name: region.name, short: shortRegion(region.name), views: at({ region: region.code, partition: region.partition }) };
  }
  regions["global"] = { name: "Global", short: "Global", views: at({ region: "global", partition }) };
  return {
    service: serviceView(service, grounds.now),
    programs: programs.map((program) => program.id),
    views,
    regions,
    nowhere: at({ region: null, partition }),
    dataset,
  };
}

/** What is shown of a service itself. */
export function serviceView(service: Service, now: Date): ServiceView {
  return {
    id: service.id,
    name: service.name,
    short: service.short ?? service.name,
    category: service.category,
    parent: service.parent ?? null,
    global: service.global,
    lifecycle: lifecycleText(service.lifecycle, now),
  };
}
