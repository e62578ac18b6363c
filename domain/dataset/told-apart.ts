import { fold } from "../names/fold.ts";
import type { Program } from "./schema.ts";

/**
 * The programs, each with a short name of its own: those of one short name, such as an organisation's own "HIPAA" beside
 * the law's, go by their full names, and by their ids too where these are one as well.
 */
export function toldApart(programs: readonly Program[]): readonly Program[] {
  const byShort = Map.groupBy(programs, ({ short }) => fold(short));
  if (byShort.size === programs.length) return programs;
  return programs.map((program) => {
    const same = (byShort.get(fold(program.short)) ?? []).filter(({ id }) => id !== program.id);
    if (same.length === 0) return program;
    const alike = same.some(({ name }) => fold(name) === fold(program.name));
    return { ...program, short: alike ? `${program.name} (${program.id})` : program.name };
  });
}
