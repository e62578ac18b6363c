import { readUser } from "./layer.ts";
import type { Layer } from "./settings.ts";

/** The feed that a published build asks where neither policy nor user names one. */
export interface BuiltIn {
  /** Address and keys; empty where the build has no feed. */
  readonly layer: Layer;
  /** The feed's id, which the dataset inside the build carries too, so that it is a floor for the feed; null without one. */
  readonly feed: string | null;
}

const MEMBERS = ["feed", "datasetUrl", "datasetKeys"];

/**
 * The build-time setting (`built-in-feed.json`): `{}`, or all three of `feed`, `datasetUrl`, `datasetKeys`. Throws a plain
 * sentence where it is anything else: no build is better than one whose copies ask a wrong feed or none.
 */
export function readBuiltIn(value: unknown): BuiltIn {
  const given: Readonly<Record<string, unknown>> = typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : { no: "object" };
  const names = Object.keys(given);
  if (names.length === 0) return { layer: {}, feed: null };
  const { feed, datasetUrl, datasetKeys } = given;
  const { layer } = readUser({ datasetUrl, datasetKeys });
  const whole = names.length === MEMBERS.length && MEMBERS.every((member) => names.includes(member));
  if (!whole || layer.datasetUrl === undefined || layer.datasetKeys === undefined || typeof feed !== "string" || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(feed)) {
    throw new Error("The built-in feed is {}, or an object with feed (its id), datasetUrl (https://...) and datasetKeys (a JWKS of Ed25519 public keys).");
  }
  return { layer, feed };
}
