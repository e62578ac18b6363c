import { useCallback, useReducer, useRef } from "preact/hooks";
import type { CellView, MatrixReply, MatrixView } from "../../messages/matrix.ts";
import type { LookupGateway } from "./gateway.ts";
import type { Subject } from "./subject.ts";

/** A cell's answer with its source at hand. */
export type Cell = Omit<CellView, "source"> & { readonly source: { readonly title: string; readonly url: string } | null };

export interface Column {
  readonly asOf: string | null;
  readonly old: boolean;
  readonly cells: readonly Cell[];
}

/** All that was asked so far of one Region, or of one service. */
export interface Matrix extends Pick<MatrixView, "rows" | "states" | "shown" | "required" | "dataset" | "provenance"> {
  /** By program id. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The programs that came without being asked for, in order. */
  readonly usual: readonly string[];
}

export interface Matrices {
  /** What is there; `failed` where it could not be had. */
  get(subject: Subject): Matrix | "loading" | "failed";
  /** Asks for the programs that are not there yet; null for the usual ones. For effects, not for rendering. */
  ask(subject: Subject, programs: readonly string[] | null): void;
}

const keyOf = (subject: Subject): string => ("region" in subject ? `region ${subject.region}` : `service ${subject.service}`);

/** Matrices by subject, kept while the page is open; the view is drawn again when something arrives. */
export function useMatrices(gateway: LookupGateway): Matrices {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const held = useRef(new Map<string, Matrix | "failed">()).current;
  const asked = useRef(new Set<string>()).current;

  const settle = useCallback((key: string, reply: MatrixReply, usual: boolean) => {
    const before = held.get(key);
    if (typeof before === "object" && reply.kind === "matrix" && !sameDataset(before, reply)) {
      for (const old of asked) if (old.startsWith(`${key} `) && !old.endsWith(" usual")) asked.delete(old);
    }
    if (reply.kind === "matrix") {
      // What another dataset answered does not stand beside this: it is asked for again.
      for (const [other, matrix] of held) {
        if (other === key || typeof matrix !== "object" || JSON.stringify(matrix.provenance) === JSON.stringify(reply.provenance)) continue;
        held.delete(other);
        for (const old of asked) if (old.startsWith(`${other} `)) asked.delete(old);
      }
    }
    held.set(key, reply.kind === "failed" ? "failed" : merged(typeof before === "object" ? before : null, reply, usual));
    redraw();
  }, []);

  const send = (subject: Subject, programs: readonly string[] | null): void => {
    const key = keyOf(subject);
    const wanted = programs === null ? ["usual"] : programs.filter((id) => !has(held.get(key), id) && !asked.has(`${key} ${id}`));
    if (wanted.length === 0 || (programs === null && asked.has(`${key} usual`))) return;
    for (const id of wanted) asked.add(`${key} ${id}`);
    gateway.matrix(subject, programs === null ? null : wanted).then(
      (reply) => settle(key, reply, programs === null),
      () => settle(key, { kind: "failed", reason: "" }, false),
    );
  };

  return {
    get: (subject) => held.get(keyOf(subject)) ?? "loading",
    ask(subject, programs) {
      // The usual ones come first: their reply says what is shown and required.
      send(subject, null);
      if (programs !== null && typeof held.get(keyOf(subject)) === "object") send(subject, programs);
    },
  };
}

function has(matrix: Matrix | "failed" | undefined, program: string): boolean {
  return typeof matrix === "object" && matrix.columns.has(program);
}

/** A reply in the form the table is made from, together with what was there. */
export function merged(before: Matrix | null, reply: MatrixView, usual: boolean): Matrix {
  const answers = reply.answers.map((answer): Cell => ({ ...answer, source: answer.source === null ? null : (reply.sources[answer.source] ?? null) }));
  const columns = reply.columns.map(({ program, asOf, old, cells }): [string, Column] => [program, { asOf, old, cells: cells.flatMap((number) => answers[number] ?? []) }]);
  return {
    rows: reply.rows,
    states: reply.states,
    shown: reply.shown,
    required: reply.required,
    dataset: reply.dataset,
    provenance: reply.provenance,
    // After a change of dataset in between, the old columns have other rows: they are asked for again.
    columns: new Map([...(before !== null && sameDataset(before, reply) ? before.columns : []), ...columns]),
    usual: usual || before === null ? columns.map(([program]) => program) : before.usual,
  };
}

function sameDataset(before: Matrix, reply: MatrixView): boolean {
  return JSON.stringify(before.provenance) === JSON.stringify(reply.provenance) && before.rows.length === reply.rows.length;
}
