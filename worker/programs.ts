import type { Catalog, Program } from "../domain/dataset/schema.ts";

/** The programs of `ids`, each once, in that order; a group (`soc`) stands for all its programs, an id nobody knows for none. */
export function programsOf(catalog: Catalog, ids: readonly string[]): Program[] {
  return [...new Set(ids.flatMap((id) => catalog.programs.filter((program) => program.id === id || program.groups.includes(id))))];
}

/** The ids that settings name as ids of programs, each once: those of a group's programs for it. An id nobody knows stays, since silence about it would pass for an answer. */
export function programIdsOf(catalog: Catalog, ids: readonly string[]): string[] {
  const idsOf = (id: string): readonly string[] => programsOf(catalog, [id]).map((program) => program.id);
  return [...new Set(ids.flatMap((id) => (idsOf(id).length === 0 ? [id] : idsOf(id))))];
}
