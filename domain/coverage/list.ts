import type { Boundary, Edition, Entry, Program, Service } from "../dataset/schema.ts";
import { byText, earliest, latest } from "./date.ts";
import type { Fact, Reason } from "./judgement.ts";
import { type Grade, isYes, type Verdict } from "./verdict.ts";

/** What the lists of one boundary say of one service. */
export interface Listing {
  readonly verdict: Verdict;
  readonly edition: Edition | null;
  readonly entry: Entry | null;
  readonly note: string | null;
  readonly reason: Reason | null;
  readonly contradicting: readonly Fact[];
  /** Other facts whose exclusions or limitations stay beside the yes that won; `note` holds their texts too. */
  readonly kept?: readonly Fact[];
}

const NARROWING = new Set(["exclusion", "limitation"]);
const BEST_FIRST: readonly Grade[] = ["A", "B", "C"];

/** True where the entry narrows the scope, even if its text is lost; inclusions, details and renames do not. */
export function narrows(entry: Entry): boolean {
  return entry.noteKind !== undefined && NARROWING.has(entry.noteKind);
}

function verdictOf(entry: Entry): Verdict {
  if (entry.status === "not-in-scope") return "not-listed";
  if (entry.status === "in-assessment") return "in-assessment";
  return narrows(entry) ? "in-scope-with-exclusions" : "in-scope";
}

/** Whether the list speaks of this boundary; null asks for the whole program. */
export function holdsFor(edition: Edition, boundary: Boundary | null): boolean {
  return boundary === null || edition.boundaries.length === 0 || edition.boundaries.includes(boundary.id);
}

/** Most cautious first, so that two published names of one service never widen its scope. */
const CAUTIOUS_FIRST: readonly Verdict[] = ["not-listed", "in-assessment", "in-scope-with-exclusions", "in-scope"];

function cautious(a: Entry, b: Entry): number {
  return CAUTIOUS_FIRST.indexOf(verdictOf(a)) - CAUTIOUS_FIRST.indexOf(verdictOf(b));
}

/** The newest complete list of a boundary, or of the whole program: the same for every service, so it is looked for once. */
export function newestComplete(program: Program, boundary: Boundary | null): Edition | null {
  const found = COMPLETE.get(program) ?? new Map<Boundary | null, Edition | null>();
  COMPLETE.set(program, found);
  const before = found.get(boundary);
  if (before !== undefined) return before;
  const newest = program.editions
    .filter((edition) => edition.complete && holdsFor(edition, boundary))
    .reduce<Edition | null>((best, next) => (best === null || next.asOf > best.asOf ? next : best), null);
  found.set(boundary, newest);
  return newest;
}

const COMPLETE = new WeakMap<Program, Map<Boundary | null, Edition | null>>();

function betterFact(a: Fact, b: Fact): number {
  const grade = BEST_FIRST.indexOf(a.edition.grade) - BEST_FIRST.indexOf(b.edition.grade);
  return grade !== 0 ? grade : byText(b.edition.asOf, a.edition.asOf);
}

/**
 * Which fact wins (docs/rules.md, 3): the newest complete edition; a later amendment may add or change the cell
 * it names, but never drops an exclusion and never overrules a better grade. Rule 8: an entry that names Regions
 * holds only there. `region` is a Region code, or null when the whole boundary is asked.
 * Without any list the verdict is `unknown` (`no-data`), never `not-listed`.
 */
export function judgeList(program: Program, service: Service, boundary: Boundary | null, region: string | null): Listing {
  const inRegion = (entry: Entry) =>
    entry.regions === undefined || (region !== null && entry.regions.includes(region)) || (region === null && boundary !== null && boundary.regions.every((code) => entry.regions?.includes(code)));
  return judgeEntries(program, entriesFor(program, service), boundary, inRegion);
}

