import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { calculateJwkThumbprint, type JWK } from "jose";
import { type FeedKey, readKeys } from "../feed/keys.ts";
import { jsonOf } from "../feed/text.ts";
import { readText } from "./input.ts";
import { requireEmpty } from "./output.ts";
import { reasonOf, Refusal } from "./refusal.ts";

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
        { name: "private.jwk", value: privateKey, mode: 0o600 },
        { name: "jwks.json", value: { keys: [publicKey] }, mode: 0o644 },
        ...(before === null ? [] : [{ name: "jwks-rotation.json", value: { keys: [...before, publicKey] }, mode: 0o644 }]),
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

/** Writes a folder whole or not at all: beside its place first, where nobody else may look, then into it. */
function writeFolder(folder: string, files: readonly { readonly name: string; readonly value: unknown; readonly mode: number }[]): void {
  let draft: string | undefined;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    draft = mkdtempSync(`${folder}.draft-`);
    for (const { name, value, mode } of files) writeFileSync(join(draft, name), `${JSON.stringify(value, null, 2)}\n`, { mode });
    // Not every system moves a folder onto an empty one.
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
    throw new Refusal(`${folder} cannot be written: ${reasonOf(error)}`);
  }
}
