import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser as Firefox } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "webextension-polyfill";
import { type Proxy, startProxy } from "../../../replica/proxy.ts";
import { type Replica, startReplica } from "../../../replica/server.ts";
import { until } from "../harness/until.ts";
import { EXTENSION, ORIGIN, openFirefox } from "./harness/browser.ts";
import { cannot, usePolicy } from "./harness/policy.ts";

const root = resolve(import.meta.dirname, "../../..");
if (cannot !== null) process.stderr.write(`test/browser/firefox/policy.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "a policy file, as an administrator writes it", () => {
  const text = readFileSync(join(root, "docs/policy-samples/firefox.json"), "utf8");
  usePolicy(() => text);
  let replica: Replica;
  let proxy: Proxy;
  let firefox: Firefox;

  beforeAll(async () => {
    replica = await startReplica();
    proxy = await startProxy(replica);
    firefox = await openFirefox({ executable: process.env["FIREFOX_PATH"] ?? "", proxy });
    // The policy would install a signed package; what is signed here is nothing, so the build is loaded for a time.
    await firefox.installExtension(join(root, ".output/firefox-mv3"));
  });
  afterAll(async () => {
    await firefox?.close();
    await proxy?.close();
    await replica?.close();
  });

  test("docs/policy-samples/firefox.json, word for word: the extension gets each of its values", async () => {
    const page = await firefox.newPage();
    await page.goto(`${ORIGIN}/popup.html`, { waitUntil: [] });
    await page.waitForSelector("body > *");
    const read = () => page.evaluate(() => (globalThis as unknown as { browser: Browser }).browser.storage.managed.get().catch(String));
    const policies = (JSON.parse(text) as { policies: { "3rdparty": { Extensions: Record<string, unknown> } } }).policies;
    expect(await until(read, (values) => typeof values === "object")).toEqual(policies["3rdparty"].Extensions[EXTENSION]);
  });
});
