import type { Catalog, Program } from "../domain/dataset/schema.ts";

/** The programs of `ids`, in that order; ids that the dataset does not know are left out. */
export function programsOf(catalog: Catalog, ids: readonly string[]): Program[] {
  return ids.flatMap((id) => catalog.programs.filter((program) => program.id === id));
}
