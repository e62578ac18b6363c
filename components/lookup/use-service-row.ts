import { useEffect, useState } from "preact/hooks";
import type { Row } from "../../messages/row.ts";
import type { LookupGateway } from "./gateway.ts";

/** A service's answers in words for these programs, in every Region; nothing is asked for null or for no program. */
export function useServiceRow(gateway: LookupGateway, service: string | null, programs: readonly string[], partition: string): Row | "loading" | "failed" {
  const [held, setHeld] = useState<{ readonly key: string; readonly row: Row | "failed" } | null>(null);
  const key = service === null || programs.length === 0 ? "" : `${service} ${programs.join()} ${partition}`;
  useEffect(() => {
    if (service === null || key === "" || held?.key === key) return;
    let gone = false;
    const settle = (row: Row | "failed"): void => {
      if (!gone) setHeld({ key, row });
    };
    gateway.row(service, partition, programs).then(
      (reply) => settle(reply.kind === "row" ? reply.row : "failed"),
      () => settle("failed"),
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return held?.key === key ? held.row : "loading";
}
