import { useEffect, useState } from "preact/hooks";
import type { TrackView } from "../../messages/history.ts";
import type { Provenance } from "../../messages/provenance.ts";
import type { LookupGateway } from "./gateway.ts";

/** By program id. */
export type Tracks = Readonly<Record<string, readonly TrackView[]>>;

/**
 * What the lists held said of a service, once it is there; null meanwhile, and none where it cannot be had: history decides
 * nothing. `other`: it is of another dataset than the answers beside it, whose provenance is `beside`.
 */
export function useHistory(gateway: LookupGateway, place: { readonly service: string; readonly region: string } | null, partition: string, program: string | null, beside: Provenance | null): Tracks | "other" | null {
  const [held, setHeld] = useState<{ readonly key: string; readonly tracks: Tracks; readonly provenance: Provenance | null } | null>(null);
  const key = place === null ? "" : `${place.service} ${place.region} ${partition} ${program ?? ""}`;
  useEffect(() => {
    if (place === null || held?.key === key) return;
    let gone = false;
    gateway.history(place.service, place.region, partition, program === null ? null : [program]).then(
      (reply) => gone || setHeld({ key, ...(reply.kind === "history" ? reply : { tracks: {}, provenance: null }) }),
      () => gone || setHeld({ key, tracks: {}, provenance: null }),
    );
    return () => {
      gone = true;
    };
  }, [key]);
  if (held?.key !== key || beside === null) return null;
  return held.provenance === null || JSON.stringify(held.provenance) === JSON.stringify(beside) ? held.tracks : "other";
}
