import type { Attributes, Tree, Written } from "../messages/tree.ts";

/** From this length on it is worth a number. */
const LEAST = 40;

/**
 * Writes trees, and what they have in common only once: in its place stands its number among the parts. Of a service's
 * panels, which differ little from Region to Region, a third is left to be sent and kept.
 */
export function share(trees: readonly Tree[]): { readonly written: readonly Written[]; readonly parts: readonly Written[] } {
  const texts = new Map<Tree, string>();
  const times = new Map<string, number>();
  const parts: Written[] = [];
  const numbers = new Map<string, number>();

  function count(tree: Tree): string {
    const text = typeof tree === "string" ? JSON.stringify(tree) : list(tree, count);
    texts.set(tree, text);
    times.set(text, (times.get(text) ?? 0) + 1);
    return text;
  }

  function shared(tree: Tree): string {
    const text = texts.get(tree) ?? "";
    const whole = (): string => (typeof tree === "string" ? text : list(tree, shared));
    if (text.length < LEAST || (times.get(text) ?? 0) < 2) return whole();
    let number = numbers.get(text);
    if (number === undefined) {
      number = parts.push(whole()) - 1;
      numbers.set(text, number);
    }
    return String(number);
  }

  for (const tree of trees) count(tree);
  return { written: trees.map(shared), parts };
}

/** A tree as text: without attributes that are none, for they are a tenth of all that is sent. */
export const write = (tree: Tree): Written => (typeof tree === "string" ? JSON.stringify(tree) : list(tree, write));

function list([tag, attributes, ...inside]: Exclude<Tree, string>, each: (tree: Tree) => string): string {
  // Alone in its list is the key of a glyph.
  return `[${[JSON.stringify(tag), ...told(attributes, inside.length === 0), ...inside.map(each)].join(",")}]`;
}

function told(attributes: Attributes | undefined, alone: boolean): string[] {
  return attributes !== undefined && (alone || Object.keys(attributes).length > 0) ? [JSON.stringify(attributes)] : [];
}
