import type { Judgement } from "./judgement.ts";

/**
 * Keys of the judgements of one service: two with the same key differ in nothing but the Region's code, so that what
 * is said of one holds for the other. The result of this function is for one service and one dataset.
 */
export function judgementKeys(): (judgement: Judgement) => string {
  const numbers = new Map<object, number>();
  /** Facts are the same where they are the same object of the dataset. */
  const number = (object: object | null): number => {
    if (object === null) return -1;
    const before = numbers.get(object);
    if (before !== undefined) return before;
    numbers.set(object, numbers.size);
    return numbers.size - 1;
  };
  const keyOf = (judgement: Judgement): string => {
    const { program, verdict, place, boundary, edition, entry, asOf, stale, grade, note, via, parent, reason, regionBasis, offered, contradicting, kept, boundaries } = judgement;
    const named = place.region === null || place.region === "global" ? place.region : "named";
    const facts = [contradicting, kept].map((some) => some.map((fact) => `${number(fact.edition)}/${number(fact.entry)}`).join(" "));
    return [program.id, verdict, named, place.partition, number(boundary), number(edition), number(entry), asOf, stale, grade, via?.id, parent?.id, reason, regionBasis, offered, facts, boundaries.map(keyOf), note].join("|");
  };
  return keyOf;
}
