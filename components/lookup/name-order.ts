import { tag } from "../../locale/say.ts";

/** Sorts by name as the language does; people look for Amazon Kendra under K. */
export function byName<T extends { readonly name: string }>(things: readonly T[]): T[] {
  const { compare } = new Intl.Collator(tag(), { numeric: true });
  return things.map((thing) => ({ thing, name: thing.name.replace(/^(Amazon|AWS) /, "") })).toSorted((a, b) => compare(a.name, b.name)).map(({ thing }) => thing);
}
