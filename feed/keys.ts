import * as v from "valibot";
import { MOST_KEYS } from "../domain/dataset/key-limit.ts";
import { pass, refuse, type Step } from "./refusal.ts";

/** The names of Ed25519 as a signature algorithm: RFC 8037 section 3.1, and RFC 9864 section 2.2. */
export const ALGORITHMS = ["EdDSA", "Ed25519"] as const;

/** An Ed25519 public key (RFC 8037 section 2). Further members are allowed by RFC 7517 section 4, and not kept. */
const FeedKey = v.object({
  kty: v.literal("OKP"),
  crv: v.literal("Ed25519"),
  x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  kid: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  alg: v.exactOptional(v.picklist(ALGORITHMS)),
  use: v.exactOptional(v.literal("sig")),
  key_ops: v.exactOptional(v.pipe(v.array(v.string()), v.includes("verify"))),
});

const KeySet = v.object({ keys: v.pipe(v.array(v.looseObject({ kty: v.string() })), v.maxLength(MOST_KEYS)) });

export type FeedKey = v.InferOutput<typeof FeedKey>;

/**
 * The usable keys of a JWKS. Keys of other kinds are passed over, as RFC 7517 section 5 says.
 * Refused: what is no key set, or holds no key of ours (`bad-keys`); a set with any secret in it (`private-key`).
 */
export function readKeys(value: unknown): Step<readonly FeedKey[]> {
  const set = v.safeParse(KeySet, value);
  if (!set.success) return refuse("bad-keys");
  if (set.output.keys.some((key) => "d" in key || "k" in key || "priv" in key)) return refuse("private-key");
  const keys = set.output.keys.flatMap((key) => {
    const parsed = v.safeParse(FeedKey, key);
    return parsed.success ? [parsed.output] : [];
  });
  return keys.length === 0 ? refuse("bad-keys") : pass(keys);
}
