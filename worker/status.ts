import type { Catalog } from "../domain/dataset/schema.ts";
import type { StatusReply } from "../messages/protocol.ts";
import type { NamedFeed } from "./named-feed.ts";
import type { Shelf } from "./library.ts";
import { provenanceOf } from "./provenance.ts";

/** What the status is told of besides the dataset that answers. */
export interface Standing {
  readonly version: string;
  readonly feed: NamedFeed | null;
  readonly bytes: number | null;
}

/** What the options page and the popup's notices tell of the dataset that answers, and of its feed. */
export function statusOf(catalog: Catalog, { fallback }: Shelf, { version, feed, bytes }: Standing): StatusReply {
  return {
    kind: "status",
    version,
    provenance: provenanceOf(catalog),
    expires: null,
    expired: false,
    feed: {
      from: feed?.from ?? "none",
      address: feed?.address ?? null,
      signed: feed?.source.ok === true && feed.source.value.keys !== null,
      refusal: feed === null || feed.source.ok ? null : { code: feed.source.refusal.code, sentence: feed.source.refusal.sentence },
      waiting: feed !== null,
    },
    checking: false,
    succeededAt: null,
    nextAt: null,
    history: [],
    storage: { kept: fallback ? "memory" : "stored", note: fallback ? "The browser’s storage could not be used." : null, bytes },
  };
}
