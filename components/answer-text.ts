import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { DatasetView, ServiceView } from "../messages/row.ts";
import type { AnswersIn } from "./answers-in.ts";

/**
 * An answer as plain text: service, Region and dataset, then one line per program with its date and source, and
 * under it the published exclusions, word for word. Dates are ISO.
 */
export function answerText(service: ServiceView, answers: AnswersIn, dataset: DatasetView): string {
  const state = service.lifecycleCopied === null ? [] : [service.lifecycleCopied];
  const programs = answers.views.flatMap((view) => programLines(view, answers.short));
  return [placeText(service, answers), ...state, dataset.copied, "", ...programs, ""].join("\n");
}

/** `Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)` */
export function placeText(service: ServiceView, { region, name }: AnswersIn): string {
  return region === null || region === "global" ? say("popup_copied_place_global", service.name, name) : say("popup_copied_place", service.name, name, region);
}

/** Where an answer comes from; null where it rests on nothing, as an unknown does: the program's page says nothing of it. */
export function sourceOf(view: AnswerView): { readonly text: string; readonly href: string } | null {
  const fact = view.facts.find(({ source }) => source);
  return fact?.href === undefined ? null : { text: fact.text, href: fact.href };
}

/** The published texts that narrow an answer, word for word, and what its source leaves open. */
export function narrowingOf(view: AnswerView, region: string): string[] {
  const narrowing = view.notes.filter(({ tone }) => tone === "warning").map(({ title, text }) => (title === undefined ? text : say("popup_copied_note", title, text)));
  return [...narrowing, ...(view.leftOpen === null ? [] : [view.leftOpen])].map((text) => inRegion(text, region));
}

function programLines(view: AnswerView, region: string): string[] {
  const source = sourceOf(view);
  const line = source === null ? view.spoken : say("popup_copied_line", view.spoken, source.text, source.href);
  return [inRegion(line, region), ...narrowingOf(view, region).map((text) => `  ${text}`)];
}
