// Bundled into a page of the extension for the bench: a feed is signed there, and goes through every check.
import { CompactSign, generateKeyPair, exportJWK } from "jose";
import { checkFeed } from "../feed/check.ts";
import { sha256 } from "../feed/digest.ts";
import { EMPTY_MEMORY } from "../feed/memory.ts";
import { momentOf } from "../feed/moment.ts";
import { TYPE } from "../feed/statement.ts";

const ADDRESS = "https://feeds.example/feed.json";
const DAY = 86_400_000;

/** Checks a signed feed with this dataset as often as is said. Returns how long each check took, in ms; throws where it was refused. */
export async function timeFeed(dataset: string, runs: number): Promise<readonly number[]> {
  const now = Date.now();
  const bytes = new TextEncoder().encode(dataset);
  const { feed, sequence } = JSON.parse(dataset) as { readonly feed: string; readonly sequence: number };
  const { publicKey, privateKey } = await generateKeyPair("Ed25519", { extractable: true });
  const statement = { feed, sequence, issued: momentOf(now - DAY), expires: momentOf(now + DAY), size: bytes.length, sha256: await sha256(bytes) };
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(statement))).setProtectedHeader({ typ: TYPE, kid: "bench", alg: "Ed25519" }).sign(privateKey);
  const { x = "" } = await exportJWK(publicKey);
  const source = { address: ADDRESS, keys: [{ kty: "OKP" as const, crv: "Ed25519" as const, x, kid: "bench", alg: "Ed25519" as const, use: "sig" as const }] };
  const fetch = async (address: unknown): Promise<Response> => new Response(String(address) === ADDRESS ? bytes : jws);

  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    const outcome = await checkFeed({ source, memory: EMPTY_MEMORY, held: null, floor: { feed: "bundled", sequence: 0 }, now, fetch });
    times.push(performance.now() - from);
    if (outcome.outcome !== "update") throw new Error(`The feed was refused: ${JSON.stringify(outcome)}`);
  }
  return times;
}
