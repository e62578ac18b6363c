import { useCallback, useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { Row } from "../../messages/row.ts";
import type { Gateway } from "./gateway.ts";
import type { Looked } from "../looked.ts";

/** A row to ask for. Without programs it is the row of the shown ones. */
export interface Asked {
  readonly service: string;
  readonly partition: string;
  readonly programs?: readonly string[];
}

export type RowState = Row | "loading" | "failed";

/** Every row that was asked for, kept while the popup is open. */
export interface Rows {
  /** The shown programs; null until the first row of them is there. */
  readonly shown: readonly string[] | null;
  /** The row if it is there; asking is for effects, not for rendering. */
  get(asked: Asked): RowState;
  ask(asked: Asked): void;
  /** Asks once more for the rows that could not be had; they stay what they are until then. */
  again(): void;
  /** That is under way. */
  readonly asking: boolean;
  /** A row of the shown programs that came along with another answer. */
  put(row: Row, partition: string): void;
}

const keyOf = ({ service, partition, programs }: Asked): string => [partition, service, ...(programs ?? [])].join("/");

/** Rows by service, partition and programs; the view is drawn again when one arrives. */
export function useRows(gateway: Gateway): Rows {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const rows = useRef(new Map<string, RowState>()).current;
  const shown = useRef<readonly string[] | null>(null);
  const failed = useRef(new Map<string, Asked>()).current;
  const [asking, setAsking] = useState(false);

  const settle = useCallback((asked: Asked, row: RowState) => {
    // It may have come along with another answer meanwhile.
    if (row === "failed" && typeof rows.get(keyOf(asked)) === "object") return;
    rows.set(keyOf(asked), row);
    if (row === "failed") failed.set(keyOf(asked), asked);
    else failed.delete(keyOf(asked));
    if (asked.programs === undefined && typeof row !== "string") shown.current ??= row.programs;
    redraw();
  }, []);

  const send = (asked: Asked): Promise<void> =>
    gateway.row(asked.service, asked.partition, asked.programs).then(
      (reply) => settle(asked, reply.kind === "row" ? reply.row : "failed"),
      () => settle(asked, "failed"),
    );

  return {
    get shown() {
      return shown.current;
    },
    get: (asked) => rows.get(keyOf(asked)) ?? "loading",
    put(row, partition) {
      rows.set(keyOf({ service: row.service.id, partition }), row);
      failed.delete(keyOf({ service: row.service.id, partition }));
      shown.current ??= row.programs;
    },
    ask(asked) {
      if (rows.has(keyOf(asked))) return;
      rows.set(keyOf(asked), "loading");
      void send(asked);
    },
    again() {
      if (asking || failed.size === 0) return;
      setAsking(true);
      void Promise.all([...failed.values()].map(send)).then(() => setAsking(false));
    },
    asking,
  };
}

/** What to ask for an answer: the shown programs, and apart from them those named that are not shown. */
export function asksFor({ service, partition }: Looked, named: readonly string[], shown: readonly string[] | null): Asked[] {
  const programs = named.filter((id) => shown?.includes(id) !== true);
  return [{ service, partition }, ...(programs.length > 0 ? [{ service, partition, programs }] : [])];
}

/** The rows, once all of them are there. */
export function rowsFor(asks: readonly Asked[], rows: Rows): readonly Row[] | "loading" | "failed" {
  const states = asks.map((asked) => rows.get(asked));
  if (states.includes("failed")) return "failed";
  const here = states.filter((state) => typeof state !== "string");
  return here.length === states.length ? here : "loading";
}

/** Asks for the rows that the view shows, once nothing has changed for `pause` ms. */
export function useWanted(rows: Rows, wanted: readonly Asked[], pause: number): void {
  useEffect(() => {
    const timer = setTimeout(() => wanted.forEach((asked) => rows.ask(asked)), pause);
    return () => clearTimeout(timer);
  }, [wanted.map(keyOf).join()]);
}
