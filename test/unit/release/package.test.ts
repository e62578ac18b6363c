import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Copies, type Copy, openCopies } from "./copy.ts";
import { HOSTS, KEYS, PERMISSIONS, POLICY } from "./manifest.ts";

const root = resolve(import.meta.dirname, "../../..");
const { version, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string; dependencies: Record<string, string> };
const CHROME = `inscope-${version}-chrome.zip`;
const FIREFOX = `inscope-${version}-firefox.zip`;
const SOURCES = `inscope-${version}-sources.zip`;
const SBOM = `inscope-${version}.cdx.json`;
const CRX = `inscope-${version}.crx`;
const CRX_URL = "https://scope.example.com/inscope/inscope.crx";
const UPDATE = "update.xml";
const ID = "extension-id.txt";

/** What lies about in a working copy and must not reach strangers. Made here, so that this file holds no key. */
const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const PEM = key.export({ type: "pkcs8", format: "pem" }) as string;
const JWK = JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));
const PLANTED: Readonly<Record<string, string>> = {
  "signing.pem": PEM,
  "notes.txt": PEM,
  "keys/private.jwk": JWK,
  "docs/feed-key.json": JWK,
  "debug.log": "GET https://console.aws.amazon.com/\n",
  ".env": "STORE_SECRET=1\n",
};

let scratch: string;
let pem: string;
let copies: Copies;
let first: Copy;
let packed: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "inscope-package-"));
  pem = join(scratch, "key.pem");
  writeFileSync(pem, PEM);
  copies = openCopies({ apart: true });
  first = copies.fromTree("one");
  for (const [file, text] of Object.entries(PLANTED)) write(first.folder, file, text);
  const { code, output } = first.pack("--key", pem, "--crx-url", CRX_URL);
  expect(output).toContain(CRX);
  expect(code).toBe(0);
  packed = first.packed();
}, 60_000);
afterAll(() => {
  copies?.close();
  rmSync(scratch, { recursive: true, force: true });
}, 60_000);

