import type { ProgramView, Row } from "../messages/protocol.ts";
import { type AnswersIn, answersIn } from "./answers-in.ts";
import type { Looked } from "./looked.ts";
import type { SearchState } from "./search-state.ts";
import { type Asked, asksFor, type Rows, rowsFor } from "./use-rows.ts";

/** The answer that stands in the popup. */
export interface ShownAnswer {
  readonly looked: Looked;
  readonly row: Row;
  readonly answers: AnswersIn;
  /** How it stands with the programs beyond those shown or named; null where there are none. */
  readonly rest: "not-asked" | "loading" | "failed" | "here" | null;
}

/**
 * What to ask for, and the answer once it is there. Nobody waits for the rest of the programs: it is asked for once it
 * is wanted, and comes below what stands there.
 */
export function shownAnswer(looked: Looked, { named, all }: Pick<SearchState, "named" | "all">, programs: readonly ProgramView[], rows: Rows): { readonly asks: readonly Asked[]; readonly answer: ShownAnswer | "loading" | "failed" } {
  const { service, partition } = looked;
  const asks = asksFor(looked, named, rows.shown);
  const here = rowsFor(asks, rows);
  const [row, ...more] = typeof here === "string" ? [] : here;
  if (row === undefined) return { asks, answer: here === "failed" ? "failed" : "loading" };

  const others = programs.flatMap(({ id }) => (row.programs.includes(id) || named.includes(id) ? [] : [id]));
  const asked = all && others.length > 0 ? [{ service, partition, programs: others }] : [];
  const further = rowsFor(asked, rows);
  const answers = answersIn(row, looked.region, typeof further === "string" ? more : [...more, ...further], named);
  const rest = asked.length === 0 ? "not-asked" : typeof further === "string" ? further : "here";
  return { asks: [...asks, ...asked], answer: { looked, row, answers, rest: others.length === 0 ? null : rest } };
}
