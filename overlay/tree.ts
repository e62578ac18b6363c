import type { Look } from "../messages/sight.ts";
import type { Tree, Written } from "../messages/tree.ts";

/** What trees are drawn with: their glyphs, and the values that their texts leave room for. */
export interface Paints {
  readonly look: Pick<Look, "glyphs" | "parts"> | null;
  readonly place: { readonly values: Values };
}

type Values = Readonly<Record<string, string | undefined>>;

/** Puts values where a text leaves room for them: `{Region}`. */
export const fill = (text: string, values: Values): string => text.replace(/\{([A-Z]\w+)\}/g, (room, name: string) => values[name] ?? room);

/** Builds what a tree describes. A string becomes a text node: nothing in the overlay ever parses markup. */
export function grow<Built = HTMLElement>(tree: Tree | number, paints?: Paints): Built {
  if (typeof tree === "string") return fill(tree, paints?.place.values ?? {}) as Built;
  if (typeof tree === "number") return draw(paints?.look?.parts[tree] ?? "\"\"", paints);
  const [tag, ...parts] = tree;
  if (parts.length === 0) return draw(paints?.look?.glyphs[tag] ?? "\"\"", paints);
  const node = /^(svg|path)$/.test(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const part of parts) {
    if (typeof part !== "object" || Array.isArray(part)) node.append(grow<Node>(part as Tree, paints));
    else for (const [name, value] of Object.entries(part)) node.setAttribute(name, fill(value as string, paints?.place.values ?? {}));
  }
  return node as Built;
}

/** The same for one that is still text. */
export const draw = <Built = HTMLElement>(written: Written, paints?: Paints): Built => grow(JSON.parse(written) as Tree, paints);
