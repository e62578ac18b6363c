import { say } from "../../locale/say.ts";
import { type CsvColumn, csvDocument } from "./csv-field.ts";
import type { EvidenceDataset } from "./evidence.ts";
import { datasetText, markdownText, tableLine } from "./markdown-text.ts";

/** One side of a change: what a list said. */
export interface ChangeSide {
  /** `in-scope`, `not-listed`, or `unknown` where the dataset does not speak of it. */
  readonly said: string;
  readonly asOf: string | null;
  readonly stale: boolean;
  readonly grade: string | null;
  readonly note: string | null;
}

/** One change as evidence: flat, in words and in parts. */
export interface ChangeRow {
  readonly program: string;
  readonly programName: string;
  readonly boundary: string | null;
  /** Null where the program's boundary changed, not a service. */
  readonly service: string | null;
  readonly serviceName: string | null;
  /** `added`, `removed`, `renamed` or `changed`. */
  readonly change: string;
  readonly words: string;
  readonly detail: string;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
}

/** What changed between two datasets, as it stood in the view. */
export interface ChangeEvidence {
  readonly title: string;
  readonly filters: readonly string[];
  readonly before: EvidenceDataset;
  readonly after: EvidenceDataset;
  /** ISO moment of the export. */
  readonly exportedAt: string;
  readonly rows: readonly ChangeRow[];
}

const COLUMNS: readonly CsvColumn<ChangeRow, ChangeEvidence>[] = [
  ["program_id", (row) => row.program],
  ["program", (row) => row.programName],
  ["boundary", (row) => row.boundary],
  ["service_id", (row) => row.service],
  ["service", (row) => row.serviceName],
  ["change", (row) => row.change],
  ["words", (row) => row.words],
  ["detail", (row) => row.detail],
  ...(["before", "after"] as const).flatMap((side): CsvColumn<ChangeRow, ChangeEvidence>[] => [
    [side, (row) => row[side]?.said ?? null],
    [`${side}_as_of`, (row) => row[side]?.asOf ?? null],
    [`${side}_stale`, (row) => row[side]?.stale ?? null],
    [`${side}_grade`, (row) => row[side]?.grade ?? null],
    [`${side}_note`, (row) => row[side]?.note ?? null],
  ]),
  ...(["before", "after"] as const).flatMap((side): CsvColumn<ChangeRow, ChangeEvidence>[] => [
    [`${side}_issuer`, (_, all) => all[side].issuer],
    [`${side}_feed`, (_, all) => all[side].feed],
    [`${side}_sequence`, (_, all) => all[side].sequence],
    [`${side}_issued`, (_, all) => all[side].issued],
    [`${side}_signature`, (_, all) => all[side].signature],
  ]),
  ["exported_at", (_, { exportedAt }) => exportedAt],
];

/** The changes as CSV, each line with both datasets. */
export function changesCsv(evidence: ChangeEvidence): string {
  return csvDocument(COLUMNS, evidence.rows, evidence);
}

/** Changes when a field changes its meaning. */
const FORMAT = "inscope-changes-1";

/** The changes as one JSON document, for programs. */
export function changesJson({ title, filters, before, after, exportedAt, rows }: ChangeEvidence): string {
  return `${JSON.stringify({ format: FORMAT, title, filters, before, after, exportedAt, hint: say("evidence_hint"), rows }, null, 2)}\n`;
}

const HEADS = ["evidence_program", "evidence_boundary_head", "evidence_service", "evidence_change", "evidence_was", "evidence_is_now", "evidence_detail"] as const;

/** The changes as a Markdown document: between which datasets, and a table. */
export function changesMarkdown({ title, filters, before, after, exportedAt, rows }: ChangeEvidence): string {
  const sideText = (side: ChangeSide | null): string => (side === null ? "" : [side.said, side.asOf ?? ""].filter(Boolean).join(", "));
  return [
    `# ${markdownText(title)}`,
    "",
    `- ${markdownText(say("evidence_before", datasetText(before)))}`,
    `- ${markdownText(say("evidence_after", datasetText(after)))}`,
    ...filters.map((filter) => `- ${markdownText(filter)}`),
    `- ${say("evidence_exported", exportedAt)}`,
    `- ${say("evidence_changes", rows.length)}`,
    "",
    say("evidence_hint"),
    "",
    tableLine(HEADS.map((head) => say(head))),
    tableLine(HEADS.map(() => "---")),
    ...rows.map((row) => tableLine([row.programName, row.boundary ?? "", row.serviceName ?? "", row.words, sideText(row.before), sideText(row.after), row.detail].map(markdownText))),
    "",
  ].join("\n");
}
