import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { makeCertificate } from "../../replica/certificate.ts";
import { openCopies } from "../unit/release/copy.ts";
import { cannot, ID, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";

const root = resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
/** Where the sample sends the browser for the extension. */
const HOST = "scope.example.com";
const CRX = `inscope-${version}.crx`;

if (cannot !== null) process.stderr.write(`test/browser/install.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with docs/policy-samples/chromium-linux.json", () => {
  let packed: ReadonlyMap<string, Buffer>;
  let sample: string;
  let id: string;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "inscope-install-"));
    const copies = openCopies();
    try {
      const pem = join(folder, "key.pem");
      writeFileSync(pem, generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }));
      const copy = copies.fromTree("packed");
      expect(copy.pack("--key", pem, "--crx-url", `https://${HOST}/inscope/${CRX}`).code).toBe(0);
      packed = copy.packed();
    } finally {
      copies.close();
      rmSync(folder, { recursive: true });
    }
    id = String(packed.get("extension-id.txt")).trim();
    // The id in the samples is that of an unpacked build, whose key nobody has.
    sample = readFileSync(join(root, "docs/policy-samples/chromium-linux.json"), "utf8").replaceAll(ID, id);
  });

  // Without that no tool may look into an extension that a policy installs: for the test alone.
  usePolicy(() => ({ ...JSON.parse(sample), DeveloperToolsAvailability: 1 }));

  let server: Server;
  let context: BrowserContext;
  const asked: string[] = [];

  beforeAll(async () => {
    const { key, cert, spki } = await makeCertificate();
    server = createServer({ key, cert }, (request, response) => {
      asked.push(new URL(request.url ?? "/", `https://${HOST}`).pathname);
      const body = packed.get(asked.at(-1)?.replace("/inscope/", "") ?? "");
      response.writeHead(body === undefined ? 404 : 200, { "content-type": asked.at(-1)?.endsWith(".xml") ? "text/xml" : "application/x-chrome-extension" }).end(body);
    });
    await new Promise<void>((ready) => {
      server.listen(0, "127.0.0.1", ready);
    });
    context = await chromium.launchPersistentContext("", {
      executablePath: process.env["CHROME_PATH"] ?? "",
      headless: true,
      // With these a browser installs nothing.
      ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking"],
      args: ["--no-sandbox", `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${(server.address() as AddressInfo).port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`, `--ignore-certificate-errors-spki-list=${spki}`],
    });
  });
  afterAll(async () => {
    await context?.close();
    server?.closeAllConnections();
    await new Promise((done) => {
      server?.close(done);
    });
  });

  test("and the id of a CRX of one's own, Chromium installs it by itself, and gives it each value", async () => {
    const values = (JSON.parse(sample) as { "3rdparty": { extensions: Record<string, object> } })["3rdparty"].extensions[id];
    const managed = async () =>
      context.serviceWorkers().find((worker) => new URL(worker.url()).host === id)?.evaluate(async () => {
        const { storage, runtime } = (globalThis as unknown as { chrome: Browser }).chrome;
        return { version: runtime.getManifest().version, values: await storage.managed.get() };
      });
    expect(await until(managed, (read) => Object.keys(read?.values ?? {}).length > 0, 45_000)).toEqual({ version, values });
    expect(asked).toEqual(expect.arrayContaining(["/inscope/update.xml", `/inscope/${CRX}`]));
  });
});
