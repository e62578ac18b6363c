import * as v from "valibot";
import { ProgramFile } from "../compiler/source.ts";
import { earliest } from "../domain/coverage/date.ts";
import { type Checked, problemsOf } from "../domain/dataset/problem.ts";
import { formatProgram } from "./format.ts";
import type { Edition } from "./page.ts";

/**
 * A program file's text with an edition put in its place by date. Refuses a day for which the file has an edition:
 * an edition once published is never overwritten. What else the file holds stays as it is.
 */
export function mergeEdition(file: string, text: string, edition: Edition): Checked<string> {
  const program = JSON.parse(text) as { editions?: Edition[] };
  const editions = program.editions ?? [];
  if (editions.some((held) => held.asOf === edition.asOf)) return { ok: false, problems: [{ path: file, message: `It has an edition of ${edition.asOf} already.` }] };
  const merged = { ...program, editions: [...editions, edition].toSorted((a, b) => (earliest(a.asOf) < earliest(b.asOf) ? -1 : 1)) };
  const parsed = v.safeParse(ProgramFile, merged);
  return parsed.success ? { ok: true, value: formatProgram(merged) } : { ok: false, problems: problemsOf(parsed.issues, `${file}: `) };
}
