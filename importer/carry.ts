import type { Sources } from "../compiler/source.ts";
import { latest } from "../domain/coverage/date.ts";
import { type List, published, type Row } from "./page.ts";

type Part = NonNullable<List["parts"]>[number];

/** What the hand-made readings of held editions give for a new list, and what is left for a person. */
export interface Carried {
  readonly rows: readonly Row[];
  readonly parts: readonly Part[];
  readonly byHand: readonly string[];
}

/** A new list as read, and what is known about it. */
export interface Fresh {
  readonly rows: readonly Row[];
  readonly day: string;
  readonly serviceOf: (row: Row) => string | null;
  /** The list of the same boundary in the nearest edition held. */
  readonly held: List | undefined;
}

/**
 * A function that carries over what people once read out of published texts: `includes` where the same name and note
 * stand in any held edition, `since` where the held list of the boundary has the name, `parts` where that list names
 * the same parts. Nothing is guessed: what differs is said, to be decided by hand.
 */
export function carrier(sources: Sources): (fresh: Fresh) => Carried {
  const read = new Map<string, Row>();
  const heldRows = sources.programs.flatMap((program) => program.editions).flatMap((edition) => edition.lists).flatMap((list) => list.entries);
  for (const row of heldRows) if (!read.has(textKey(row)) || row.includes !== undefined) read.set(textKey(row), row);
  const parents = new Map(sources.services.services.map((service) => [service.id, service.parent]));

  return ({ rows, day, serviceOf, held }) => {
    const byHand: string[] = [];
    const sinces = new Map(held?.entries.map((row) => [row.name, row.since]));
    const carried = rows.map((row): Row => {
      const known = read.get(textKey(row));
      const namesOthers = row.noteKind === "inclusion" || row.noteKind === "limitation" || /\(.*\binclud/i.test(row.name);
      if (known === undefined && namesOthers) byHand.push(`"${published(row)}" is new: where it names services of their own, add \`includes\``);
      const since = row.status === undefined ? sinces.get(row.name) : undefined;
      return { ...row, ...(known?.includes !== undefined && { includes: known.includes }), ...(since !== undefined && latest(since) <= day && { since }) };
    });

    const listed = new Set(carried.filter((row) => row.status === undefined).flatMap((row) => [serviceOf(row), ...(row.includes ?? [])]));
    const parts: Part[] = [];
    for (const part of held?.parts ?? []) {
      if (listed.has(part.service)) continue;
      const now = [...listed].filter((service) => service !== null && parents.get(service) === part.service).toSorted();
      if (now.join() === part.of.toSorted().join()) parts.push(part);
      else byHand.push(`the list held names ${part.service} by its parts ${part.of.join(", ")}, this one by ${now.join(", ") || "none"}: write \`parts\` anew`);
    }
    return { rows: carried, parts, byHand };
  };
}

function textKey(row: Row): string {
  return JSON.stringify([row.name, row.note]);
}
