import { spawnSync } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium, type Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StatusReply } from "../../messages/status.ts";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { type Replica, startReplica } from "../../replica/server.ts";
import { ask } from "./harness/ask.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { withHosts } from "./harness/hosts.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";

if (cannot !== null) process.stderr.write(`test/browser/forced.test.ts: ${cannot}.\n`);

const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

describe.skipIf(cannot !== null)(cannot ?? "a packed build that a policy installs", () => {
  const executable = process.env["CHROME_PATH"] ?? "";
  const noSandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const folder = mkdtempSync(join(tmpdir(), "inscope-forced-"));
  const feed = useFeed();
  let updates: Server;
  let replica: Replica;
  let context: BrowserContext;
  let id = "";

  const named = () => ({ datasetUrl: feed.address, datasetKeys: { keys: [KEY.publicKey] }, organizationName: "Example Corp", shownPrograms: ["hipaa"] });
  const worker = async (): Promise<Worker> => context.serviceWorkers().at(-1) ?? context.waitForEvent("serviceworker");

  // Packed with a key of its own, as an organisation may do, and given out by a server of its own.
  beforeAll(async () => {
    const packed = join(folder, "inscope");
    cpSync(resolve(import.meta.dirname, "../../.output/chrome-mv3"), packed, { recursive: true });
    const { key: _key, ...manifest } = JSON.parse(readFileSync(join(packed, "manifest.json"), "utf8")) as { key: string; version: string };
    writeFileSync(join(packed, "manifest.json"), JSON.stringify(manifest));
    const pem = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" });
    writeFileSync(join(folder, "key.pem"), pem);
    id = idOf(pem.toString());
    spawnSync(executable, ["--headless=new", ...noSandbox, `--user-data-dir=${join(folder, "packing")}`, `--pack-extension=${packed}`, `--pack-extension-key=${join(folder, "key.pem")}`]);
    const crx = readFileSync(`${packed}.crx`);
    updates = createServer((request, response) => {
      const { port } = updates.address() as AddressInfo;
      if (request.url?.startsWith("/inscope.crx") === true) response.writeHead(200, { "content-type": "application/x-chrome-extension" }).end(crx);
      else response.writeHead(200, { "content-type": "text/xml" }).end(`<?xml version="1.0" encoding="UTF-8"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="http://127.0.0.1:${port}/inscope.crx" version="${manifest.version}"/></app></gupdate>`);
    });
    await new Promise<void>((done) => updates.listen(0, "127.0.0.1", done));
  });
  // DeveloperToolsAvailability: else the debugger may not attach to what a policy installed.
  usePolicy(() => ({ ...forExtension(named(), id), ExtensionInstallForcelist: [`${id};http://127.0.0.1:${(updates.address() as AddressInfo).port}/update.xml`], DeveloperToolsAvailability: 1 }));
  beforeAll(async () => {
    replica = await startReplica();
    // Playwright's defaults would keep extensions, and the requests that fetch them, out.
    context = await chromium.launchPersistentContext("", { executablePath: executable, headless: true, ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking"], args: [...noSandbox, ...withHosts(replica, [feed]).switches] });
  });
  afterAll(async () => {
    await context?.close();
    await replica?.close();
    updates?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("comes, obeys its policy, and answers from its organisation's feed", async () => {
    await feed.issue(1);
    expect(new URL((await worker()).url()).host).toBe(id);
    await policyArrived({ worker }, named());
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/manifest.json`);
    expect((await ask(page, { type: "refresh" })) as StatusReply).toMatchObject({ provenance: { issuer: "Example Corp", sequence: 1, signature: "signed" }, feed: { from: "policy", waiting: false } });
    const visited = await context.newPage();
    await visited.goto(KENDRA);
    const [overlay] = await waitForOverlays(visited, answered);
    expect(overlay?.badges.map(({ name }) => name)).toEqual(["HIPAA: not on the eligible list, as of 2026-05-22"]);
  });
});

/** The id of a package: the first half of its key's SHA-256, in the letters a to p. */
function idOf(pem: string): string {
  const digest = createHash("sha256").update(createPublicKey(pem).export({ type: "spki", format: "der" })).digest("hex");
  return digest.slice(0, 32).replaceAll(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
