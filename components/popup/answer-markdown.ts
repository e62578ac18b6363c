import { linkOf, markdownText, tableLine } from "../../domain/evidence/markdown-text.ts";
import { inRegion } from "../../domain/words/region-text.ts";
import type { AnswerView } from "../../domain/words/view.ts";
import { say } from "../../locale/say.ts";
import type { DatasetView, ServiceView } from "../../messages/row.ts";
import { narrowingOf, placeText, sourceOf } from "../answer-text.ts";
import type { AnswersIn } from "../answers-in.ts";

const HEADS = ["popup_markdown_program", "popup_markdown_answer", "popup_markdown_as_of", "popup_markdown_source"] as const;

/** An answer as Markdown: a heading, the dataset, a table with date and source of each program, and published exclusions below. Dates are ISO. */
export function answerMarkdown(service: ServiceView, answers: AnswersIn, dataset: DatasetView): string {
  const { short, views } = answers;
  const state = service.lifecycleCopied === null ? [] : [`- ${markdownText(service.lifecycleCopied)}`];
  const narrowing = views.flatMap((view) => narrowingOf(view, short).map((text) => `- **${markdownText(view.short)}** ${markdownText(text)}`));
  return [
    `### ${markdownText(placeText(service, answers))}`,
    "",
    ...state,
    `- ${markdownText(dataset.copied)}`,
    "",
    tableLine(HEADS.map((head) => say(head))),
    tableLine(HEADS.map(() => "---")),
    ...views.map((view) => tableLine(cells(view, short))),
    ...(narrowing.length > 0 ? ["", ...narrowing] : []),
    "",
  ].join("\n");
}

function cells(view: AnswerView, region: string): string[] {
  const source = sourceOf(view);
  return [markdownText(view.short), markdownText(inRegion(view.row, region)), view.asOf ?? "", source === null ? "" : linkOf({ title: source.text, url: source.href })];
}
