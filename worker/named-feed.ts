import { type FeedSource, readSource } from "../feed/source.ts";
import type { FeedStamp } from "../feed/stamp.ts";
import { refuse, type Step } from "../feed/refusal.ts";
import type { Key } from "../settings/settings.ts";
import type { State } from "./settings-keeper.ts";

/** The feed that the settings name. */
export interface NamedFeed {
  readonly from: "policy" | "user" | "built-in";
  /** As it was written, where it could be read at all. */
  readonly address: string | null;
  /** What may be asked; or why the settings themselves forbid to ask. */
  readonly source: Step<FeedSource>;
}

/**
 * Which feed the settings name; null where none does. A policy whose address or keys are wrong meant a feed all the same: it
 * is refused, and no feed of another layer is asked in its place.
 */
export function namedFeed({ settings, from, problems }: Pick<State, "settings" | "from" | "problems">): NamedFeed | null {
  const { datasetUrl, datasetKeys, allowUnsignedDataset } = settings;
  const wrong = (wanted: Key) => problems.some(({ key }) => key === wanted);
  if (wrong("datasetUrl")) return { from: "policy", address: null, source: refuse("bad-address") };
  if (wrong("datasetKeys")) return { from: "policy", address: from.datasetUrl === "policy" ? datasetUrl : null, source: refuse("bad-keys") };
  // A policy that only says whether a feed may be unsigned names none, and leaves none to others.
  if (from.datasetUrl === "default" || (datasetUrl === null && datasetKeys === null)) return null;
  const source = datasetUrl === null ? refuse("bad-address") : readSource({ datasetUrl, ...(datasetKeys === null ? {} : { datasetKeys }), allowUnsignedDataset });
  return { from: from.datasetUrl, address: datasetUrl, source };
}

/**
 * Whether a stored dataset is the named feed's: it was met at its address, and signed unless the settings give leave to be
 * unsigned now. Other keys than before make no other feed of it, or a rotation would cost every copy its dataset.
 */
export function isFrom({ address, signed }: FeedStamp, feed: NamedFeed | null): boolean {
  if (feed === null || feed.address !== address) return false;
  return signed || (feed.source.ok && feed.source.value.keys === null);
}
