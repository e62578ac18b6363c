import { csvOf } from "../../domain/evidence/csv.ts";
import { jsonOf } from "../../domain/evidence/json.ts";
import { markdownOf } from "../../domain/evidence/markdown.ts";

/** The files that answers can be saved as. */
export const FORMATS = {
  csv: { ending: "csv", type: "text/csv;charset=utf-8", write: csvOf },
  markdown: { ending: "md", type: "text/markdown;charset=utf-8", write: markdownOf },
  json: { ending: "json", type: "application/json", write: jsonOf },
} as const;
/** A file format by name. */
export type Format = keyof typeof FORMATS;
