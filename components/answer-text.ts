import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView } from "../domain/words/view.ts";
import type { DatasetView, ServiceView } from "../messages/protocol.ts";
import type { AnswersIn } from "./answers-in.ts";

/**
 * An answer as plain text: service, Region and dataset, then one line per program with its date and source, and
 * under it the published exclusions, word for word.
 */
export function answerText(service: ServiceView, answers: AnswersIn, dataset: DatasetView): string {
  const place = answers.region === null || answers.region === "global" ? answers.name : `${answers.name} (${answers.region})`;
  const state = service.lifecycle === null ? [] : [service.lifecycle];
  const programs = answers.views.flatMap((view) => programLines(view, answers.short));
  return [`${service.name}, ${place}`, ...state, dataset.label, "", ...programs, ""].join("\n");
}

function programLines(view: AnswerView, region: string): string[] {
  const source = view.facts.find((fact) => fact.href !== undefined);
  const from = source?.href === undefined ? "" : ` (${source.text}, ${source.href})`;
  const narrowing = view.notes.filter((note) => note.tone === "warning");
  return [
    inRegion(`${view.spoken}${from}`, region),
    ...narrowing.map((note) => inRegion(`  ${note.title === undefined ? "" : `${note.title}: `}${note.text}`, region)),
  ];
}
