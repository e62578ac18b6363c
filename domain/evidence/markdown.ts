import { say } from "../../locale/say.ts";
import type { Evidence, EvidenceDataset, EvidenceRow } from "./evidence.ts";

const HEADS = ["evidence_service", "evidence_region", "evidence_program", "evidence_answer", "evidence_as_of", "evidence_old", "evidence_grade", "evidence_note", "evidence_source"] as const;
const SIGNATURES = { bundled: "evidence_signature_bundled", signed: "evidence_signature_signed", unsigned: "evidence_signature_unsigned" } as const;

/** Which dataset answered, in words: issuer, feed, sequence, date of issue, signed or not. */
export function datasetText({ issuer, feed, sequence, issued, signature }: EvidenceDataset): string {
  return say("evidence_dataset", issuer, feed, sequence, issued, say(SIGNATURES[signature]));
}

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
    markdownText([row.boundary === null ? "" : say("evidence_boundary", row.boundary), row.note ?? ""].filter(Boolean).join(" ")),
    row.source === null ? "" : linkOf(row.source),
  ];
}

const tableLine = (fields: readonly string[]): string => `| ${fields.join(" | ")} |`;

/** A text that reads as it is in Markdown: no markup, no HTML, no line end, no end of a table's cell. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => `\\${mark}`).replace(/\s*[\r\n]+\s*/g, " ").replaceAll("\t", " ");
}

/** Only a web page becomes a link. */
function linkOf({ title, url }: { readonly title: string; readonly url: string }): string {
  const safe = /^https:\/\/[^\s"<>]+$/.test(url);
  return safe ? `[${markdownText(title)}](<${url.replaceAll("|", "%7C").replaceAll("\\", "%5C")}>)` : markdownText(title);
}
