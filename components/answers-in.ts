import { rowPlace } from "../domain/words/row-place.ts";
import type { AnswerView } from "../domain/words/view.ts";
import type { Row } from "../messages/row.ts";
import { say } from "../locale/say.ts";

/** A service's answers in one Region, in the order of the programs, and what the Region is called. */
export interface AnswersIn {
  readonly region: string | null;
  readonly short: string;
  readonly name: string;
  readonly views: readonly AnswerView[];
}

/**
 * Picks one Region out of a row and of further rows of the same service for other programs. Programs that were asked
 * for by name come first. A Region that the row does not hold is said to be not known.
 */
export function answersIn(row: Row, region: string | null, more: readonly Row[] = [], named: readonly string[] = []): AnswersIn {
  const { held } = rowPlace(row, region);
  const noRegion = say("popup_no_region");
  const byProgram = new Map([row, ...more].flatMap((each) => viewsIn(each, region)).map((view) => [view.program, view]));
  const place = (view: AnswerView): number => (named.includes(view.program) ? named.indexOf(view.program) : named.length);
  const views = [...byProgram.values()].toSorted((a, b) => place(a) - place(b));
  return { region: held === null ? null : region, short: held?.short ?? noRegion, name: held?.name ?? noRegion, views };
}

function viewsIn(row: Row, region: string | null): AnswerView[] {
  return rowPlace(row, region).views.flatMap((index) => row.views[index] ?? []);
}
