import type { Catalog } from "../domain/dataset/schema.ts";
import type { Provenance } from "../messages/protocol.ts";

/** Which dataset a catalogue belongs to. */
export function provenanceOf({ issuer, feed, sequence, issued }: Catalog): Provenance {
  return { issuer, feed, sequence, issued, signature: feed === "bundled" ? "bundled" : "not-recorded" };
}
