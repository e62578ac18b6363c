import type { Provenance } from "./provenance.ts";

/** extension page -> background: which dataset answers, how the last refreshes went, how storage is. Also makes a due refresh happen. */
export interface StatusRequest {
  readonly type: "status";
}

/** extension page -> background: ask the feed now, whatever the schedule says. Answered when the check has ended. */
export interface RefreshRequest {
  readonly type: "refresh";
}

/** What the options page and the popup's notices tell of the dataset. Moments are milliseconds since 1970. */
export interface StatusReply {
  readonly kind: "status";
  readonly version: string;
  readonly provenance: Provenance;
  /** Of the active dataset's signature; null where it cannot expire. An expired one keeps answering, marked. */
  readonly expires: string | null;
  readonly expired: boolean;
  readonly feed: {
    /** Which layer names the feed; `none`: this copy is renewed only by updates of the extension. */
    readonly from: "policy" | "user" | "built-in" | "none";
    readonly address: string | null;
    /** True where keys check it; false for one that is allowed to be unsigned, which wears a lasting warning. */
    readonly signed: boolean;
    /** What is wrong with the settings themselves, so that the feed is never asked. */
    readonly refusal: { readonly code: string; readonly sentence: string } | null;
    /** It is named, and its dataset has not arrived: answers come from another. */
    readonly waiting: boolean;
  };
  readonly checking: boolean;
  readonly succeededAt: number | null;
  readonly nextAt: number | null;
  /** The last 20 attempts, newest first, each with a code and a plain sentence. */
  readonly history: readonly AttemptView[];
  readonly storage: {
    /** `stored`: in IndexedDB. `memory`: storage failed, the copy inside the extension answers. */
    readonly kept: "stored" | "memory";
    /** Why not stored, or what was repaired, in a plain sentence; null where all is well. */
    readonly note: string | null;
    /** What the browser says is used, in bytes; null where it does not say. */
    readonly bytes: number | null;
  };
}

export interface AttemptView {
  readonly at: number;
  readonly outcome: "update" | "not-modified" | "refused";
  /** `updated`, `not-modified`, or a refusal's code. */
  readonly code: string;
  readonly sentence: string;
  readonly detail: string | null;
}
