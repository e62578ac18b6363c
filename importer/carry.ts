import type { Sources } from "../compiler/source.ts";
import type { Edition, List, Row } from "./page.ts";

type Part = NonNullable<List["parts"]>[number];

/** What the hand-made readings of held editions give for a new list, and what is left for a person. */
export interface Carried {
  readonly rows: readonly Row[];
  readonly parts: readonly Part[];
  readonly byHand: readonly string[];
}

/**
 * A function that carries over what people once read out of published texts: `includes` where the same name and note
 * stand in any held edition, `parts` where the list of the same boundary names the same parts. Nothing is guessed:
 * what differs is said, to be decided by hand.
 */
export function carrier(sources: Sources): (rows: readonly Row[], serviceOf: (row: Row) => string | null, before: List | undefined) => Carried {
  const read = new Map<string, Row>();
  for (const edition of sources.programs.flatMap((program) => program.editions)) for (const row of edition.lists.flatMap((list) => list.entries)) if (!read.has(textKey(row)) || row.includes !== undefined) read.set(textKey(row), row);
  const parents = new Map(sources.services.services.map((service) => [service.id, service.parent]));

  return (rows, serviceOf, before) => {
    const byHand: string[] = [];
    const carried = rows.map((row) => {
      const known = read.get(textKey(row));
      const namesOthers = row.noteKind === "inclusion" || row.noteKind === "limitation" || /\(.*\binclud/i.test(row.name);
      if (known === undefined && namesOthers) byHand.push(`"${published(row)}" is new: where it names services of their own, add \`includes\``);
      return known?.includes === undefined ? row : { ...row, includes: known.includes };
    });
    const listed = new Set(rows.filter((row) => row.status === undefined).map(serviceOf));
    const parts: Part[] = [];
    for (const part of before?.parts ?? []) {
      const now = [...listed].filter((service) => service !== null && parents.get(service) === part.service);
      if (!listed.has(part.service) && now.length === part.of.length && part.of.every((service) => listed.has(service))) parts.push(part);
      else if (!listed.has(part.service)) byHand.push(`the list named ${part.service} by its parts ${part.of.join(", ")}, now by ${now.join(", ") || "none"}: write \`parts\` anew`);
    }
    return { rows: carried, parts, byHand };
  };
}

/** The newest held edition with lists that is not newer than a day; for a day before all of them, none. */
export function heldBefore(editions: readonly Edition[], day: string): Edition | undefined {
  return editions.filter((edition) => edition.lists.length > 0 && edition.asOf <= day).toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
}

/** A row as published, name and note. */
export function published(row: Row): string {
  return row.note === undefined ? row.name : `${row.name} [${row.note}]`;
}

function textKey(row: Row): string {
  return JSON.stringify([row.name, row.note]);
}
