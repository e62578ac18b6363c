import { readUser } from "./layer.ts";
import { FEED_KEYS, type Key, type Layer, USER_KEYS } from "./settings.ts";

/** The user's own settings as they are stored. */
export interface Stored {
  readonly version: number;
  readonly values: Layer;
}

/** Step n makes a stored object of version n into one of version n + 1. Never change a step that was published. */
const STEPS: readonly ((stored: unknown) => unknown)[] = [
  // Before versions were counted the values lay bare.
  (values) => ({ version: 1, values }),
];

/** What the user chose, from whatever is stored. A later version's is read as far as this one understands it. */
export function fromStored(stored: unknown): Layer {
  let current = stored;
  for (const step of STEPS.slice(versionOf(stored))) current = step(current);
  return readUser((current as { readonly values?: unknown } | null)?.values).layer;
}

/** What the user chose as it is stored, with the version of its form. */
export function toStored(values: Layer): Stored {
  return { version: STEPS.length, values };
}

function versionOf(stored: unknown): number {
  const version = typeof stored === "object" && stored !== null && "version" in stored ? stored.version : 0;
  return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 0;
}

/** What the user changes; null takes a choice back. */
export type Change = { readonly [K in Key]?: Layer[K] | null };

/**
 * The user's layer after a change. Locked keys and values that fail their check stay as they were. A new address begins a
 * new feed: keys, and leave to be unsigned, are those given with it, never those of the feed before.
 */
export function changed(layer: Layer, change: Change, locked: readonly Key[]): Layer {
  const next: Record<string, unknown> = { ...layer };
  const good: Readonly<Record<string, unknown>> = readUser(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))).layer;
  const otherFeed: readonly Key[] = change.datasetUrl === null || "datasetUrl" in good ? FEED_KEYS : [];
  for (const key of USER_KEYS) {
    if (locked.includes(key)) continue;
    if (key in good) next[key] = good[key];
    else if (change[key] === null || otherFeed.includes(key)) delete next[key];
  }
  return next;
}
