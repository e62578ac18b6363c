import { useEffect, useState } from "preact/hooks";
import type { TrackView } from "../../messages/protocol.ts";
import type { LookupGateway } from "./gateway.ts";

/** By program id. */
export type Tracks = Readonly<Record<string, readonly TrackView[]>>;

/** What the lists held said of a service, once it is there; null meanwhile, and where it cannot be had: history decides nothing. */
export function useHistory(gateway: LookupGateway, place: { readonly service: string; readonly region: string } | null, partition: string, program: string | null): Tracks | null {
  const [held, setHeld] = useState<{ readonly key: string; readonly tracks: Tracks } | null>(null);
  const key = place === null ? "" : `${place.service} ${place.region} ${partition} ${program ?? ""}`;
  useEffect(() => {
    if (place === null || held?.key === key) return;
    let gone = false;
    gateway.history(place.service, place.region, partition, program === null ? null : [program]).then(
      (reply) => gone || setHeld({ key, tracks: reply.kind === "history" ? reply.tracks : {} }),
      () => gone || setHeld({ key, tracks: {} }),
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return held?.key === key ? held.tracks : null;
}
