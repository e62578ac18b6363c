import { say } from "../../locale/say.ts";
import type { Evidence } from "./evidence.ts";

/** Changes when a field changes its meaning. */
const FORMAT = "inscope-evidence-1";

/** The view as one JSON document, for programs. */
export function jsonOf({ title, filters, dataset, exportedAt, rows }: Evidence): string {
  return `${JSON.stringify({ format: FORMAT, title, filters, dataset, exportedAt, hint: say("evidence_hint"), rows }, null, 2)}\n`;
}