function write(folder: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const archive = (name: string) => unzipSync(packed.get(name) as Buffer);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("npm run package", () => {
  test("makes these files, with their checksums", () => {
    expect([...packed.keys()].toSorted()).toEqual(["SHA256SUMS", ID, CHROME, FIREFOX, SOURCES, SBOM, CRX, UPDATE]);
    const sums = [ID, CHROME, FIREFOX, SOURCES, SBOM, CRX, UPDATE].map((name) => `${createHash("sha256").update(packed.get(name) as Buffer).digest("hex")}  ${name}\n`);
    expect(text(packed.get("SHA256SUMS"))).toBe(sums.join(""));
  });

  test.each([CHROME, FIREFOX])("%s holds what runs and the licences: no test build, no source map, no path of a machine", (name) => {
    const files = archive(name);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["manifest.json", "background.js", "content-scripts/console.js", "dataset.json", "LICENSE.txt", "THIRD-PARTY.txt"]));
    for (const [file, bytes] of Object.entries(files)) {
      expect(file).toMatch(/\.(js|css|html|json|png|txt)$/);
      const content = text(bytes);
      for (const path of [root, first.folder, homedir(), "/node_modules/", "sourceMappingURL", "PRIVATE KEY", "localhost"]) {
        expect(content.includes(path), `${file} holds ${path}`).toBe(false);
      }
    }
    // A test build opens the overlay's shadow root.
    expect(text(files["content-scripts/console.js"])).toContain("closed");
  });

  test.each([["chrome", CHROME], ["firefox", FIREFOX]] as const)("the manifest for %s asks for these things and no others", (browser, name) => {
    const manifest = JSON.parse(text(archive(name)["manifest.json"])) as Record<string, unknown>;
    expect(Object.keys(manifest).toSorted()).toEqual(KEYS[browser]);
    expect(manifest).toMatchObject({
      manifest_version: 3,
      default_locale: "en",
      permissions: PERMISSIONS,
      content_security_policy: { extension_pages: POLICY },
      content_scripts: [{ matches: HOSTS, all_frames: false, run_at: "document_end", js: ["content-scripts/console.js", "content-scripts/listeners.js"] }],
    });
    expect(manifest["content_security_policy"]).toEqual({ extension_pages: POLICY });
    expect(manifest["content_scripts"]).toHaveLength(1);
    if (browser === "firefox") {
      expect(manifest["browser_specific_settings"]).toEqual({ gecko: { id: "inscope@inscope.example", strict_min_version: "142.0", data_collection_permissions: { required: ["none"] } } });
    }
  });

  test("the sources are what git tracks, without the tests; nothing that only lies there", () => {
    const files = archive(SOURCES);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["package-lock.json", "wxt.config.ts", ".npmrc", "LICENSE", "data/services.json", "tasks/package.mjs"]));
    expect(Object.keys(files).filter((file) => file in PLANTED || file.startsWith("test/") || file.startsWith("."))).toEqual([".ci/run", ".gitignore", ".npmrc", ".oxlintrc.json"]);
    for (const [file, bytes] of Object.entries(files)) expect(text(bytes).includes(PEM) || text(bytes).includes(JWK), file).toBe(false);
  });

  test("the CRX is the Chrome zip, signed: its id is that of the key", () => {
    const crx = packed.get(CRX) as Buffer;
    expect([crx.toString("latin1", 0, 4), crx.readUInt32LE(4)]).toEqual(["Cr24", 3]);
    const header = crx.readUInt32LE(8);
    expect(crx.subarray(12 + header).equals(packed.get(CHROME) as Buffer)).toBe(true);
    const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
    expect(crx.subarray(12, 12 + header).includes(publicKey)).toBe(true);
    const id = createHash("sha256").update(publicKey).digest("hex").slice(0, 32).replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
    expect(text(packed.get(ID))).toBe(`${id}\n`);
    const update = text(packed.get(UPDATE));
    expect(update).toContain(`appid="${id}"`);
    expect(update).toContain(`codebase="${CRX_URL}"`);
    expect(update).toContain(`version="${version}"`);
    const manifest = JSON.parse(text(archive(CHROME)["manifest.json"])) as { minimum_chrome_version: string };
    expect(update).toContain(`prodversionmin="${manifest.minimum_chrome_version}.0.0"`);
  });

  test("the SBOM names what is shipped and nothing that changes: no date, no serial number", () => {
    const sbom = JSON.parse(text(packed.get(SBOM))) as { components: { group?: string; name: string; purl: string; licenses: unknown[] }[]; metadata: object; serialNumber?: string };
    expect(sbom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
    expect(sbom).not.toHaveProperty("serialNumber");
    expect(sbom.metadata).not.toHaveProperty("timestamp");
    const names = sbom.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`));
    // WXT puts a little code of its own into what it builds; the rest we chose, and chose to ship.
    expect(names.filter((name) => name !== "wxt" && name !== "@wxt-dev/browser")).toEqual(Object.keys(dependencies));
    const notices = readFileSync(join(root, "THIRD-PARTY.txt"), "utf8");
    for (const { purl, licenses } of sbom.components) {
      expect(licenses).toHaveLength(1);
      expect(notices).toContain(`${decodeURIComponent(purl.slice("pkg:npm/".length)).replace(/@(?=[^@]*$)/, " ")} (`);
    }
  });
});

describe("the same sources", () => {
  test("give the same bytes in another folder, where nothing lies about", { timeout: 60_000 }, () => {
    const second = copies.fromTree("a folder/with a longer name");
    const { code, output } = second.pack("--key", pem, "--crx-url", CRX_URL);
    expect(output).toContain(SOURCES);
    expect(code).toBe(0);
    const again = second.packed();
    expect([...again.keys()]).toEqual([...packed.keys()]);
    for (const [name, bytes] of packed) expect(bytes.equals(again.get(name) as Buffer), name).toBe(true);
  });

  test("from the sources zip alone give the same packages", { timeout: 60_000 }, () => {
    const rebuilt = copies.fromFiles("sources", archive(SOURCES), writeFileSync);
    const { code, output } = rebuilt.pack();
    expect(output).toContain("no sources zip");
    expect(code).toBe(0);
    for (const name of [FIREFOX, CHROME, SBOM]) expect(rebuilt.packed().get(name)?.equals(packed.get(name) as Buffer), name).toBe(true);
  });
});

test("without the key that it was told of it makes nothing, and no key; then a private key or a log that git tracks stops it", { timeout: 60_000 }, () => {
  const third = copies.fromTree("three");
  const missing = join(scratch, "no-such-key.pem");
  expect(third.pack("--key", missing)).toEqual({ code: 1, output: `There is no key ${missing}. Make one with: openssl genrsa -out FILE 2048\n` });
  expect(() => readFileSync(missing)).toThrow(/ENOENT/);
  writeFileSync(missing, "no key");
  expect(third.pack("--key", missing)).toEqual({ code: 1, output: `${missing} is no RSA private key in PEM.\n` });
  for (const [file, content] of Object.entries(PLANTED)) write(third.folder, file, content);
  third.git("add", "--force", ...Object.keys(PLANTED));
  const { code, output } = third.pack();
  expect(code).toBe(1);
  for (const file of Object.keys(PLANTED)) expect(output).toContain(`${SOURCES}: ${file} `);
  expect(() => third.packed()).toThrow(/ENOENT/);
});
