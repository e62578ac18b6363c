import { generateKeyPairSync } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { calculateJwkThumbprint, type JWK } from "jose";
import { type FeedKey, readKeys } from "../feed/keys.ts";
import { jsonOf } from "../feed/text.ts";
import { readText } from "./input.ts";
import { requireEmpty, writeFolder } from "./output.ts";
import { Refusal } from "./refusal.ts";

interface Options {
  readonly out: string;
  readonly with?: string;
}

const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** `scope dataset keygen`: a key pair to sign a feed with. */
export function keygenCommand(): Command {
  return new Command("keygen")
    .description("Make an Ed25519 key pair to sign a feed with: private.jwk to keep secret, jwks.json to hand out.")
    .requiredOption("--out <folder>", "a new or empty folder, outside this project")
    .option("--with <jwks>", "public keys in use so far: also write jwks-rotation.json, which holds them and the new one")
    .action(async ({ out, with: inUse }: Options) => {
      const folder = resolve(out);
      requireOutside(folder);
      requireEmpty(folder);
      const before = inUse === undefined ? null : keysOf(inUse);
      const { privateKey, publicKey } = await newKey();
      writeFolder(folder, [
        { path: "private.jwk", content: jsonText(privateKey), mode: 0o600 },
        { path: "jwks.json", content: jsonText({ keys: [publicKey] }), mode: 0o644 },
        ...(before === null ? [] : [{ path: "jwks-rotation.json", content: jsonText({ keys: [...before, publicKey] }), mode: 0o644 }]),
      ]);
      process.stdout.write(`${join(out, "private.jwk")}: the private key ${publicKey.kid}; keep it secret, and a copy of it safe\n${join(out, "jwks.json")}: its public half, for the policy\n`);
      if (before !== null) process.stdout.write(`${join(out, "jwks-rotation.json")}: ${before.length} key(s) so far and the new one, for the policy during a rotation\n`);
    });
}

/** A pair as JWKs (RFC 8037 section 2), named by its thumbprint (RFC 7638). */
async function newKey(): Promise<{ privateKey: JWK; publicKey: JWK }> {
  const { kty, crv, x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }) as Required<Pick<JWK, "kty" | "crv" | "x" | "d">>;
  const publicKey = { kty, crv, x, kid: await calculateJwkThumbprint({ kty, crv, x }), alg: "Ed25519", use: "sig" };
  return { privateKey: { ...publicKey, d }, publicKey };
}

function keysOf(file: string): readonly FeedKey[] {
  const keys = readKeys(jsonOf(readText(file)));
  if (keys.ok) return keys.value;
  throw new Refusal(`${file}: ${keys.refusal.sentence}`);
}

/** A private key inside the project would sooner or later be committed, or packed. Links are followed first. */
function requireOutside(folder: string): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const way = relative(realpathSync(PROJECT), join(realpathSync(there), relative(there, folder)));
  if (!/^\.\.(\/|\\|$)/.test(way) && !isAbsolute(way)) throw new Refusal(`${folder} is inside the project; keep private keys elsewhere`);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
