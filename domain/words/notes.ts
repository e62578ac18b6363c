import { narrows } from "../coverage/list.ts";
import type { Fact, Judgement } from "../coverage/judgement.ts";
import type { Edition, Entry, Statement } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import type { NoteView } from "./view.ts";

/** What stands between the sentence and the facts: exclusions word for word, later statements, contradicting facts. */
export function notesOf(judgement: Judgement): NoteView[] {
  const notes: NoteView[] = [];
  const { entry, edition, note } = judgement;
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
  for (const said of statementsFor(judgement)) notes.push(statementNote(said, edition));
  return notes;
}

/** Statements are kept beside a list, so that nobody takes an old list for the whole truth; one of another partition is not. */
function statementsFor({ verdict, program, place }: Judgement): readonly Statement[] {
  if (verdict === "no-service-list") return program.statements.slice(1);
  const here = program.statements.filter((said) => said.partition === place.partition);
  return verdict === "unknown" ? here : [...here, ...program.statements.filter((said) => said.partition === undefined)];
}

function statementNote(said: Statement, edition: Edition | null): NoteView {
  const counted = said.services !== undefined && edition?.count !== undefined;
  const counts = counted ? `This list names ${edition.count} services as of ${dateText(edition.asOf)}; AWS stated ${said.services} on ${dateText(said.asOf)}. ` : "";
  return { text: `${counts}${said.text}`, href: said.source.url, tone: "plain" };
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
