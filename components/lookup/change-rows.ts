import type { Change, ProgramChanges } from "../../domain/dataset/diff.ts";
import type { CellSaid } from "../../domain/dataset/diff-said.ts";
import type { GlyphName } from "../../domain/words/view.ts";
import { say } from "../../locale/say.ts";
import type { ChangesReply } from "../../messages/changes.ts";
import type { NamesReply } from "../../messages/names.ts";
import { inOrder } from "../programs.ts";
import { CHANGE_KINDS, type ChangeKind } from "./address.ts";
import { byName } from "./name-order.ts";
import { changeText, listText } from "./strings.ts";

/** What one side of a change shows. */
export interface Side {
  readonly glyph: GlyphName;
  readonly old: boolean;
  readonly asOf: string | null;
  readonly grade: "A" | "B" | "C" | null;
  readonly note: string | null;
}

/** One line of the view of changes. */
export interface ChangeLine {
  readonly key: string;
  readonly kind: ChangeKind;
  /** A service's id; null for a change of the boundary itself. */
  readonly service: string | null;
  readonly name: string;
  readonly words: string;
  readonly was: Side | null;
  readonly now: Side | null;
  readonly detail: string;
}

/** One list's changes: a program's, or one boundary's of it. */
export interface ChangeCard {
  readonly key: string;
  readonly program: string;
  readonly programName: string;
  readonly boundary: string | null;
  readonly kind: ProgramChanges["kind"];
  readonly lists: ProgramChanges["lists"];
  readonly lines: readonly ChangeLine[];
}

/** Which of the lines are wanted; null: all, and lists without a line too. */
export type Wanted = ((line: ChangeLine) => boolean) | null;

/** The cards for what the filters let through, those of required and shown programs first. */
export function cardsOf({ changes, old, first }: ChangesReply, names: NamesReply, of: string | null, wanted: Wanted): ChangeCard[] {
  const order = inOrder(names.programs, first).map(({ id }) => id);
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return (changes?.programs ?? [])
    .filter(({ program }) => of === null || program === of)
    .toSorted((a, b) => place(a.program) - place(b.program))
    .flatMap((program) => cardsOfProgram(program, old[program.program] ?? { before: false, after: false }, names, wanted));
}

function cardsOfProgram(program: ProgramChanges, old: { readonly before: boolean; readonly after: boolean }, names: NamesReply, wanted: Wanted): ChangeCard[] {
  const lines = new Map<string | null, ChangeLine[]>();
  const put = (boundary: string | null, line: ChangeLine): void => {
    if (wanted?.(line) !== false) lines.set(boundary, [...(lines.get(boundary) ?? []), line]);
  };
  for (const { boundary, came, went } of program.boundaries) put(boundary, boundaryLine(boundary, came, went, names));
  for (const kind of ["added", "removed", "changed"] as const) {
    for (const change of program[kind]) if (change.service !== null) put(change.boundary, lineOf(change, kind, program.kind, old, names));
  }
  const parts = program.changed.map(({ part }) => part);
  if (parts.includes("itself")) put(null, partLine("itself"));
  // That there is a newer list the card itself says; that others publish it, it does not.
  if (parts.includes("lists") && (program.lists.before === program.lists.after || program.lists.regraded)) put(null, partLine("lists"));
  if (parts.includes("statements")) put(null, partLine("statements"));
  const common = { program: program.program, programName: program.name, kind: program.kind, lists: program.lists };
  if (lines.size === 0) return wanted === null ? [{ key: program.program, boundary: null, lines: [], ...common }] : [];
  return [...lines].map(([boundary, own]) => ({ key: `${program.program} ${boundary ?? ""}`, boundary, lines: byName(own).toSorted(byKind), ...common }));
}

function byKind(a: ChangeLine, b: ChangeLine): number {
  return Number(a.service !== null) - Number(b.service !== null) || CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
}

function boundaryLine(boundary: string, came: readonly string[], went: readonly string[], names: NamesReply): ChangeLine {
  return { key: "boundary", kind: "changed", service: null, name: boundary, words: say("lookup_change_boundary"), was: null, now: null, detail: regionsText(came, went, names) || say("lookup_change_boundary_detail") };
}

