import type { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keygenCommand } from "../../../cli/keygen.ts";
import { Refusal } from "../../../cli/refusal.ts";
import { serveCommand, startFeedServer } from "../../../cli/serve.ts";
import { signCommand } from "../../../cli/sign.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { checkFeed } from "../../../feed/check.ts";
import { EMPTY_MEMORY, type FeedMemory } from "../../../feed/memory.ts";
import { readSource } from "../../../feed/source.ts";
import type { FeedStamp } from "../../../feed/stamp.ts";
import { entry, service } from "../coverage/small-dataset.ts";
import { hostOf, smallDataset } from "../feed/small-feed.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DAY = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const EXPIRES = dayFromNow(90);

let folder = "";
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inscope-feed-"));
  said = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const json = (name: string) => JSON.parse(readFileSync(at(name), "utf8")) as unknown;

async function run(command: Command, ...args: string[]): Promise<string> {
  try {
    await command.exitOverride().configureOutput({ writeErr: () => undefined }).parseAsync(args, { from: "user" });
    return "done";
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const keygen = (...args: string[]) => run(keygenCommand(), ...args);
const sign = (...args: string[]) => run(signCommand(), ...args);

/** Writes a dataset of the feed acme that names this many services, as `build` would. */
function write(name: string, sequence: number, named = 10, changes: Partial<Dataset> = {}): string {
  const services = Array.from({ length: 12 }, (_, index) => service(`service-${index}`, index < named ? [entry(0)] : []));
  writeFileSync(at(name), JSON.stringify(smallDataset({ sequence, issued: dayFromNow(0), services, routes: [], ...changes })));
  return at(name);
}

/** An installed copy: what it holds and remembers, and the policy that tells it where to look. */
class Copy {
  held: FeedStamp | null = null;
  memory: FeedMemory = EMPTY_MEMORY;
  policy = { datasetUrl: "https://feeds.example/acme.json", datasetKeys: {} as unknown };

  /** Looks at what is hosted, and says how that ended. */
  async refresh(file: string): Promise<string> {
    const source = readSource(this.policy);
    if (!source.ok) return source.refusal.code;
    const { address } = source.value;
    const fetch = hostOf({ [address]: readFileSync(file, "utf8"), [`${address}.jws`]: readFileSync(`${file}.jws`, "utf8") });
    const outcome = await checkFeed({ source: source.value, memory: this.memory, held: this.held, floor: { feed: "bundled", sequence: 1 }, now: Date.now(), fetch });
    if (outcome.outcome === "refused") return outcome.refusal.code;
    [this.held, this.memory] = [outcome.stamp, outcome.memory];
    return `${outcome.outcome} ${outcome.stamp.sequence}`;
  }
}

describe("keygen", () => {
  test("a private key that only its owner reads, and its public half", async () => {
    expect(await keygen("--out", at("keys"))).toBe("done");
    expect(readdirSync(at("keys")).toSorted()).toEqual(["jwks.json", "private.jwk"]);
    expect(statSync(at("keys/private.jwk")).mode & 0o777).toBe(0o600);
    const { d, ...publicHalf } = json("keys/private.jwk") as Record<string, string>;
    expect(d).toMatch(/^[\w-]{43}$/);
    expect(json("keys/jwks.json")).toEqual({ keys: [publicHalf] });
    expect(said.join("")).not.toContain(d);
  });
  test("with the keys in use so far it also writes the set for a rotation", async () => {
    await keygen("--out", at("old"));
    expect(await keygen("--out", at("new"), "--with", at("old/jwks.json"))).toBe("done");
    const keysIn = (name: string) => (json(name) as { keys: unknown[] }).keys;
    expect(keysIn("new/jwks-rotation.json")).toEqual([...keysIn("old/jwks.json"), ...keysIn("new/jwks.json")]);
  });
  test.each(["", "keys", "test/unit/keys", "not/there/yet"])("nothing is written into the project: %j", async (place) => {
    expect(await keygen("--out", join(ROOT, place))).toMatch(/inside the project/);
    expect(existsSync(join(ROOT, place, "private.jwk"))).toBe(false);
  });
  test("nor through a link that leads there", async () => {
    symlinkSync(ROOT, at("link"));
    expect(await keygen("--out", at("link/keys"))).toMatch(/inside the project/);
  });
  test("a folder with something in it, a file and a private key set are refused, and nothing is written", async () => {
    mkdirSync(at("full"));
    writeFileSync(at("full/x"), "");
    writeFileSync(at("file"), "");
    await keygen("--out", at("keys"));
    writeFileSync(at("secret.json"), JSON.stringify({ keys: [json("keys/private.jwk")] }));
    expect(await keygen("--out", at("full"))).toMatch(/holds something already/);
    expect(await keygen("--out", at("file"))).toMatch(/is no folder/);
    expect(await keygen("--out", at("file/keys"))).toMatch(/cannot be written/);
    expect(await keygen("--out", at("new"), "--with", at("secret.json"))).toMatch(/private key/);
    expect(await keygen("--out", at("new"), "--with", at("nowhere.json"))).toMatch(/cannot be read/);
    expect(readdirSync(folder).toSorted()).toEqual(["file", "full", "keys", "secret.json"]);
  });
});

describe("sign", () => {
  let key: string[];
  beforeEach(async () => {
    await keygen("--out", at("keys"));
    key = ["--key", at("keys/private.jwk"), "--expires", EXPIRES];
  });

  test("a copy takes in what was signed", async () => {
    const copy = new Copy();
    copy.policy.datasetKeys = json("keys/jwks.json");
    expect(await sign(write("acme.json", 7), ...key, "--feed", "acme", "--sequence", "7")).toBe("done");
    expect(said.at(-1)).toMatch(/^.*acme\.json\.jws: feed acme, sequence 7, expires .*T23:59:59Z, \d+ bytes, sha256 [0-9a-f]{64}\n$/);
    expect([await copy.refresh(at("acme.json")), await copy.refresh(at("acme.json"))]).toEqual(["update 7", "not-modified 7"]);
  });

  test.each<[string, (file: string) => readonly string[], RegExp]>([
    ["a feed that the file does not state", (file) => [file, "--feed", "other"], /states the feed acme, not other: build it with --feed other/],
    ["a sequence that the file does not state", (file) => [file, "--sequence", "8"], /states the sequence 7, not 8/],
    ["a sequence that is no number", (file) => [file, "--sequence", "7.5"], /whole number/],
    ["a day that is none", (file) => [file, "--expires", "2027-02-30"], /--expires takes a day/],
    ["a day that is over", (file) => [file, "--expires", "2020-01-01"], /is over already/],
    ["a file that is not there", () => [at("nowhere.json")], /nowhere\.json cannot be read: no such file or directory$/],
    ["a key that is not there", (file) => [file, "--key", at("nowhere.jwk")], /nowhere\.jwk cannot be read/],
    ["a public key", (file) => [file, "--key", at("keys/jwks.json")], /no private Ed25519 key/],
    ["a previous dataset with the same sequence", (file) => [file, "--previous", write("previous.json", 7)], /does not come after 7/],
    ["a previous dataset of another feed", (file) => [file, "--previous", write("previous.json", 6, 10, { feed: "other" })], /of the feed other/],
  ])("%s is refused in one line, with nothing written", async (_name, args, says) => {
    const message = await sign(...key, ...args(write("acme.json", 7)));
    expect(message).toMatch(says);
    expect(message).not.toContain("\n");
    expect(readdirSync(folder).filter((name) => /jws|draft/.test(name))).toEqual([]);
  });

  test.each([
    ["no dataset", "{}", /not built as a dataset must be/],
    ["no JSON", "<html>", /is not JSON/],
    ["markup", JSON.stringify(smallDataset({ issuer: "<b>ACME</b>" })), /markup or script/],
    ["a program's trap", JSON.stringify(smallDataset()).replace("{", '{"__proto__":{},'), /field name/],
  ])("%s is not signed", async (_name, text, says) => {
    writeFileSync(at("bad.json"), text);
    expect(await sign(at("bad.json"), ...key)).toMatch(says);
    expect(existsSync(at("bad.json.jws"))).toBe(false);
  });

  test("a private key with another's public half is found out", async () => {
    await keygen("--out", at("other"));
    writeFileSync(at("mixed.jwk"), JSON.stringify({ ...(json("keys/private.jwk") as object), x: (json("other/private.jwk") as { x: string }).x }));
    expect(await sign(write("acme.json", 7), ...key, "--key", at("mixed.jwk"))).toMatch(/cannot sign/);
  });

  test("it warns of lists that become much shorter", async () => {
    const previous = write("previous.json", 6);
    await sign(write("acme.json", 7, 9), ...key, "--previous", previous);
    expect(said.join("")).not.toMatch(/warning/);
    await sign(write("acme.json", 7, 7), ...key, "--previous", previous);
    expect(said.join("")).toMatch(/warning: lists are more than a fifth shorter .* unless it is signed with --withdraws: example-program: 10 to 7\n/);
  });

  test("it warns of a day of issue that is still to come", async () => {
    await sign(write("acme.json", 7), ...key);
    expect(said.join("")).not.toMatch(/warning/);
    await sign(write("acme.json", 7, 10, { issued: "2999-01-01" }), ...key);
    expect(said.join("")).toMatch(/warning: until the day before copies refuse what is dated ahead: issued 2999-01-01/);
  });

  test("it warns of a dataset that was built without a feed's id of its own", async () => {
    await sign(write("unnamed.json", 9, 10, { feed: "bundled" }), "--key", at("keys/private.jwk"), "--expires", EXPIRES);
    expect(said.join("")).toMatch(/warning: the feed bundled is that of the dataset inside the extension: .* build it with --feed and --issuer\n/);
  });

  test("a stamped file is left as it was when the signature cannot be written", async () => {
    const file = write("acme.json", 7);
    const before = readFileSync(file, "utf8");
    mkdirSync(`${file}.jws/x`, { recursive: true });
    expect(await sign(file, ...key, "--stamp", "--sequence", "9")).toMatch(/cannot be written/);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

describe("serve", () => {
  test("what a static server does: all may read, browsers may ask again, nothing else is there", async () => {
    write("acme.json", 7);
    for (const name of ["acme.json.jws", "private.jwk", ".hidden.json"]) writeFileSync(at(name), "x");
    symlinkSync("/etc/hosts", at("link.json"));
    const trust = process.env["NODE_TLS_REJECT_UNAUTHORIZED"] ?? "1";
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    const server = await startFeedServer(folder, 0);
    try {
      const answer = await fetch(`${server.address}acme.json`);
      expect([answer.status, await answer.json()]).toMatchObject([200, { feed: "acme" }]);
      expect(Object.fromEntries(answer.headers)).toMatchObject({ "access-control-allow-origin": "*", "cache-control": "no-cache", "content-type": "application/json" });
      const again = await fetch(`${server.address}acme.json`, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
      expect(again.status).toBe(304);
      expect((await fetch(`${server.address}acme.json.jws`)).headers.get("content-type")).toBe("application/jose");
      for (const hidden of ["", "private.jwk", ".hidden.json", "link.json", "nowhere.json", "..%2f..%2fetc%2fhosts.json", "%zz.json"]) expect((await fetch(server.address + hidden)).status).toBe(404);
      expect((await fetch(`${server.address}acme.json`, { method: "POST" })).status).toBe(405);
      expect(server.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
      const port = Number(new URL(server.address).port);
      await expect(startFeedServer(folder, port)).rejects.toThrow(`port ${port} cannot be used: address already in use; give another with --port`);
    } finally {
      await server.close();
      process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = trust;
    }
  });
  test("the certificate is good for this machine's names", async () => {
    write("acme.json", 7);
    const server = await startFeedServer(folder, 0);
    const certificate = await new Promise<X509Certificate | undefined>((resolve) => {
      const socket = connect({ port: Number(new URL(server.address).port), host: "127.0.0.1", servername: "localhost", rejectUnauthorized: false }, () => {
        resolve(socket.getPeerX509Certificate());
        socket.destroy();
      });
    });
    await server.close();
    expect([certificate?.checkHost("localhost"), certificate?.checkIP("127.0.0.1"), certificate?.fingerprint256]).toEqual(["localhost", "127.0.0.1", server.fingerprint]);
  });
  test.each([[["/no/such/folder"], /holds no dataset/], [["--port", "x"], /--port takes a number/], [["--port", "70000"], /--port takes a number/]])("%j is refused", async (args, says) => {
    expect(await run(serveCommand(), ...(args[0] === "--port" ? [folder] : []), ...args)).toMatch(says);
  });
});

// docs/feed.md, "Procedures": each step there is a command here.
describe("procedures", () => {
  let copy: Copy;
  const policy = (keys: string, datasetUrl = copy.policy.datasetUrl) => (copy.policy = { datasetUrl, datasetKeys: json(keys) });
  const issue = async (key: string, sequence: number, named = 10, ...more: string[]) => {
    const file = write(`acme-${sequence}.json`, sequence, named);
    expect(await sign(file, "--key", at(`${key}/private.jwk`), "--expires", EXPIRES, ...more)).toBe("done");
    return file;
  };

  beforeEach(async () => {
    copy = new Copy();
    await keygen("--out", at("keys"));
    policy("keys/jwks.json");
    expect(await copy.refresh(await issue("keys", 1))).toBe("update 1");
  });

  test("key rotation: no copy is ever without a feed it trusts", async () => {
    await keygen("--out", at("keys-2"), "--with", at("keys/jwks.json"));
    const late = new Copy();
    late.policy.datasetKeys = json("keys/jwks.json");
    policy("keys-2/jwks-rotation.json");
    const second = await issue("keys", 2);
    expect([await copy.refresh(second), await late.refresh(second)]).toEqual(["update 2", "update 2"]);
    // Once the policy has reached everyone, the new key signs; a copy it has not reached keeps what it has.
    const third = await issue("keys-2", 3);
    expect([await copy.refresh(third), await late.refresh(third)]).toEqual(["update 3", "foreign-key"]);
    expect(late.held?.sequence).toBe(2);
    policy("keys-2/jwks.json");
    expect(await copy.refresh(third)).toBe("not-modified 3");
    expect(await copy.refresh(await issue("keys", 4))).toBe("foreign-key");
  });

  test("a compromised key: the thief's sequence numbers bar nobody from the new feed", async () => {
    const stolen = write("stolen.json", 2 ** 53 - 1);
    await sign(stolen, "--key", at("keys/private.jwk"), "--expires", EXPIRES);
    expect(await copy.refresh(stolen)).toBe(`update ${2 ** 53 - 1}`);
    await keygen("--out", at("keys-2"));
    const file = write("acme-2027.json", 1, 10, { feed: "acme-2027" });
    await sign(file, "--key", at("keys-2/private.jwk"), "--expires", EXPIRES);
    policy("keys-2/jwks.json");
    expect(await copy.refresh(file)).toBe("wrong-feed");
    policy("keys-2/jwks.json", "https://feeds.example/acme-2027.json");
    expect(await copy.refresh(file)).toBe("update 1");
    expect(await copy.refresh(stolen)).toBe("foreign-key");
  });

  test("a lost key: the same feed goes on with a new one", async () => {
    await keygen("--out", at("keys-2"));
    const second = await issue("keys-2", 2);
    expect(await copy.refresh(second)).toBe("foreign-key");
    policy("keys-2/jwks.json");
    expect(await copy.refresh(second)).toBe("update 2");
  });

  test("a wrong dataset is withdrawn: the one before is issued again under the next number", async () => {
    const wrong = await issue("keys", 2, 12);
    expect(await copy.refresh(wrong)).toBe("update 2");
    const before = at("acme-1.json");
    expect(await copy.refresh(before)).toBe("older");
    // Not every withdrawal shrinks a list by more than a fifth; this one, to two services of twelve, does.
    const file = write("acme-1.json", 1, 2);
    const key = ["--key", at("keys/private.jwk"), "--expires", EXPIRES, "--stamp", "--sequence", "3", "--previous", wrong];
    await sign(file, ...key);
    expect(said.join("")).toMatch(/warning/);
    expect(await copy.refresh(file)).toBe("shrinks");
    expect(await sign(file, ...key, "--withdraws")).toBe("done");
    expect(await copy.refresh(file)).toBe("update 3");
    expect(json("acme-1.json")).toMatchObject({ sequence: 3, issued: dayFromNow(0) });
  });
});
