import { generateKeyPairSync } from "node:crypto";
import { CompactSign, importJWK } from "jose";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { type Check, checkFeed } from "../../../feed/check.ts";
import { sha256 } from "../../../feed/digest.ts";
import type { FeedKey } from "../../../feed/keys.ts";
import { EMPTY_MEMORY } from "../../../feed/memory.ts";
import { momentOf } from "../../../feed/moment.ts";
import type { Outcome } from "../../../feed/outcome.ts";
import { type Statement, TYPE } from "../../../feed/statement.ts";
import { edition, entry, program, REGIONS, service } from "../coverage/small-dataset.ts";

/** A feed of three services, signed by a key made for one run of the tests. */

export const NOW = Date.parse("2026-11-22T12:00:00Z");
export const DAY = 86_400_000;
export const ADDRESS = "https://feeds.example/acme.json";

export interface Pair {
  readonly publicKey: FeedKey;
  readonly privateKey: { readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: string; readonly d: string };
}

export function newPair(kid: string): Pair {
  const { x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }) as { x: string; d: string };
  return { publicKey: { kty: "OKP", crv: "Ed25519", x, kid, alg: "Ed25519", use: "sig" }, privateKey: { kty: "OKP", crv: "Ed25519", x, d } };
}

export const OUR_KEY = newPair("ours");
export const FOREIGN_KEY = newPair("foreign");

export function smallDataset(changes: Partial<Dataset> = {}): Dataset {
  return {
    format: 1,
    feed: "acme",
    sequence: 7,
    issued: "2026-11-22",
    issuer: "ACME",
    // Whoever changes a dataset changes its own.
    regions: structuredClone(REGIONS),
    availability: { asOf: "2026-08-22", source: { title: "Regional table", url: "https://aws.amazon.com/" }, table: [0, 1] },
    programs: [program({ editions: [edition("2026-05-01")] })],
    services: ["alder", "birch", "cedar"].map((id) => service(id, [entry(0)])),
    routes: [{ path: "alder", service: "alder" }],
    ...changes,
  };
}

export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** The statement that is true of a dataset's bytes. */
export async function statementFor(dataset: Uint8Array<ArrayBuffer>, changes: Partial<Record<keyof Statement, unknown>> = {}): Promise<Record<string, unknown>> {
  return { feed: "acme", sequence: 7, issued: momentOf(NOW - DAY), expires: momentOf(NOW + 30 * DAY), size: dataset.length, sha256: await sha256(dataset), ...changes };
}

/** Signs whatever it is given, under whatever header: tests must be able to sign nonsense. */
export async function sign(payload: unknown, header: Record<string, unknown> = {}, pair: Pair = OUR_KEY): Promise<string> {
  const alg = "alg" in header ? String(header["alg"]) : "Ed25519";
  const known = alg === "EdDSA" || alg === "Ed25519";
  const jws = await new CompactSign(bytesOf(payload)).setProtectedHeader({ typ: TYPE, kid: pair.publicKey.kid ?? "", ...header, alg: known ? alg : "Ed25519" }).sign(await importJWK(pair.privateKey, "Ed25519"));
  return jws;
}

export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** A host that is nothing but these files. */
export function hostOf(files: Files): typeof globalThis.fetch {
  return async (address) => {
    const file = files[String(address)];
    return file === undefined ? new Response("", { status: 404 }) : new Response(file);
  };
}

/** A signed feed's two files. */
export async function signedFiles(dataset: unknown, changes: Partial<Record<keyof Statement, unknown>> = {}, header: Record<string, unknown> = {}, pair: Pair = OUR_KEY): Promise<Files> {
  const bytes = bytesOf(dataset);
  return { [ADDRESS]: bytes, [`${ADDRESS}.jws`]: await sign(await statementFor(bytes, changes), header, pair) };
}

export const SIGNED = { address: ADDRESS, keys: [OUR_KEY.publicKey] };
export const UNSIGNED = { address: ADDRESS, keys: null };

/** A check by a copy that knows nothing yet, but for the changes. */
export function visit(files: Files, changes: Partial<Check> = {}): Promise<Outcome> {
  return checkFeed({ source: SIGNED, memory: EMPTY_MEMORY, held: null, floor: { feed: "bundled", sequence: 1 }, now: NOW, fetch: hostOf(files), ...changes });
}

/** The outcome of a check that must be an update. */
export async function updated(check: Promise<Outcome>): Promise<Extract<Outcome, { outcome: "update" }>> {
  const outcome = await check;
  if (outcome.outcome !== "update") throw new Error(`Not an update: ${JSON.stringify(outcome)}`);
  return outcome;
}
