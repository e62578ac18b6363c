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

/** What tells one dataset that answers, and how it stands, from another; where and when it was met last does not count. */
export function markOf(shelf: Shelf, now: Date): readonly unknown[] {
  const { origin, problem, awaited } = shelf;
  const known = origin.from === "bundle" ? [origin.build] : [origin.stamp.feed, origin.stamp.sequence, origin.stamp.sha256, origin.stamp.signed];
  return [...known, problem !== null, expiredAt(shelf, now), awaited && [awaited.from, awaited.address]];
}

function whose({ from, address }: NamedFeed, organizationName: string | null): string {
  if (from === "policy" && organizationName !== null) return organizationName;
  return address === null ? say("feed_nobody_named") : new URL(address).host;
}
