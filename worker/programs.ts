import type { Catalog, Program } from "../domain/dataset/schema.ts";

/** The programs of `ids`, each once, in that order; a group (`soc`) stands for all its programs, an id nobody knows for none. */
export function programsOf(catalog: Catalog, ids: readonly string[]): Program[] {
  return [...new Set(ids.flatMap((id) => catalog.programs.filter((program) => program.id === id || program.groups.includes(id))))];
}
