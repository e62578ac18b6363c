import { base64url, compactVerify } from "jose";
import * as v from "valibot";
import { ALGORITHMS, type FeedKey } from "./keys.ts";
import { pass, refuse, type Step } from "./refusal.ts";
import { Statement, TYPE } from "./statement.ts";
import { jsonOf, textOf } from "./text.ts";

/**
 * A protected header holds these three and no more. RFC 7515 section 4 has unknown fields ignored; we refuse them,
 * which takes in `crit` (section 4.1.11) and every field by which a signature brings its own key (`jwk`, `jku`, `x5c`).
 */
const Header = v.strictObject({ alg: v.string(), typ: v.exactOptional(v.string()), kid: v.exactOptional(v.string()) });

/**
 * What a compact JWS (RFC 7515 section 7.1) states, once one of the keys has verified it.
 * Refused: `bad-signature-file`, `odd-header`, `no-algorithm`, `wrong-algorithm`, `wrong-type`, `foreign-key`,
 * `wrong-signature`, `bad-statement`.
 */
export async function verifyStatement(file: string, keys: readonly FeedKey[]): Promise<Step<Statement>> {
  // Editors and shells like to end a file with a line break; nothing else may surround the three parts.
  const jws = file.replace(/\r?\n$/, "");
  const parts = jws.split(".");
  const [header, payload] = parts.map(decoded);
  if (parts.length !== 3 || parts.some((part) => decoded(part) === null)) return refuse("bad-signature-file");
  const allowed = keysFor(jsonOf(textOf(header as Uint8Array) ?? ""), keys);
  if (!allowed.ok) return allowed;
  for (const key of allowed.value) {
    if (await verified(jws, key)) return statementOf(payload as Uint8Array);
  }
  return refuse("wrong-signature");
}

/** The bytes of a base64url part in its only spelling: with spare bits set it would be another file that says the same. */
function decoded(part: string): Uint8Array | null {
  try {
    const bytes = base64url.decode(part);
    return base64url.encode(bytes) === part ? bytes : null;
  } catch {
    return null;
  }
}

/** The keys that may have made a signature with this header. The key says which algorithm it is for, not the header. */
function keysFor(value: unknown, keys: readonly FeedKey[]): Step<readonly FeedKey[]> {
  const parsed = v.safeParse(Header, value);
  if (!parsed.success) {
    const known = typeof value === "object" && value !== null && "alg" in value && typeof value.alg === "string";
    return known ? refuse("odd-header", `the header is ${JSON.stringify(value)}`) : refuse("bad-signature-file");
  }
  const { alg, typ, kid } = parsed.output;
  if (alg.toLowerCase() === "none") return refuse("no-algorithm");
  if (!ALGORITHMS.some((known) => known === alg)) return refuse("wrong-algorithm", `the algorithm is ${alg}`);
  if (typ !== TYPE) return refuse("wrong-type", typ === undefined ? "no type is stated" : `the type is ${typ}`);
  const named = keys.filter((key) => kid === undefined || key.kid === undefined || key.kid === kid);
  if (named.length === 0) return refuse("foreign-key", `the key is ${kid}`);
  const fitting = named.filter((key) => key.alg === undefined || key.alg === alg);
  return fitting.length === 0 ? refuse("wrong-algorithm", `the algorithm is ${alg}, the key is for ${named[0]?.alg}`) : pass(fitting);
}

async function verified(jws: string, { kty, crv, x }: FeedKey): Promise<boolean> {
  try {
    await compactVerify(jws, { kty, crv, x }, { algorithms: [...ALGORITHMS] });
    return true;
  } catch {
    // jose throws for a wrong signature and for a key that is no point on the curve; both mean no.
    return false;
  }
}

function statementOf(payload: Uint8Array): Step<Statement> {
  const parsed = v.safeParse(Statement, jsonOf(textOf(payload) ?? ""));
  return parsed.success ? pass(parsed.output) : refuse("bad-statement");
}
