import type { Row } from "./page.ts";

export type NoteKind = NonNullable<Row["noteKind"]>;

/** A published name taken apart. `unread` is a bracket whose meaning nobody has taught the importer. */
export interface Named {
  readonly name: string;
  readonly note?: string;
  readonly noteKind?: NoteKind;
  readonly unread?: string;
}

/** Most narrowing first: of several notes, or of a note that says several things, the first kind that fits counts. */
const KINDS: readonly (readonly [NoteKind, RegExp])[] = [
  ["exclusion", /\b(excludes?|excluding)\b/i],
  ["limitation", /\bonly\b|\brequires\b|\baddendum applies\b/i],
  ["inclusion", /^(includes?|including|both)\b/i],
  ["rename", /^(formerly|previously|successor to)\b/i],
  ["detail", /\b(feature|service|engine) of\b/i],
  ["detail", /^(with MongoDB compatibility|for Apache Cassandra|Standard and Advanced)$/i],
  // An abbreviation, as in "AWS Certificate Manager [ACM]".
  ["detail", /^[A-Z][A-Z0-9]{1,5}$/],
];

/**
 * In round brackets only these are notes. Others belong to the name and are mapped by hand with it:
 * abbreviations "(EBS)", parts "(MySQL)", and "(including ...)", which `data/names.json` has within the name.
 */
const ROUND_NOTE = /^(excludes?|excluding|includes?|both|formerly|previously|successor to|requires|feature of|with|for)\b|\bonly\b|\b(excludes?|excluding)\b/i;

/** What kind of note a text is; null for a text that nobody has taught the importer. */
function noteKindOf(text: string): NoteKind | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Splits a published name into the name and its notes, the last bracket first: `A (formerly B) [excluding C]`. */
export function splitName(published: string): Named {
  const notes: string[] = [];
  let name = published;
  for (;;) {
    const square = /^(.*)\[([^[\]]*)\]$/.exec(name);
    const round = /^(.*)\(([^()]*)\)$/.exec(name);
    const found = square ?? (round !== null && ROUND_NOTE.test((round[2] as string).trim()) ? round : null);
    if (found === null) break;
    name = (found[1] as string).trim();
    notes.push((found[2] as string).trim());
  }
  if (notes.length === 0) return /[[\]]/.test(name) ? { name, unread: published } : { name };
  const kinds = notes.map(noteKindOf);
  const unread = notes.find((_, index) => kinds[index] === null) ?? (/[[\]]/.test(name) ? published : undefined);
  if (unread !== undefined) return { name, unread };
  const noteKind = KINDS.map(([kind]) => kind).find((kind) => kinds.includes(kind)) as NoteKind;
  return { name, note: notes.join("; "), noteKind };
}
