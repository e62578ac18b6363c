import { type Evidence, type EvidenceRow, HINT } from "./evidence.ts";

const HEADS = ["Service", "Region", "Program", "Answer", "As of", "Old", "Grade", "Note", "Source"];

/** The view as a Markdown document: what it is, of which dataset, and a table of every answer. */
export function markdownOf(evidence: Evidence): string {
  const { title, filters, dataset, exportedAt, rows } = evidence;
  return [
    `# ${markdownText(title)}`,
    "",
    `- Dataset: ${markdownText(dataset.issuer)}, feed ${markdownText(dataset.feed)}, sequence ${dataset.sequence}, issued ${dataset.issued}, ${markdownText(dataset.signature)}`,
    ...filters.map((filter) => `- ${markdownText(filter)}`),
    `- Exported: ${exportedAt}`,
    `- Answers: ${rows.length}`,
    "",
    HINT,
    "",
    tableLine(HEADS),
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
    row.asOf === null ? "" : row.stale ? "old" : "no",
    markdownText(row.grade ?? ""),
    markdownText([row.boundary === null ? "" : `Boundary: ${row.boundary}.`, row.note ?? ""].filter(Boolean).join(" ")),
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
