import type { Deed } from "../messages/display.ts";
import type { Attributes, Tree, Written } from "../messages/tree.ts";

/** A source's address comes from a dataset: only a web page is ever opened, and it is not told where from. */
export const link = (text: string, href: string): Tree => (href.startsWith("https://") ? ["a", { href, target: "_blank", rel: "noreferrer" }, text] : text);

/** What a button does: the message that the page's script sends when it is pressed. */
export const does = (deed: Deed): Attributes => ({ "data-do": JSON.stringify(deed) });

/** What is there, of things that may be missing. */
export const present = (...inside: readonly (Tree | false | null | undefined)[]): Tree[] => inside.filter((each): each is Tree => Boolean(each));

/** A tree as it is sent. */
export const write = (tree: Tree): Written => JSON.stringify(tree);
