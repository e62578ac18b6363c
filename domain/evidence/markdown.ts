import { say } from "../../locale/say.ts";
import type { Evidence, EvidenceRow } from "./evidence.ts";
import { datasetText, linkOf, markdownText, tableLine } from "./markdown-text.ts";

const HEADS = ["evidence_service", "evidence_region", "evidence_program", "evidence_answer", "evidence_as_of", "evidence_old", "evidence_grade", "evidence_note", "evidence_source"] as const;

/** The view as a Markdown document: what it is, of which dataset, and a table of every answer. */
export function markdownOf(evidence: Evidence): string {
  const { title, filters, dataset, exportedAt, rows } = evidence;
  return [
    `# ${markdownText(title)}`,
    "",
    `- ${markdownText(datasetText(dataset))}`,
    ...filters.map((filter) => `- ${markdownText(filter)}`),
    `- ${say("evidence_exported", exportedAt)}`,
    `- ${say("evidence_answers", rows.length)}`,
    "",
    say("evidence_hint"),
    "",
    tableLine(HEADS.map((head) => say(head))),
    tableLine(HEADS.map(() => "---")),
    ...rows.map((row) => tableLine(cells(row))),
    "",
  ].join("\n");
}

function cells(row: EvidenceRow): string[] {
  const state = row.serviceState === null ? "" : ` (${row.serviceState})`;
  return [
    markdownText(`${row.serviceName}${state}`),
    markdownText(row.region === "global" ? row.regionName : `${row.regionName} (${row.region})`),
    markdownText(row.programName),
    markdownText(row.words),
    markdownText(row.asOf ?? ""),
    row.asOf === null ? "" : say(row.stale ? "evidence_is_old" : "evidence_not_old"),
    markdownText(row.grade ?? ""),
    markdownText([row.boundary === null ? "" : say("evidence_boundary", row.boundary), row.regionBasis === "not-stated" ? say("evidence_not_stated") : "", row.note ?? ""].filter(Boolean).join(" ")),
    row.source === null ? "" : linkOf(row.source),
  ];
}
