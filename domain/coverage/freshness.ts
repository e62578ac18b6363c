import type { Catalog, Program } from "../dataset/schema.ts";
import { ageInDays } from "./date.ts";

/** Past this age a list is old (docs/rules.md, 2), unless the program or the policy says otherwise. */
const DEFAULT_FRESHNESS_DAYS = 400;

/** After how many days a program's answers are old: by setting for it, for its group (of several the strictest), by the dataset, by setting for all, else 400. */
export function freshnessDaysOf({ id, groups, freshnessDays }: Pick<Program, "id" | "groups" | "freshnessDays">, settings: Readonly<Record<string, number>> = {}): number {
  const [ofGroup] = groups.flatMap((group) => settings[group] ?? []).toSorted((a, b) => a - b);
  return settings[id] ?? ofGroup ?? freshnessDays ?? settings["default"] ?? DEFAULT_FRESHNESS_DAYS;
}

/** The clock's time; the dataset's day of issue where a clock that is behind says less: nothing that is old by then may look fresh. */
export function notBefore({ issued }: Pick<Catalog, "issued">, now: Date): Date {
  const day = new Date(issued);
  return day > now ? day : now;
}

/** Whether a date is longer ago than its limit in days. */
export function isOld(date: string, limit: number, catalog: Pick<Catalog, "issued">, now: Date): boolean {
  return ageInDays(date, notBefore(catalog, now)) > limit;
}
