import { narrows } from "../coverage/list.ts";
import type { Fact, Judgement } from "../coverage/judgement.ts";
import type { Entry } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import type { NoteView } from "./view.ts";

/** What stands between the sentence and the facts: exclusions word for word, later statements, contradicting facts. */
export function notesOf(judgement: Judgement): NoteView[] {
  const notes: NoteView[] = [];
  const { entry, edition, program, note } = judgement;
  if (note !== null && judgement.verdict !== "no-service-list") {
    const narrowing = judgement.verdict === "in-scope-with-exclusions" || (entry !== null && narrows(entry));
    notes.push({ title: noteTitle(entry, narrowing), text: note, tone: narrowing ? "warning" : "plain" });
  }
  if (judgement.reason === "only-other-regions" && entry?.regions !== undefined) {
    notes.push({ text: `The source names these Regions: ${entry.regions.join(", ")}.`, tone: "warning" });
  }
  if (judgement.contradicting.length > 0 && edition !== null) {
    notes.push(factNote({ edition, entry }), ...judgement.contradicting.map(factNote));
  }
  if (judgement.verdict !== "unknown" && program.kind === "per-service" && edition !== null) {
    for (const said of program.statements) if (said.asOf > edition.asOf) notes.push({ text: said.text, href: said.source.url, tone: "plain" });
  }
  return notes;
}

function noteTitle(entry: Entry | null, narrowing: boolean): string {
  if (entry?.byParts === true) return "Named by its parts";
  if (!narrowing) return "As published";
  return entry?.noteKind === "limitation" ? "Limitation, as published" : "Exclusion, as published";
}

function factNote({ edition, entry }: Fact): NoteView {
  const date = dateText(edition.asOf);
  const says = entry === null || entry.status === "not-in-scope" ? "does not name it" : entry.status === "in-assessment" ? "names it as in review" : "names it";
  const who = edition.grade === "C" ? `A third party's report of ${date}` : edition.complete ? `The list of ${date}` : `An AWS notice of ${date}`;
  const glyph = says === "names it" ? (edition.grade === "C" ? "reported" : "in-scope") : says === "does not name it" ? "not-listed" : "in-assessment";
  return { text: `${who} ${says}.`, href: edition.source.url, tone: "fact", glyph, old: true };
}
