import * as fc from "fast-check";
import { base64url } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { ADDRESS, bytesOf, type Files, FOREIGN_KEY, sign, signedFiles, smallDataset, statementFor, UNSIGNED, visit } from "./small-feed.ts";

/** Given as FEED_SEED to repeat a run. */
const seed = Number(process.env["FEED_SEED"] ?? Date.now() % 2 ** 31);
const RUNS = 3_000;

const text = JSON.stringify(smallDataset());
const bytes = bytesOf(text);
let jws = "";
let claims: Record<string, unknown> = {};
beforeAll(async () => {
  process.stdout.write(`fuzz: FEED_SEED=${seed}, ${4 * RUNS} feeds\n`);
  claims = await statementFor(bytes);
  jws = await sign(claims);
});

/** One to four small edits: a byte changed, put in, taken out, a stretch doubled, moved or cut off. */
const edits = fc.array(fc.record({ kind: fc.constantFrom("change", "insert", "remove", "double", "cut", "swap"), at: fc.nat(), other: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 });
type Edit = typeof edits extends fc.Arbitrary<(infer E)[]> ? E : never;

function edited(original: Uint8Array, list: readonly Edit[]): Uint8Array<ArrayBuffer> {
  const bytes = [...original];
  for (const { kind, at, other, byte } of list) {
    const [from, to] = [at % (bytes.length + 1), other % (bytes.length + 1)].toSorted((a, b) => a - b) as [number, number];
    if (kind === "change") bytes[from] = byte;
    else if (kind === "insert") bytes.splice(from, 0, byte);
    else if (kind === "remove") bytes.splice(from, 1 + (byte % 8));
    else if (kind === "double") bytes.splice(from, 0, ...bytes.slice(from, Math.min(to, from + 64)));
    else if (kind === "cut") bytes.splice(to);
    else [bytes[from], bytes[to]] = [bytes[to] ?? 0, bytes[from] ?? 0];
  }
  return Uint8Array.from(bytes);
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Every mutant must be refused, for a reason that is known: an `internal` refusal is a crash that was caught. */
async function expectRefused(files: Files, changes: Parameters<typeof visit>[1] = {}): Promise<void> {
  const outcome = await visit(files, changes);
  expect(outcome.outcome).toBe("refused");
  expect(outcome).not.toMatchObject({ refusal: { code: "internal" } });
}

/** Everywhere in the dataset where an object or a list stands. */
function containers(value: unknown, found: object[] = []): object[] {
  if (typeof value !== "object" || value === null) return found;
  found.push(value);
  for (const child of Object.values(value)) containers(child, found);
  return found;
}

/** Things no dataset may hold, whatever stands around them. */
const poison = fc.constantFrom<(key: string) => [string, string]>(
  (key) => [`"${key}_"`, '{"x":1}'],
  () => ['"__proto__"', '{"polluted":true}'],
  () => ['"constructor"', "[]"],
  () => ['"run"', '"<script>alert(1)</script>"'],
  () => ['"page"', '"javascript:alert(1)"'],
  () => ['"deep"', `${"[".repeat(50)}${"]".repeat(50)}`],
);

/** The dataset with something poisonous put into its nth object or list, as text: objects cannot hold `__proto__`. */
function poisoned(nth: number, key: string, make: (key: string) => [string, string]): string {
  const copy = smallDataset();
  const all = containers(copy);
  const place = all[nth % all.length];
  if (place === undefined) throw new Error("There is always the dataset itself.");
  const [name, value] = make(key);
  if (Array.isArray(place)) place.push("@poison");
  else Object.assign(place, { "@poison": 0 });
  return JSON.stringify(copy).replace('"@poison":0', () => `${name}:${value}`).replace('"@poison"', () => `{${name}:${value}}`);
}

describe("no mutant is accepted, none crashes the check", { timeout: 60_000 }, () => {
  const run = (property: fc.IAsyncProperty<unknown>) => fc.assert(property as fc.IAsyncProperty<[unknown]>, { seed, numRuns: RUNS });

  test("datasets changed after signing", () => run(fc.asyncProperty(edits, async (list) => {
    const mutant = edited(bytes, list);
    fc.pre(!same(mutant, bytes));
    await expectRefused({ [ADDRESS]: mutant, [`${ADDRESS}.jws`]: jws });
  })));

  test("signature files changed after signing", () => run(fc.asyncProperty(edits, async (list) => {
    const mutant = edited(bytesOf(jws), list);
    const line = new TextDecoder().decode(mutant);
    fc.pre(line.replace(/\r?\n$/, "") !== jws);
    await expectRefused({ [ADDRESS]: bytes, [`${ADDRESS}.jws`]: mutant });
  })));

  const other = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(2 ** 53), fc.constant("9999-12-31T23:59:59Z"), fc.array(fc.string(), { maxLength: 2 }));
  const header = fc.record({ alg: fc.constantFrom("none", "HS256", "ES256", "EdDSA", "Ed25519", ""), typ: fc.constantFrom("inscope-feed", "JWT"), kid: fc.constantFrom("ours", "foreign", "__proto__"), extra: fc.constantFrom("crit", "jwk", "b64", "__proto__", "none") });
  test("statements forged: other claims under the true signature, or any header under a foreign key", () => run(fc.asyncProperty(fc.constantFrom("feed", "sequence", "issued", "expires", "size", "sha256", "withdraws", "extra"), other, header, fc.boolean(), async (claim, value, { alg, typ, kid, extra }, foreign) => {
    const forged = { ...claims, [claim]: value };
    fc.pre(foreign || JSON.stringify(forged) !== JSON.stringify(claims));
    const [trueHeader, , trueSignature] = jws.split(".");
    const own = base64url.encode(JSON.stringify({ alg, typ, kid, ...(extra === "none" ? {} : { [extra]: [FOREIGN_KEY.publicKey] }) }));
    const payload = base64url.encode(JSON.stringify(forged));
    const mutant = foreign ? `${own}.${payload}.${(await sign(forged, {}, FOREIGN_KEY)).split(".")[2]}` : `${trueHeader}.${payload}.${trueSignature}`;
    await expectRefused({ [ADDRESS]: bytes, [`${ADDRESS}.jws`]: mutant });
  })));

  test("datasets poisoned before they are rightly signed, or never signed at all", () => run(fc.asyncProperty(fc.nat(), fc.stringMatching(/^[a-z]{1,8}$/), poison, fc.boolean(), async (nth, key, make, signed) => {
    const mutant = poisoned(nth, key, make);
    if (signed) await expectRefused(await signedFiles(mutant));
    else await expectRefused({ [ADDRESS]: bytesOf(mutant) }, { source: UNSIGNED });
  })));
});
