import type { SearchAction } from "./search-state.ts";

/** What a key in the search box is to do: change the search, open the active row, or go down into the answer's rows. */
export type KeyAction = SearchAction | { readonly type: "open" } | { readonly type: "enter-rows" };

interface View {
  /** Rows of the list; none where an answer is shown. */
  readonly count: number;
  readonly active: number;
  /** The query with its last part written out, or null. */
  readonly completed: () => string | null;
}

const MOVES = new Map([["ArrowDown", "next"], ["ArrowUp", "previous"], ["Home", "first"], ["End", "last"]] as const);

/** What a key pressed in the search box does; null leaves it to the browser. */
export function keyAction(event: KeyboardEvent, view: View): KeyAction | null {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const to = (MOVES as ReadonlyMap<string, "next" | "previous" | "first" | "last">).get(event.key);
  if (to !== undefined && view.count > 0) return { type: "moved", to, count: view.count };
  if (event.key === "ArrowDown") return { type: "enter-rows" };
  if (event.key === "Enter" && view.active >= 0 && view.active < view.count) return { type: "open" };
  const completed = event.key === "Tab" ? view.completed() : null;
  return completed === null ? null : { type: "typed", query: completed };
}