/** The same of entries chosen by the caller; `inRegion` says which of them hold at the place asked. */
export function judgeEntries(program: Program, entries: readonly Entry[], boundary: Boundary | null, inRegion: (entry: Entry) => boolean): Listing {
  const complete = newestComplete(program, boundary);
  // Most services stand on few lists.
  if (entries.length === 0) return complete === null ? NO_DATA : silent(complete);
  const inBoundary = (entry: Entry) => boundary === null || entry.boundaries === undefined || entry.boundaries.includes(boundary.id);
  const entriesOf = (edition: Edition) =>
    entries.filter((entry) => program.editions[entry.edition] === edition && inBoundary(entry)).toSorted(cautious);

  const named = complete === null ? [] : entriesOf(complete);
  const base = named.find(inRegion) ?? null;
  const elsewhere = base === null ? (named[0] ?? null) : null;

  const later: Fact[] = [];
  const undated: Fact[] = [];
  let otherRegions: Fact | null = null;
  for (const edition of program.editions) {
    // Of complete lists only another one of the same day is no history.
    if (!holdsFor(edition, boundary) || (edition.complete && (edition === complete || edition.asOf !== complete?.asOf))) continue;
    const all = entriesOf(edition);
    const entry = all.find(inRegion);
    if (entry === undefined) {
      if (all[0] !== undefined && isAfter(edition, complete)) otherRegions = { edition, entry: all[0] };
      continue;
    }
    if (isAfter(edition, complete)) later.push({ edition, entry });
    else if (complete !== null && latest(edition.asOf) >= earliest(complete.asOf)) undated.push({ edition, entry });
  }
  later.sort(betterFact);

  const silence: Fact | null = complete === null ? null : { edition: complete, entry: null };
  const first = base !== null && complete !== null ? { edition: complete, entry: base } : null;
  const amended = later.find((fact) => mayDecide(fact, first, silence)) ?? null;

  const won = amended ?? first;
  const others = [first ?? silence, ...later, ...undated].filter((fact): fact is Fact => fact !== null && fact !== won);
  if (won === null || won.entry === null) {
    if (silence === null) return NO_DATA;
    const part = elsewhere !== null ? { edition: silence.edition, entry: elsewhere } : otherRegions;
    return {
      verdict: "not-listed",
      edition: part?.edition ?? silence.edition,
      entry: part?.entry ?? null,
      note: null,
      reason: part === null ? null : "only-other-regions",
      contradicting: others.filter((fact) => fact !== silence && saysOtherwise("not-listed", fact)),
    };
  }

  let verdict = verdictOf(won.entry);
  let note = won.entry.note ?? null;
  const kept = isYes(verdict) ? [first, ...later].filter((fact): fact is Fact => fact !== null && fact !== won && keepsNarrow(fact, first, won)) : [];
  if (kept.length > 0) {
    const notes = [...(verdict === "in-scope-with-exclusions" ? [note] : []), ...kept.map((fact) => fact.entry?.note ?? null)];
    verdict = "in-scope-with-exclusions";
    note = [...new Set(notes.filter((text) => text !== null))].join("; ") || null;
  }
  return { verdict, edition: won.edition, entry: won.entry, note, reason: null, contradicting: others.filter((fact) => saysOtherwise(verdict, fact)), kept };
}

const NO_DATA: Listing = { verdict: "unknown", edition: null, entry: null, note: null, reason: "no-data", contradicting: [] };

function silent(edition: Edition): Listing {
  return { verdict: "not-listed", edition, entry: null, note: null, reason: null, contradicting: [] };
}

/** A worse grade may add what a list does not name, but neither change what it names nor repeat its silence as a no. */
function mayDecide(amendment: Fact, named: Fact | null, silence: Fact | null): boolean {
  const over = named ?? (amendment.entry?.status === "not-in-scope" ? silence : null);
  return over === null || BEST_FIRST.indexOf(amendment.edition.grade) <= BEST_FIRST.indexOf(over.edition.grade);
}

/** An exclusion stays beside the yes that won: a list's always, an amendment's unless a better grade speaks. */
function keepsNarrow(fact: Fact, first: Fact | null, won: Fact): boolean {
  if (fact.entry === null || verdictOf(fact.entry) !== "in-scope-with-exclusions") return false;
  return fact === first || BEST_FIRST.indexOf(fact.edition.grade) <= BEST_FIRST.indexOf(won.edition.grade);
}

/** A program that shares another's list has its editions first, so that the other's entries fit; its own come after. */
export function entriesFor(program: Program, service: Service): readonly Entry[] {
  const own = service.entries[program.id] ?? [];
  return program.sharesListWith === undefined ? own : [...(service.entries[program.sharesListWith] ?? []), ...own];
}

function isAfter(edition: Edition, complete: Edition | null): boolean {
  return complete === null || earliest(edition.asOf) > latest(complete.asOf);
}

/** An exclusion that does not narrow the answer, since a worse grade reports it, is shown beside it. */
function saysOtherwise(verdict: Verdict, fact: Fact): boolean {
  const other = fact.entry === null ? "not-listed" : verdictOf(fact.entry);
  return isYes(verdict) !== isYes(other) || (verdict === "in-scope" && other === "in-scope-with-exclusions");
}
