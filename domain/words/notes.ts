import { say, sayCount } from "../../locale/say.ts";
import { isOld } from "../coverage/freshness.ts";
import { narrows } from "../coverage/list.ts";
import type { Fact, Judgement } from "../coverage/judgement.ts";
import type { Catalog, Edition, Entry, Statement } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import { rowText } from "./list-text.ts";
import type { NoteView } from "./view.ts";

/** What stands between the sentence and the facts: exclusions word for word, later statements, contradicting facts. */
export function notesOf(judgement: Judgement, catalog: Catalog, now: Date): NoteView[] {
  const notes: NoteView[] = [];
  const noteOf = (fact: Fact): NoteView => factNote(fact, isOld(fact.edition.asOf, judgement.freshnessDays, catalog, now));
  const { entry, edition, kept } = judgement;
  const note = kept.length === 0 ? judgement.note : (entry?.note ?? null);
  if (note !== null && judgement.verdict !== "no-service-list") {
    const narrowing = entry !== null && narrows(entry);
    notes.push({ title: noteTitle(entry, narrowing), text: note, tone: narrowing ? "warning" : "plain" });
  }
  notes.push(...kept.flatMap((fact) => keptNote(fact, note)));
  if (judgement.reason === "only-other-regions" && entry?.regions !== undefined) {
    notes.push({ text: say("words_note_regions", rowText(entry.regions)), tone: "warning" });
  }
  if (judgement.contradicting.length > 0 && edition !== null) {
    notes.push(noteOf({ edition, entry }), ...judgement.contradicting.map(noteOf));
  }
  for (const said of statementsFor(judgement)) notes.push(statementNote(said, edition));
  return notes;
}

/** Statements are kept beside a list, so that nobody takes an old list for the whole truth; one of another partition is not. */
function statementsFor({ verdict, program, place, asOf, note }: Judgement): readonly Statement[] {
  const here = program.statements.filter((said) => said.partition === place.partition);
  if (verdict === "unknown") return here;
  const all = [...here, ...program.statements.filter((said) => said.partition === undefined)];
  return verdict === "no-service-list" ? all.filter((said) => said.asOf !== asOf || said.text !== note) : all;
}

function statementNote({ services, asOf, text, source }: Statement, edition: Edition | null): NoteView {
  if (services === undefined || edition?.count === undefined) return { text, href: source.url, tone: "plain" };
  const counts = sayCount("words_note_counts", edition.count, dateText(edition.asOf), services, dateText(asOf));
  return { text: say("words_then", counts, text), href: source.url, tone: "plain" };
}

function noteTitle(entry: Entry | null, narrowing: boolean): string {
  if (entry?.byParts === true) return say("words_note_by_parts");
  if (!narrowing) return say("words_note_published");
  return say(entry?.noteKind === "limitation" ? "words_note_limitation" : "words_note_exclusion");
}

/** With its own date and source, since the answer's are those of another fact; nothing where the answer's own note says the same. */
function keptNote({ edition, entry }: Fact, own: string | null): NoteView[] {
  if (entry?.note === undefined || entry.note === own) return [];
  const title = say(entry.noteKind === "limitation" ? "words_note_limitation_of" : "words_note_exclusion_of", dateText(edition.asOf));
  return [{ title, text: entry.note, href: edition.source.url, tone: "warning" }];
}

function factNote({ edition, entry }: Fact, old: boolean): NoteView {
  const who = edition.grade === "C" ? "report" : edition.complete ? "list" : "notice";
  const says = entry === null || entry.status === "not-in-scope" ? "silent" : entry.status === "in-assessment" ? "reviews" : "names";
  const glyph = says === "names" ? (who === "report" ? "reported" : "in-scope") : says === "silent" ? "not-listed" : "in-assessment";
  const text = say(`words_${who}_${says}`, dateText(edition.asOf));
  const limit = entry !== null && narrows(entry) ? entry.note : undefined;
  return { text: limit === undefined ? text : say("words_then", text, say("words_quoted", limit)), href: edition.source.url, tone: "fact", glyph, old };
}
