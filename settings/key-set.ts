import * as v from "valibot";
import { MOST_KEYS } from "../domain/dataset/key-limit.ts";
import { say } from "../locale/say.ts";

/** A public Ed25519 key as a JWK (RFC 8037). */
const PublicKey = v.object({
  kty: v.literal("OKP"),
  crv: v.literal("Ed25519"),
  x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  kid: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  alg: v.exactOptional(v.picklist(["EdDSA", "Ed25519"])),
  use: v.exactOptional(v.literal("sig")),
});

/** The members that hold what must stay secret: private, symmetric, and private of RFC 9964. */
const SECRET = ["d", "k", "priv"];

/** Keys of kinds that we do not use are left out, as RFC 7517 (5) asks; one that we use must remain. A private key is never taken. */
export const KeySet = v.object({
  keys: v.pipe(
    v.array(v.looseObject({ kty: v.string() })),
    v.maxLength(MOST_KEYS),
    v.check((keys) => keys.every((key) => !SECRET.some((member) => member in key)), () => say("settings_private_key")),
    v.transform((keys) => keys.filter((key) => key.kty === "OKP" && key["crv"] === "Ed25519")),
    v.array(PublicKey),
    v.minLength(1),
  ),
});
/** Public keys that sign a feed (JWKS, RFC 7517). */
export type KeySet = v.InferOutput<typeof KeySet>;
