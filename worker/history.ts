import { partitionOf } from "../domain/coverage/coverage.ts";
import { freshnessDaysOf, isOld } from "../domain/coverage/freshness.ts";
import { tracksOf } from "../domain/history/track.ts";
import type { HistoryReply, HistoryRequest, TrackView } from "../messages/history.ts";
import { provenanceOf } from "../store/provenance.ts";
import type { Settings } from "../settings/settings.ts";
import type { Shelf } from "./library.ts";
import { programsOf } from "./programs.ts";

/** What the lists held said of one service, by program; `failed` for a service or Region that the dataset does not know. */
export async function historyReply({ reader, origin }: Shelf, { service: id, region, partition, programs }: HistoryRequest, settings: Settings, now: Date): Promise<HistoryReply> {
  const [catalog, services] = await Promise.all([reader.catalog(), reader.services()]);
  const service = services.find((candidate) => candidate.id === id);
  const own = region === "global" ? (partition ?? "aws") : partitionOf(catalog, region);
  if (service === undefined || own === null) return { kind: "failed", reason: "The dataset does not know this service or Region." };
  const tracks: Record<string, readonly TrackView[]> = {};
  for (const program of programs === undefined ? catalog.programs : programsOf(catalog, programs)) {
    const held = tracksOf(catalog, services, service, { region, partition: own }, program);
    if (held.length === 0) continue;
    const limit = freshnessDaysOf(program, settings.freshnessDays);
    tracks[program.id] = held.map(({ boundary, lists }) => ({
      boundary: boundary?.name ?? null,
      lists: lists.map(({ asOf, grade, source: { title, url }, said, services: count }) => ({ asOf, old: isOld(asOf, limit, catalog, now), grade, source: { title, url }, said, services: count })),
    }));
  }
  return { kind: "history", tracks, provenance: provenanceOf(catalog, origin) };
}
