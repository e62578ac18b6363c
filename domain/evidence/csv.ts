import { type CsvColumn, csvDocument } from "./csv-field.ts";
import type { Evidence, EvidenceRow } from "./evidence.ts";

const COLUMNS: readonly CsvColumn<EvidenceRow, Evidence>[] = [
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
  ["region_basis", (row) => row.regionBasis],
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

/** The view as CSV, each line with the dataset it comes from, so that it says all when it stands alone. */
export function csvOf(evidence: Evidence): string {
  return csvDocument(COLUMNS, evidence.rows, evidence);
}
