import type { Looked } from "../looked.ts";

/** What the person at the popup has done so far. */
export interface SearchState {
  readonly query: string;
  /** The active row of the list; -1 while none is. */
  readonly active: number;
  /** The answer that was opened from the list, until something is typed. */
  readonly opened: Looked | null;
  /** The programs that were asked for by name, in order; the first one's row stands open. */
  readonly named: readonly string[];
}

export type SearchAction =
  | { readonly type: "typed"; readonly query: string }
  | { readonly type: "moved"; readonly to: "next" | "previous" | "first" | "last"; readonly count: number }
  | { readonly type: "opened"; readonly looked: Looked; readonly named: readonly string[] }
  | { readonly type: "picked"; readonly looked: Looked }
  | { readonly type: "cleared" };

export const STILL: SearchState = { query: "", active: -1, opened: null, named: [] };

/** The next state. While something is typed the first row is active, so that Enter opens it. */
export function searchState(state: SearchState, action: SearchAction): SearchState {
  switch (action.type) {
    case "typed":
      return { ...STILL, query: action.query, active: action.query.trim() === "" ? -1 : 0 };
    case "moved":
      return { ...state, active: moved(state.active, action.to, action.count) };
    case "opened":
      return { ...state, active: -1, opened: action.looked, named: action.named };
    case "picked":
      return { ...state, active: -1, opened: action.looked };
    case "cleared":
      return STILL;
  }
}

function moved(active: number, to: "next" | "previous" | "first" | "last", count: number): number {
  if (count === 0) return -1;
  switch (to) {
    case "first":
      return 0;
    case "last":
      return count - 1;
    case "next":
      return (active + 1) % count;
    case "previous":
      return active <= 0 ? count - 1 : active - 1;
  }
}
