import { readAddress } from "./address.ts";
import { type FeedKey, readKeys } from "./keys.ts";
import { pass, refuse, type Step } from "./refusal.ts";

/** What the settings say of a feed; the three come from one layer as a unit. */
export interface FeedSettings {
  readonly datasetUrl: string;
  /** A JWKS (RFC 7517). */
  readonly datasetKeys?: unknown;
  readonly allowUnsignedDataset?: boolean;
}

/** A feed that may be asked. */
export interface FeedSource {
  readonly address: string;
  /** Null: an unsigned feed, allowed in so many words. */
  readonly keys: readonly FeedKey[] | null;
}

/**
 * The feed that the settings name. Where keys are given they are used: bad keys are refused (`bad-keys`,
 * `private-key`), and never turn a signed feed into an unsigned one. Also refused: `bad-address`, `no-keys`.
 */
export function readSource(settings: FeedSettings): Step<FeedSource> {
  const address = readAddress(settings.datasetUrl);
  if (!address.ok) return address;
  if (settings.datasetKeys === undefined) return settings.allowUnsignedDataset === true ? pass({ address: address.value, keys: null }) : refuse("no-keys");
  const keys = readKeys(settings.datasetKeys);
  return keys.ok ? pass({ address: address.value, keys: keys.value }) : keys;
}
