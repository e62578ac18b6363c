import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import type { Row } from "../messages/protocol.ts";
import type { Gateway } from "./gateway.ts";
import type { Looked } from "./looked.ts";

export type RowState = Row | "loading" | "failed";

/** Every row that was asked for, kept while the popup is open. */
export interface Rows {
  /** The row if it is there; asking is for effects, not for rendering. */
  get(service: string, partition: string): RowState;
  ask(service: string, partition: string): void;
  /** A row that came along with another answer. */
  put(row: Row, partition: string): void;
}

const keyOf = (service: string, partition: string): string => `${partition}/${service}`;

/** Rows by service and partition; the view is drawn again when one arrives. */
export function useRows(gateway: Gateway): Rows {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const rows = useRef(new Map<string, RowState>()).current;

  const settle = useCallback((key: string, row: RowState) => {
    rows.set(key, row);
    redraw();
  }, []);

  return {
    get: (service, partition) => rows.get(keyOf(service, partition)) ?? "loading",
    put: (row, partition) => rows.set(keyOf(row.service.id, partition), row),
    ask(service, partition) {
      const key = keyOf(service, partition);
      if (rows.has(key)) return;
      rows.set(key, "loading");
      gateway.row(service, partition).then(
        (reply) => settle(key, reply.kind === "row" ? reply.row : "failed"),
        () => settle(key, "failed"),
      );
    },
  };
}

/** Asks for the rows that the view shows, once nothing has changed for `pause` ms. */
export function useAsked(rows: Rows, wanted: readonly Looked[], pause: number): void {
  useEffect(() => {
    const timer = setTimeout(() => wanted.forEach(({ service, partition }) => rows.ask(service, partition)), pause);
    return () => clearTimeout(timer);
  }, [wanted.map(({ service, partition }) => keyOf(service, partition)).join()]);
}
