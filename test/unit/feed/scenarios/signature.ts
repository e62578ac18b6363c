import { base64url } from "jose";
import { EMPTY_MEMORY } from "../../../../feed/memory.ts";
import { ADDRESS, bytesOf, type Files, FOREIGN_KEY, OUR_KEY, sign, signedFiles, smallDataset, statementFor, visit } from "../small-feed.ts";
import type { Scenario } from "./scenario.ts";

const dataset = smallDataset();
const bytes = bytesOf(dataset);

/** A feed whose signature file is this text. */
async function beside(jws: string | Promise<string>): Promise<Files> {
  return { [ADDRESS]: bytes, [`${ADDRESS}.jws`]: await jws };
}

/** The true signature, with one of its three parts replaced. */
async function withPart(index: number, change: (part: string) => string): Promise<Files> {
  const parts = (await sign(await statementFor(bytes))).split(".");
  parts[index] = change(parts[index] ?? "");
  return beside(parts.join("."));
}

const header = (fields: Record<string, unknown>) => () => base64url.encode(JSON.stringify(fields));
const TRUE_HEADER = { alg: "Ed25519", typ: "inscope-feed", kid: "ours" };
const statement = (change: (statement: Record<string, unknown>) => unknown) => async () => visit(await beside(sign(change(await statementFor(bytes)))));

export const signatureScenarios: readonly Scenario[] = [
  { name: "no file beside the dataset", code: "no-signature", run: () => visit({ [ADDRESS]: bytes }) },
  { name: "an empty signature file", code: "bad-signature-file", run: async () => visit(await beside("")) },
  { name: "two parts", code: "bad-signature-file", run: async () => visit(await beside("e30.e30")) },
  { name: "a signature as JSON", code: "bad-signature-file", run: async () => visit(await beside('{"payload":"x","signatures":[]}')) },
  { name: "bytes that are no text", code: "bad-signature-file", run: () => visit({ [ADDRESS]: bytes, [`${ADDRESS}.jws`]: Uint8Array.of(0xff, 0xfe, 0x2e) }) },
  { name: "a signature padded with =", code: "bad-signature-file", run: async () => visit(await withPart(2, (part) => `${part}==`)) },
  { name: "a signature with spare bits set", code: "bad-signature-file", run: async () => visit(await withPart(2, (part) => part.slice(0, -1) + String.fromCharCode(part.charCodeAt(part.length - 1) + 1))) },
  { name: "a header that is no JSON", code: "bad-signature-file", run: async () => visit(await withPart(0, () => "AAAA")) },
  { name: "alg: none, with the signature left out", code: "no-algorithm", run: async () => visit(await beside(`${base64url.encode(JSON.stringify({ ...TRUE_HEADER, alg: "none" }))}.${base64url.encode(JSON.stringify(await statementFor(bytes)))}.`)) },
  { name: "alg: NONE, with the signature kept", code: "no-algorithm", run: async () => visit(await withPart(0, header({ ...TRUE_HEADER, alg: "NONE" }))) },
  { name: "HMAC with the public key as its secret", code: "wrong-algorithm", run: async () => visit(await withPart(0, header({ ...TRUE_HEADER, alg: "HS256" }))) },
  { name: "the algorithm of another key", code: "wrong-algorithm", run: async () => visit(await beside(sign(await statementFor(bytes), { alg: "EdDSA" }))) },
  { name: "no type", code: "wrong-type", run: async () => visit(await beside(sign(await statementFor(bytes), { typ: undefined }))) },
  { name: "a token made for something else", code: "wrong-type", detail: /JWT/, run: async () => visit(await beside(sign(await statementFor(bytes), { typ: "JWT" }))) },
  { name: "a critical header field", code: "odd-header", run: async () => visit(await withPart(0, header({ ...TRUE_HEADER, crit: ["exp"], exp: 1 }))) },
  { name: "an unencoded payload (RFC 7797)", code: "odd-header", run: async () => visit(await withPart(0, header({ ...TRUE_HEADER, crit: ["b64"], b64: false }))) },
  { name: "a key brought along", code: "odd-header", run: async () => visit(await beside(sign(await statementFor(bytes), { kid: "ours", jwk: FOREIGN_KEY.publicKey }, FOREIGN_KEY))) },
  { name: "an address of keys brought along", code: "odd-header", run: async () => visit(await beside(sign(await statementFor(bytes), { kid: "ours", jku: "https://evil.example/jwks.json" }, FOREIGN_KEY))) },
  { name: "a header field that nobody knows, signed by our own key", code: "odd-header", run: async () => visit(await beside(sign(await statementFor(bytes), { extra: 1 }))) },
  { name: "a foreign key under its own name", code: "foreign-key", run: async () => visit(await signedFiles(dataset, {}, {}, FOREIGN_KEY)) },
  { name: "a foreign key under our key's name", code: "wrong-signature", run: async () => visit(await signedFiles(dataset, {}, { kid: "ours" }, FOREIGN_KEY)) },
  { name: "a foreign key under no name", code: "wrong-signature", run: async () => visit(await signedFiles(dataset, {}, { kid: undefined }, FOREIGN_KEY)) },
  { name: "a payload changed after signing", code: "wrong-signature", run: async () => visit(await withPart(1, (part) => base64url.encode(new TextDecoder().decode(base64url.decode(part)).replace('"sequence":7', '"sequence":8')))) },
  { name: "a key that was taken out of the set", code: "foreign-key", run: async () => visit(await signedFiles(dataset), { source: { address: ADDRESS, keys: [FOREIGN_KEY.publicKey] }, memory: EMPTY_MEMORY }) },
  { name: "a key that is no point on the curve", code: "wrong-signature", run: async () => visit(await signedFiles(dataset), { source: { address: ADDRESS, keys: [{ ...OUR_KEY.publicKey, x: "_".repeat(42) + "8" }] } }) },
  { name: "a statement with a field that nobody knows", code: "bad-statement", run: statement((claims) => ({ ...claims, run: "alert(1)" })) },
  { name: "a statement that lacks its expiry", code: "bad-statement", run: statement(({ expires: _, ...claims }) => claims) },
  { name: "a statement that expires before it is issued", code: "bad-statement", run: statement((claims) => ({ ...claims, expires: "2020-01-01T00:00:00Z" })) },
  { name: "a sequence number past what numbers can count", code: "bad-statement", run: statement((claims) => ({ ...claims, sequence: 2 ** 53 })) },
  { name: "a digest of another kind", code: "bad-statement", run: statement((claims) => ({ ...claims, sha256: "d41d8cd98f00b204e9800998ecf8427e" })) },
  { name: "a signed text", code: "bad-statement", run: statement(() => "hello") },
];
