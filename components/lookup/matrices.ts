import { say } from "../../locale/say.ts";
import type { CellView, MatrixView } from "../../messages/matrix.ts";
import { type Answers, Partly } from "./answers.ts";
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
  /** Those whose answers did not come: all of their column is unknown. */
  readonly failed: readonly string[];
}

export interface Matrices {
  /** What is there; `failed` where it could not be had. */
  get(subject: Subject): Matrix | "loading" | "failed";
  /** Asks for the programs that are not there yet; null for the usual ones. What it returns says that they are shown no more. For effects, not for rendering. */
  need(subject: Subject, programs: readonly string[] | null): () => void;
}

const keyOf = (subject: Subject): string => ("region" in subject ? `region ${subject.region}` : `service ${subject.service}`);

/** Matrices by subject, among the page's answers. */
export function matricesOf(answers: Answers, gateway: LookupGateway): Matrices {
  const get = (subject: Subject): Matrix | "loading" | "failed" => {
    const asked = answers.get<Matrix>(keyOf(subject));
    return asked.state === "here" ? asked.value : asked.state;
  };
  return {
    get,
    need(subject, programs) {
      const [key, here] = [keyOf(subject), get(subject)];
      const missing = typeof here === "object" ? lacking(here, programs) : [];
      answers.ask<Matrix>(key, (before) => matrixOf(gateway, subject, programs, before), missing.join());
      return answers.hold(key);
    },
  };
}

/** The usual programs come first: their reply says what is shown and required. They stay where further ones do not come. */
async function matrixOf(gateway: LookupGateway, subject: Subject, programs: readonly string[] | null, before: Matrix | null): Promise<Matrix> {
  const first = before ?? merged(null, await replyOf(gateway, subject, null), true);
  const missing = lacking(first, programs);
  if (missing.length === 0) return first;
  const more = await replyOf(gateway, subject, missing).catch(() => null);
  if (more === null) throw new Partly(without(first, missing));
  if (sameDataset(first, more)) return merged(first, more, false);
  if (before === null) throw new Error("Another dataset arrived in between.");
  return matrixOf(gateway, subject, programs, null);
}

/** Says of programs that no answer came: an empty column would pass for a "no", or for nothing that is required. */
function without(matrix: Matrix, programs: readonly string[]): Matrix {
  const cell: Cell = { verdict: "unknown", glyph: "unknown", old: false, asOf: null, grade: null, meets: "unknown", words: say("lookup_no_answer"), note: null, boundary: null, regionBasis: null, source: null };
  const column: Column = { asOf: null, old: false, cells: matrix.rows.map(() => cell) };
  return { ...matrix, columns: new Map([...matrix.columns, ...programs.map((id) => [id, column] as const)]), failed: [...matrix.failed, ...programs] };
}

async function replyOf(gateway: LookupGateway, subject: Subject, programs: readonly string[] | null): Promise<MatrixView> {
  const reply = await gateway.matrix(subject, programs);
  if (reply.kind === "failed") throw new Error(reply.reason);
  return reply;
}

const lacking = ({ columns }: Matrix, programs: readonly string[] | null): string[] => programs?.filter((id) => !columns.has(id)) ?? [];

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
    failed: before !== null && sameDataset(before, reply) ? before.failed : [],
  };
}

function sameDataset(before: Matrix, reply: MatrixView): boolean {
  return JSON.stringify(before.provenance) === JSON.stringify(reply.provenance) && before.rows.length === reply.rows.length;
}
