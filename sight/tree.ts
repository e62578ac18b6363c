import type { Deed } from "../messages/protocol.ts";
import type { Attributes, Tree, Written } from "../messages/sight.ts";

/** Text is kept as it is; it becomes a text node and is parsed as nothing else. */
export const write = (tree: Tree): Written => JSON.stringify(lean(tree));

/** Without attributes that are none: they are a tenth of all that is sent. */
function lean(tree: Tree): unknown {
  if (typeof tree === "string") return tree;
  const [tag, attributes, ...inside] = tree;
  // Alone in its list is the key of a glyph.
  const told = attributes !== undefined && (Object.keys(attributes).length > 0 || inside.length === 0);
  return [tag, ...(told ? [attributes] : []), ...inside.map(lean)];
}

/** A source's address comes from a dataset: only a web page is ever opened, and it is not told where from. */
export const link = (text: string, href: string): Tree => (href.startsWith("https://") ? ["a", { href, target: "_blank", rel: "noreferrer" }, text] : text);

/** What a button does: the message that the page's script sends when it is pressed. */
export const does = (deed: Deed): Attributes => ({ "data-do": JSON.stringify(deed) });

/** What is there, of things that may be missing. */
export const present = (...inside: readonly (Tree | false | null | undefined)[]): Tree[] => inside.filter((each): each is Tree => Boolean(each));