function partLine(part: "itself" | "lists" | "statements"): ChangeLine {
  return { key: part, kind: "changed", service: null, name: say(`lookup_change_${part}`), words: say("lookup_change_changed"), was: null, now: null, detail: say(`lookup_change_${part}_detail`) };
}

function lineOf(change: Change, found: "added" | "removed" | "changed", program: ProgramChanges["kind"], old: { readonly before: boolean; readonly after: boolean }, names: NamesReply): ChangeLine {
  const { id, service, was, now, alone } = change;
  // A dataset that lacks the program or the service is silent about it: unknown, not a no.
  const absent: GlyphName = alone || program !== "changed" ? "unknown" : "not-listed";
  const kind = found === "changed" && isRenaming(was, now) ? "renamed" : found;
  return {
    key: `${id}`,
    kind,
    service: id,
    name: service ?? "",
    words: wordsOf(kind, was, now),
    was: was === null ? silent(absent, old.before) : sideOf(was, old.before),
    now: now === null ? silent(absent, old.after) : sideOf(now, old.after),
    detail: detailOf(change, kind, names),
  };
}

function silent(glyph: GlyphName, old: boolean): Side {
  return { glyph, old: glyph !== "unknown" && old, asOf: null, grade: null, note: null };
}

function sideOf({ said, grade, asOf, note }: CellSaid, old: boolean): Side {
  return { glyph: said === "in-scope" && grade === "C" ? "reported" : said, old, asOf, grade, note };
}

function isRenaming(was: CellSaid | null, now: CellSaid | null): boolean {
  if (was === null || now === null || was.named === now.named) return false;
  return was.said === now.said && was.note === now.note && was.grade === now.grade && String(was.regions) === String(now.regions);
}

function wordsOf(kind: ChangeKind, was: CellSaid | null, now: CellSaid | null): string {
  if (kind === "added") return now?.said === "in-scope-with-exclusions" ? say("lookup_change_added_limits") : now?.said === "in-assessment" ? say("lookup_change_added_review") : changeText(kind);
  if (kind === "changed" && was === null) return say("lookup_change_denied");
  if (kind !== "changed" || was === null || now === null) return changeText(kind);
  if (was.said !== now.said) {
    if (now.said === "in-assessment") return say("lookup_change_added_review");
    if (now.said === "in-scope-with-exclusions") return say("lookup_change_limits");
    return was.said === "in-scope-with-exclusions" ? say("lookup_change_no_limits") : now.said === "in-scope" ? say("lookup_change_added") : say("lookup_change_removed");
  }
  if (String(was.regions) !== String(now.regions)) return say("lookup_change_regions");
  if (was.note !== now.note) return say("lookup_change_note");
  return was.grade === now.grade ? changeText(kind) : say("lookup_change_grade");
}

function detailOf({ was, now, alone }: Change, kind: ChangeKind, names: NamesReply): string {
  if (was === null) return listText([alone ? say("lookup_changes_service_new") : "", now?.note ? say("lookup_changes_quote", now.note) : "", now?.regions ? say("lookup_changes_in", regionNames(now.regions, names)) : ""].filter(Boolean));
  if (now === null) return alone ? say("lookup_changes_service_gone") : say("lookup_changes_gone");
  if (kind === "renamed") return say("lookup_changes_was_named", was.named);
  const [had, has] = [was.regions ?? [], now.regions ?? []];
  const regions = regionsText(has.filter((code) => !had.includes(code)), had.filter((code) => !has.includes(code)), names);
  return listText([was.named === now.named ? "" : say("lookup_changes_was_named", was.named), notesText(was.note, now.note), regions].filter(Boolean));
}

function notesText(before: string | null, after: string | null): string {
  if (before === after) return "";
  if (after === null) return say("lookup_changes_quote_gone", before ?? "");
  return before === null ? say("lookup_changes_quote", after) : say("lookup_changes_quote_was", after, before);
}

function regionsText(came: readonly string[], went: readonly string[], names: NamesReply): string {
  return listText([came.length > 0 ? say("lookup_changes_came", regionNames(came, names)) : "", went.length > 0 ? say("lookup_changes_went", regionNames(went, names)) : ""].filter(Boolean));
}

function regionNames(codes: readonly string[], { regions }: NamesReply): string {
  return listText(codes.map((code) => regions.find((region) => region.code === code)?.short ?? code));
}
