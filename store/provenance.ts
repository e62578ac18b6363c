import type { Catalog } from "../domain/dataset/schema.ts";
import type { Provenance } from "../messages/provenance.ts";
import type { Origin } from "./origin.ts";

/** Which dataset a catalogue belongs to, and who vouches for it. */
export function provenanceOf({ issuer, feed, sequence, issued }: Catalog, origin: Origin): Provenance {
  return { issuer, feed, sequence, issued, signature: signatureOf(origin) };
}

/** Who vouches for a dataset: the build, one of the feed's keys, or nobody. */
export function signatureOf(origin: Origin): "bundled" | "signed" | "unsigned" {
  if (origin.from === "bundle") return "bundled";
  return origin.stamp.signed ? "signed" : "unsigned";
}
