import { freshnessDaysOf, isOld } from "../domain/coverage/freshness.ts";
import type { ChangesReply } from "../messages/changes.ts";
import type { Settings } from "../settings/settings.ts";
import { provenanceOf } from "../store/provenance.ts";
import { datasetOf } from "./dataset.ts";
import type { Shelf } from "./library.ts";
import { programIdsOf } from "./programs.ts";

/** What the dataset that answers changed, with what is old by now: an old list's yes never looks fresh. */
export async function changesReply(shelf: Shelf, settings: Settings, now: Date): Promise<ChangesReply> {
  const [catalog, changes] = await Promise.all([shelf.reader.catalog(), shelf.changes()]);
  const old: Record<string, { before: boolean; after: boolean }> = {};
  for (const { program, lists } of changes?.programs ?? []) {
    const known = catalog.programs.find(({ id }) => id === program) ?? { id: program, groups: [] };
    const limit = freshnessDaysOf(known, settings.freshnessDays);
    const past = (date: string | null): boolean => date !== null && isOld(date, limit, catalog, now);
    old[program] = { before: past(lists.before), after: past(lists.after) };
  }
  return { kind: "changes", changes, old, first: programIdsOf(catalog, [...settings.requiredPrograms, ...settings.shownPrograms]), dataset: datasetOf(catalog, shelf, settings, now), provenance: provenanceOf(catalog, shelf.origin) };
}
