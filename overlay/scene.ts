import type { Row } from "../messages/protocol.ts";

/** What is known of a program before its answer comes. */
export interface Program {
  readonly program: string;
  readonly short: string;
}

/** What there is to show. */
export type Scene =
  /** Not a page of ours, or the page of no service. */
  | { readonly kind: "nothing" }
  /** The last answers are gone, the next have not come; `programs` is empty on a first load. */
  | { readonly kind: "asking"; readonly programs: readonly Program[] }
  | { readonly kind: "service"; readonly row: Row; readonly region: string | null }
  /** `dataset`: which one did not know it, where the answer says so. */
  | { readonly kind: "not-recognised"; readonly dataset: string | null }
  /** No answer could be had. */
  | { readonly kind: "failed"; readonly programs: readonly Program[] };
