import type { TrackView } from "../../messages/history.ts";
import type { Provenance } from "../../messages/provenance.ts";
import type { Answers } from "./answers.ts";
import type { LookupGateway } from "./gateway.ts";
import { useAnswer } from "./use-answers.ts";

/** By program id. */
export type Tracks = Readonly<Record<string, readonly TrackView[]>>;

/**
 * What the lists held said of a service. `other`: it is of another dataset than the answers beside it, whose provenance is
 * `beside`. Nothing is asked for no place.
 */
export function useHistory(answers: Answers, gateway: LookupGateway, place: { readonly service: string; readonly region: string } | null, partition: string, program: string | null, beside: Provenance | null): Tracks | "loading" | "failed" | "other" {
  const key = place === null ? null : `history ${place.service} ${place.region} ${partition} ${program ?? ""}`;
  const asked = useAnswer(answers, key, async () => {
    const reply = await gateway.history(place?.service ?? "", place?.region ?? "", partition, program === null ? null : [program]);
    if (reply.kind === "failed") throw new Error(reply.reason);
    return reply;
  });
  if (asked.state !== "here" || beside === null) return asked.state === "failed" ? "failed" : "loading";
  return JSON.stringify(asked.value.provenance) === JSON.stringify(beside) ? asked.value.tracks : "other";
}
