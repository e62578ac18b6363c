import type { Row } from "../../messages/row.ts";
import { type AnswersIn, answersIn } from "../answers-in.ts";
import type { Looked } from "../looked.ts";
import { globalIn } from "./partition-name.ts";
import { type Asked, asksFor, type Rows, rowsFor } from "./use-rows.ts";

/** The answer that stands in the popup. */
export interface ShownAnswer {
  readonly looked: Looked;
  readonly row: Row;
  readonly answers: AnswersIn;
}

/** What to ask for, and the answer once it is there. `named` are the programs that were asked for by name. */
export function shownAnswer(looked: Looked, named: readonly string[], rows: Rows): { readonly asks: readonly Asked[]; readonly answer: ShownAnswer | "loading" | "failed" } {
  const asks = asksFor(looked, named, rows.shown);
  const here = rowsFor(asks, rows);
  const [row, ...more] = typeof here === "string" ? [] : here;
  if (row === undefined) return { asks, answer: here === "failed" ? "failed" : "loading" };
  const answers = answersIn(row, looked.region, more, named);
  // Whose "Global" it is a copy says too, and what is spoken, as the Region's picker does.
  const place = looked.region === "global" && { name: globalIn(looked.partition), short: globalIn(looked.partition) };
  return { asks, answer: { looked, row, answers: { ...answers, ...place } } };
}
