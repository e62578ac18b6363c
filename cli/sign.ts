import { createHash } from "node:crypto";
import { Command } from "commander";
import { CompactSign, importJWK } from "jose";
import * as v from "valibot";
import { IMPRINT } from "../compiler/imprint.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import { ALGORITHMS } from "../feed/keys.ts";
import { LIMITS } from "../feed/limits.ts";
import { listSizes, shrunkLists } from "../feed/lists.ts";
import { momentOf } from "../feed/moment.ts";
import { verifyStatement } from "../feed/signature.ts";
import { type Statement, TYPE } from "../feed/statement.ts";
import { jsonOf } from "../feed/text.ts";
import { isDay } from "../importer/date.ts";
import { acceptable, dateWarnings, goodDataset, readBytes, readText } from "./input.ts";
import { writeWhole } from "./output.ts";
import { Refusal } from "./refusal.ts";

interface Options {
  readonly key: string;
  readonly feed?: string;
  readonly sequence?: string;
  readonly expires: string;
  readonly withdraws?: true;
  readonly previous?: string;
  readonly stamp?: true;
}

interface File {
  readonly bytes: Buffer;
  readonly dataset: Dataset;
}

const text = v.pipe(v.string(), v.minLength(1));
const PrivateKey = v.object({ kty: v.literal("OKP"), crv: v.literal("Ed25519"), x: text, d: text, kid: v.exactOptional(text), alg: v.exactOptional(v.picklist(ALGORITHMS)) });
type PrivateKey = v.InferOutput<typeof PrivateKey>;

/** `scope dataset sign`: the signature that stands beside a dataset. What a copy would refuse is not signed. */
export function signCommand(): Command {
  return new Command("sign")
    .description("Sign a dataset file: writes FILE.jws, to be hosted beside it.")
    .argument("<file>", "a compiled dataset")
    .requiredOption("--key <file>", "the private key, as keygen made it")
    .requiredOption("--expires <date>", "the last day on which copies take it in, YYYY-MM-DD (UTC)")
    .option("--feed <id>", "the feed's id, to be sure; the file must state the same")
    .option("--sequence <number>", "the sequence number, to be sure; the file must state the same")
    .option("--stamp", "write --feed, --sequence and today's date into the file first, to issue an old dataset again")
    .option("--withdraws", "declare that lists may become much shorter: a wrong dataset is being withdrawn")
    .option("--previous <file>", "the dataset issued before, to compare with")
    .action(async (file: string, options: Options) => {
      const now = Date.now();
      const original = checked(file, readBytes(file));
      const signed = options.stamp === true ? stamped(original, options, now) : original;
      requireAgreement(file, signed.dataset, options);
      const warnings = options.previous === undefined ? [] : compare(goodDataset(options.previous), signed.dataset, options);
      warnings.push(...dateWarnings(signed.dataset, now), ...feedWarnings(signed.dataset));
      const statement = statementOf(signed, options, now);
      const jws = await sign(statement, readKey(options.key));
      if (signed !== original) writeWhole(file, signed.bytes.toString());
      try {
        writeWhole(`${file}.jws`, jws);
      } catch (error) {
        if (signed !== original) writeWhole(file, original.bytes.toString());
        throw error;
      }
      for (const warning of warnings) process.stderr.write(`scope: warning: ${warning}\n`);
      process.stdout.write(`${file}.jws: feed ${statement.feed}, sequence ${statement.sequence}, expires ${statement.expires}, ${statement.size} bytes, sha256 ${statement.sha256}${statement.withdraws === true ? ", withdraws" : ""}\n`);
    });
}

/** With the checks of the extension itself, so that nothing is signed which no copy would take in. */
function checked(file: string, bytes: Buffer): File {
  return { bytes, dataset: acceptable(file, bytes) };
}

function stamped({ dataset }: File, { feed, sequence }: Options, now: number): File {
  const next = { ...dataset, feed: feed ?? dataset.feed, sequence: sequence === undefined ? dataset.sequence : numberOf(sequence), issued: momentOf(now).slice(0, 10) };
  return checked("the stamped dataset", Buffer.from(JSON.stringify(next)));
}

function requireAgreement(file: string, dataset: Dataset, { feed, sequence }: Options): void {
  if (feed !== undefined && feed !== dataset.feed) throw new Refusal(`${file} states the feed ${dataset.feed}, not ${feed}: build it with --feed ${feed}, or sign with --stamp`);
  if (sequence !== undefined && numberOf(sequence) !== dataset.sequence) throw new Refusal(`${file} states the sequence ${dataset.sequence}, not ${sequence}: build it with --sequence ${sequence}, or sign with --stamp`);
}

function numberOf(sequence: string): number {
  const number = Number(sequence);
  if (/^\d+$/.test(sequence) && Number.isSafeInteger(number)) return number;
  throw new Refusal(`--sequence takes a whole number, not ${sequence}`);
}

/** Refuses what copies of the previous dataset would refuse, and warns of what they may. */
function compare(previous: Dataset, next: Dataset, { withdraws }: Options): string[] {
  if (previous.feed !== next.feed) throw new Refusal(`the previous dataset is of the feed ${previous.feed}, this one of ${next.feed}`);
  if (next.sequence <= previous.sequence) throw new Refusal(`the sequence ${next.sequence} does not come after ${previous.sequence}: copies would refuse it`);
  const shrunk = shrunkLists(listSizes(previous), listSizes(next), LIMITS.shrink);
  if (shrunk.length === 0) return [];
  const lead = "lists are more than a fifth shorter than in the previous dataset";
  return [`${lead}${withdraws === true ? "" : "; copies refuse this unless it is signed with --withdraws"}: ${shrunk.join("; ")}`];
}

/** A dataset that was built without an id of its own is, to a copy, an issue of the one inside the extension. */
function feedWarnings({ feed }: Dataset): string[] {
  return feed === IMPRINT.feed ? [`the feed ${feed} is that of the dataset inside the extension: copies refuse this one after an update that brings a higher number; build it with --feed and --issuer`] : [];
}

function statementOf({ bytes, dataset }: File, { expires, withdraws }: Options, now: number): Statement {
  if (!isDay(expires)) throw new Refusal(`--expires takes a day as YYYY-MM-DD, not ${expires}`);
  const end = `${expires}T23:59:59Z`;
  if (Date.parse(end) <= now) throw new Refusal(`--expires ${expires} is over already`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { feed: dataset.feed, sequence: dataset.sequence, issued: momentOf(now), expires: end, size: bytes.length, sha256, ...(withdraws === true ? { withdraws } : {}) };
}

function readKey(file: string): PrivateKey {
  const key = v.safeParse(PrivateKey, jsonOf(readText(file)));
  if (key.success) return key.output;
  throw new Refusal(`${file} is no private Ed25519 key as keygen makes it`);
}

/** Signs, and verifies as a copy would: a private key with another's public half makes signatures that nobody accepts. */
async function sign(statement: Statement, key: PrivateKey): Promise<string> {
  const { kty, crv, x, d, kid, alg = "Ed25519" } = key;
  const problem = new Refusal("the key cannot sign: it is damaged, or its two halves do not belong together");
  const signer = new CompactSign(new TextEncoder().encode(JSON.stringify(statement))).setProtectedHeader({ alg, typ: TYPE, ...(kid === undefined ? {} : { kid }) });
  const jws = await importJWK({ kty, crv, x, d }, alg).then((imported) => signer.sign(imported)).catch(() => Promise.reject(problem));
  const verified = await verifyStatement(jws, [{ kty, crv, x }]);
  if (!verified.ok) throw problem;
  return jws;
}
