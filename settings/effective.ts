import { DEFAULTS, FEED_KEYS, type Key, KEYS, type Layer, type Settings, USER_KEYS, VIEW_KEYS } from "./settings.ts";

/** Who says what holds. */
export type Source = "policy" | "user" | "built-in" | "default";

/** The settings in force. */
export interface Effective {
  readonly settings: Settings;
  readonly from: Readonly<Record<Key, Source>>;
  /** What the user may not change: "Managed by {organizationName}". */
  readonly locked: readonly Key[];
}

/**
 * Policy, else user, else default, key by key.
 *
 * - A feed (address, keys, whether it may be unsigned) comes whole from one layer. The policy's holds as soon as it names
 *   any of the three, since what a policy names is forced; the user's only with an address; else the build's.
 * - Where the policy says `allowUserSettings: false`, the user's layer counts for the view alone (`VIEW_KEYS`): form and
 *   place of the overlay, marks. A policy that wants those too names them.
 */
export function effective(policy: Layer, user: Layer, builtIn: Layer = {}): Effective {
  const free = policy.allowUserSettings !== false;
  const choosable: readonly Key[] = free ? USER_KEYS : VIEW_KEYS;
  const own: Layer = Object.fromEntries(Object.entries(user).filter(([key]) => choosable.includes(key as Key)));
  const layers: Readonly<Record<Source, Layer | Settings>> = { policy, user: own, "built-in": builtIn, default: DEFAULTS };
  const feed = feedSource(policy, own, builtIn);

  const settings: Record<string, unknown> = {};
  const from: Record<string, Source> = {};
  for (const key of KEYS) {
    const source = isFeedKey(key) ? feed : key in policy ? "policy" : key in own ? "user" : "default";
    from[key] = source;
    settings[key] = layers[source][key] ?? DEFAULTS[key];
  }
  const locked = USER_KEYS.filter((key) => from[key] === "policy" || !choosable.includes(key));
  return { settings: settings as Settings, from: from as Record<Key, Source>, locked };
}

function feedSource(policy: Layer, user: Layer, builtIn: Layer): Source {
  if (FEED_KEYS.some((key) => key in policy)) return "policy";
  if (user.datasetUrl !== undefined) return "user";
  return builtIn.datasetUrl === undefined ? "default" : "built-in";
}

function isFeedKey(key: Key): boolean {
  return (FEED_KEYS as readonly Key[]).includes(key);
}
