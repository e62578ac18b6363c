import type { Catalog, Program } from "../domain/dataset/schema.ts";

/** The programs the overlay shows unless the user or the policy chooses others (design.md, "Programs"). */
export const HEADLINE_PROGRAMS: readonly string[] = ["mtcs-l3", "pci-dss", "hipaa", "fedramp"];

/** The programs of `ids`, in that order; ids that the dataset does not know are left out. */
export function programsOf(catalog: Catalog, ids: readonly string[]): Program[] {
  return ids.flatMap((id) => catalog.programs.filter((program) => program.id === id));
}
