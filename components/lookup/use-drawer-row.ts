import { useEffect, useState } from "preact/hooks";
import type { Row } from "../../messages/protocol.ts";
import type { CellKey } from "./address.ts";
import type { LookupGateway } from "./gateway.ts";

/** The words for an open cell: its service's row for its program alone. */
export function useDrawerRow(gateway: LookupGateway, cell: CellKey | null, partition: string): Row | "loading" | "failed" {
  const [held, setHeld] = useState<{ readonly key: string; readonly row: Row | "failed" } | null>(null);
  const key = cell === null ? "" : `${cell.service} ${cell.program} ${partition}`;
  useEffect(() => {
    if (cell === null || held?.key === key) return;
    let gone = false;
    const settle = (row: Row | "failed"): void => {
      if (!gone) setHeld({ key, row });
    };
    gateway.row(cell.service, partition, [cell.program]).then(
      (reply) => settle(reply.kind === "row" ? reply.row : "failed"),
      () => settle("failed"),
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return held?.key === key ? held.row : "loading";
}
