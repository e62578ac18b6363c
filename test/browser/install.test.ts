import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { makeCertificate } from "../../replica/certificate.ts";
import { type Copies, openCopies } from "../unit/release/copy.ts";
import { until } from "./harness/until.ts";

const root = resolve(import.meta.dirname, "../..");
/** The id in the samples is that of an unpacked build, whose key nobody has. */
const UNPACKED_ID = "coacdiecdafeeefidneopkpjabflflbj";
const SAMPLE = join(root, "docs/policy-samples/chromium-linux.json");
const FOLDER = process.env["CHROME_PATH"]?.includes("microsoft-edge") ? "/etc/opt/edge/policies/managed" : "/etc/chromium/policies/managed";
const FILE = `${FOLDER}/inscope-test.json`;
/** Without this no tool may look into an extension that a policy installs. For the test alone, and in a file of its own. */
const TOOLS = `${FOLDER}/inscope-test-tools.json`;
/** Where the policy that every test of this file has in force sends the browser for the extension. */
const HOST = "scope.example.com";

const cannot = process.platform === "linux" && process.getuid?.() === 0 ? null : "NOT RUN: only root on Linux may write a policy file";
if (cannot !== null) process.stderr.write(`test/browser/install.test.ts: ${cannot}.\n`);

/** The values for the extension, in a file for Chromium under Linux. */
const valuesIn = (policy: string, id: string) => (JSON.parse(policy) as { "3rdparty": { extensions: Record<string, object> } })["3rdparty"].extensions[id];

describe.skipIf(cannot !== null)(cannot ?? "a policy file, as an administrator writes it", () => {
  let made: string | undefined;
  let scratch: string;
  let server: Server;
  let switches: readonly string[];
  const served = new Map<string, Buffer>();
  const asked: string[] = [];

  function clean(): void {
    for (const path of [FILE, `${FILE}.draft`, TOOLS]) rmSync(path, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }

  function putPolicy(text: string): void {
    writeFileSync(`${FILE}.draft`, text);
    renameSync(`${FILE}.draft`, FILE);
  }

  beforeAll(async () => {
    process.once("exit", clean);
    made = mkdirSync(FOLDER, { recursive: true });
    writeFileSync(TOOLS, JSON.stringify({ DeveloperToolsAvailability: 1 }));
    scratch = mkdtempSync(join(tmpdir(), "inscope-install-"));
    const { key, cert, spki } = await makeCertificate();
    server = createServer({ key, cert }, (request, response) => {
      const { pathname } = new URL(request.url ?? "/", `https://${HOST}`);
      asked.push(pathname);
      const body = served.get(pathname);
      response.writeHead(body === undefined ? 404 : 200, { "content-type": pathname.endsWith(".xml") ? "text/xml" : "application/x-chrome-extension" }).end(body);
    });
    await new Promise<void>((ready) => {
      server.listen(0, "127.0.0.1", ready);
    });
    const { port } = server.address() as AddressInfo;
    switches = [`--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`, `--ignore-certificate-errors-spki-list=${spki}`, "--no-sandbox"];
  });
  afterAll(async () => {
    clean();
    process.off("exit", clean);
    rmSync(scratch, { recursive: true, force: true });
    server?.closeAllConnections();
    await new Promise((done) => {
      server?.close(done);
    });
  });

  /** What the extension is told by the policy, and its version, read in its worker. */
  async function managed(context: BrowserContext, id: string): Promise<unknown> {
    const worker = context.serviceWorkers().find((one) => new URL(one.url()).host === id);
    return worker?.evaluate(() => {
      const { storage, runtime } = (globalThis as unknown as { chrome: Browser }).chrome;
      return storage.managed.get().then((values) => ({ values, version: runtime.getManifest().version }));
    });
  }

  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

  test("docs/policy-samples/chromium-linux.json with the id of a CRX of one's own: Chromium installs it by itself, and gives it each value", async () => {
    const pem = join(scratch, "key.pem");
    writeFileSync(pem, generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }));
    const copies: Copies = openCopies();
    let packed: ReadonlyMap<string, Buffer>;
    try {
      const copy = copies.fromTree("packed");
      expect(copy.pack("--key", pem, "--crx-url", `https://${HOST}/inscope/inscope-${version}.crx`).code).toBe(0);
      packed = copy.packed();
    } finally {
      copies.close();
    }
    const id = String(packed.get("extension-id.txt")).trim();
    served.set("/inscope/update.xml", packed.get("update.xml") as Buffer);
    served.set(`/inscope/inscope-${version}.crx`, packed.get(`inscope-${version}.crx`) as Buffer);
    const text = readFileSync(SAMPLE, "utf8").replaceAll(UNPACKED_ID, id);
    putPolicy(text);
    const context = await chromium.launchPersistentContext("", {
      executablePath: process.env["CHROME_PATH"] ?? "",
      headless: true,
      ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking"],
      args: [...switches],
    });
    try {
      const read = await until(() => managed(context, id), (value) => value !== undefined && JSON.stringify(value).includes("datasetUrl"), 45_000);
      expect(read).toEqual({ values: valuesIn(text, id), version });
      // Both of what the policy says and of what update.xml says.
      expect(asked).toEqual(expect.arrayContaining(["/inscope/update.xml", `/inscope/inscope-${version}.crx`]));
    } finally {
      await context.close();
    }
  });
});
