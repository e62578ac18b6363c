import type { AnswerView } from "../domain/words/view.ts";
import type { Row } from "../messages/protocol.ts";
import { strings } from "./strings.ts";

/** A row's answers in one Region, in the order of its programs, and what the Region is called. */
export interface AnswersIn {
  readonly region: string | null;
  readonly short: string;
  readonly name: string;
  readonly views: readonly AnswerView[];
}

/** Picks one Region out of a row. A Region that the row does not know gets what holds nowhere in particular. */
export function answersIn(row: Row, region: string | null): AnswersIn {
  const known = region !== null && Object.hasOwn(row.regions, region) ? row.regions[region] : undefined;
  const views = (known?.views ?? row.nowhere).flatMap((index) => row.views[index] ?? []);
  const { noRegion } = strings;
  return { region: known === undefined ? null : region, short: known?.short ?? noRegion, name: known?.name ?? noRegion, views };
}
