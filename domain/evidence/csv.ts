import type { Evidence, EvidenceRow } from "./evidence.ts";

type Field = string | number | boolean | null;

const COLUMNS: readonly (readonly [head: string, value: (row: EvidenceRow, all: Evidence) => Field])[] = [
  ["service_id", (row) => row.service],
  ["service", (row) => row.serviceName],
  ["category", (row) => row.category],
  ["service_state", (row) => row.serviceState],
  ["region", (row) => row.region],
  ["region_name", (row) => row.regionName],
  ["program_id", (row) => row.program],
  ["program", (row) => row.programName],
  ["verdict", (row) => row.verdict],
  ["answer", (row) => row.words],
  ["as_of", (row) => row.asOf],
  ["stale", (row) => row.stale],
  ["grade", (row) => row.grade],
  ["boundary", (row) => row.boundary],
  ["note", (row) => row.note],
  ["source", (row) => row.source?.title ?? null],
  ["source_url", (row) => row.source?.url ?? null],
  ["dataset_issuer", (_, { dataset }) => dataset.issuer],
  ["dataset_feed", (_, { dataset }) => dataset.feed],
  ["dataset_sequence", (_, { dataset }) => dataset.sequence],
  ["dataset_issued", (_, { dataset }) => dataset.issued],
  ["dataset_signature", (_, { dataset }) => dataset.signature],
  ["exported_at", (_, { exportedAt }) => exportedAt],
];

/**
 * RFC 4180: one line of heads, one line per answer, each with the dataset it comes from, so that a line says all when
 * it stands alone. Ends lines with CR LF and has no byte order mark.
 */
export function csvOf(evidence: Evidence): string {
  const lines = evidence.rows.map((row) => COLUMNS.map(([, value]) => csvField(value(row, evidence))));
  return [COLUMNS.map(([head]) => csvField(head)), ...lines].map((fields) => `${fields.join(",")}\r\n`).join("");
}

/**
 * One field, always in quotes. A spreadsheet takes a text that begins with = + - or @ for a formula, also behind white
 * space and in full-width letters: an apostrophe before it makes it a text (OWASP, "CSV injection").
 */
export function csvField(value: Field): string {
  if (value === null) return '""';
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\0]*[=+\-@＝＋－＠])/u;
