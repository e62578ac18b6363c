import type { Catalog } from "../domain/dataset/schema.ts";
import { datasetView } from "../domain/words/dataset-view.ts";
import type { DatasetView } from "../domain/words/row-view.ts";
import { isExpired } from "../feed/stamp.ts";
import { say } from "../locale/say.ts";
import type { Settings } from "../settings/settings.ts";
import { signatureOf } from "../store/provenance.ts";
import type { Shelf } from "./library.ts";
import type { NamedFeed } from "./named-feed.ts";

/** How the dataset that answers is named to people. */
export function datasetOf(catalog: Catalog, shelf: Shelf, { organizationName }: Settings, now: Date): DatasetView {
  const { origin, problem, awaited } = shelf;
  return datasetView(catalog, {
    signature: signatureOf(origin),
    fallback: problem !== null,
    expired: expiredAt(shelf, now),
    awaited: awaited === null ? null : whose(awaited, organizationName),
  });
}

/** Whether the dataset that answers has passed its expiry: it keeps answering, and is marked. */
export function expiredAt({ origin }: Shelf, now: Date): boolean {
  return origin.from === "feed" && isExpired(origin.stamp, now.getTime());
}

function whose({ from, address }: NamedFeed, organizationName: string | null): string {
  if (from === "policy" && organizationName !== null) return organizationName;
  return address === null ? say("feed_nobody_named") : new URL(address).host;
}
