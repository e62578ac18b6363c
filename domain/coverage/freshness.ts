import type { Program } from "../dataset/schema.ts";

/** Past this age a list is old (design.md, rule 2), unless the program or the policy says otherwise. */
const DEFAULT_FRESHNESS_DAYS = 400;

/** After how many days a program's answers are old: by setting for it, by the dataset, by setting for all, else 400. */
export function freshnessDaysOf(program: Pick<Program, "id" | "freshnessDays">, settings: Readonly<Record<string, number>> = {}): number {
  return settings[program.id] ?? program.freshnessDays ?? settings["default"] ?? DEFAULT_FRESHNESS_DAYS;
}
