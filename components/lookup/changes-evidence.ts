import { type ChangeEvidence, changesCsv, changesJson, changesMarkdown, type ChangeSide } from "../../domain/evidence/changes.ts";
import { say, sayCount } from "../../locale/say.ts";
import type { Changes } from "../../messages/changes.ts";
import type { Address } from "./address.ts";
import type { ChangeCard, Side } from "./change-rows.ts";
import type { Format } from "./format.ts";
import { changeText } from "./strings.ts";

const WRITERS: Readonly<Record<Format, (evidence: ChangeEvidence) => string>> = { csv: changesCsv, markdown: changesMarkdown, json: changesJson };

/** What the view of changes shows, as a file of that format. */
export function changesFile(format: Format, title: string, cards: readonly ChangeCard[], { before, after }: Pick<Changes, "before" | "after">, { of, kind, query }: Pick<Address, "of" | "kind" | "query">, now: Date): string {
  const rows = cards.flatMap(({ program, programName, boundary, lines }) =>
    lines.map(({ service, name, kind: change, words, detail, was, now: is }) => ({
      program, programName, boundary, service, serviceName: service === null ? null : name, change, words, detail, before: sideOf(was), after: sideOf(is),
    })),
  );
  return WRITERS[format]({
    title,
    filters: [
      ...(query.trim() === "" ? [] : [say("lookup_filter_query", query.trim())]),
      ...(of === null ? [] : [say("lookup_filter_changes_of", cards.find(({ program }) => program === of)?.programName ?? of)]),
      ...(kind === null ? [] : [say("lookup_filter_changes_kind", changeText(kind))]),
      sayCount("lookup_changes_rows", rows.length),
    ],
    before,
    after,
    exportedAt: now.toISOString(),
    rows,
  });
}

function sideOf(side: Side | null): ChangeSide | null {
  return side === null ? null : { said: side.glyph, asOf: side.asOf, stale: side.old, grade: side.grade, note: side.note };
}
