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
 * for by name come first. A Region that the row does not know gets what holds nowhere in particular.
 */
export function answersIn(row: Row, region: string | null, more: readonly Row[] = [], named: readonly string[] = []): AnswersIn {
  const known = placeIn(row, region);
  const noRegion = say("popup_no_region");
  const byProgram = new Map([row, ...more].flatMap((each) => viewsIn(each, region)).map((view) => [view.program, view]));
  const place = (view: AnswerView): number => (named.includes(view.program) ? named.indexOf(view.program) : named.length);
  const views = [...byProgram.values()].toSorted((a, b) => place(a) - place(b));
  return { region: known === undefined ? null : region, short: known?.short ?? noRegion, name: known?.name ?? noRegion, views };
}

function viewsIn(row: Row, region: string | null): AnswerView[] {
  return (placeIn(row, region)?.views ?? row.nowhere).flatMap((index) => row.views[index] ?? []);
}

function placeIn(row: Row, region: string | null) {
  return region !== null && Object.hasOwn(row.regions, region) ? row.regions[region] : undefined;
}
