import type { Catalog } from "../domain/dataset/schema.ts";
import type { Provenance } from "../messages/protocol.ts";
import type { Origin } from "./origin.ts";

/** Which dataset a catalogue belongs to, and who vouches for it. */
export function provenanceOf({ issuer, feed, sequence, issued }: Catalog, origin: Origin): Provenance {
  return { issuer, feed, sequence, issued, signature: origin.from === "bundle" ? "bundled" : origin.stamp.signed ? "signed" : "unsigned" };
}
