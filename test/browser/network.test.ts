import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StatusReply } from "../../messages/status.ts";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { openBrowser } from "../../replica/browser.ts";
import { domainOf } from "../../replica/regions.ts";
import { type Replica, startReplica } from "../../replica/server.ts";
import { ask } from "./harness/ask.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { withHosts } from "./harness/hosts.ts";
import { cannot, forExtension, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";

const SERVICES = ["kendra", "s3", "ec2", "lambda", "sagemaker", "dynamodbv2", "rds", "sqs", "bedrock", "ecs"];
const feed = useFeed();
const named = { datasetUrl: feed.address, datasetKeys: { keys: [KEY.publicKey] } };
// A user's own feed waits some ten seconds, until the browser can no longer have a policy that it has not loaded yet.
if (cannot === null) usePolicy(() => forExtension(named));
let folder: string;
let replica: Replica;
let context: BrowserContext;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "inscope-network-"));
  replica = await startReplica();
  const switches = [`--log-net-log=${join(folder, "log.json")}`];
  context = await openBrowser({ executable: process.env["CHROME_PATH"] ?? "", extension: resolve(".output/chrome-mv3"), replica: withHosts(replica, [feed]), headless: true, switches });
});
afterAll(async () => {
  await context?.close();
  await replica?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string; readonly initiator?: string; readonly method?: string } }[];
}

/** Every request that the browser itself began to send, whoever asked for it, from its own log. */
function requests(): readonly { readonly url: URL; readonly initiator: string; readonly method: string }[] {
  const { constants, events } = JSON.parse(readFileSync(join(folder, "log.json"), "utf8")) as NetLog;
  const start = constants.logEventTypes["URL_REQUEST_START_JOB"];
  return events.flatMap(({ type, params }) => (type === start && params?.url !== undefined ? [{ url: new URL(params.url), initiator: params.initiator ?? "", method: params.method ?? "" }] : []));
}

test("browsing ten services causes no request but the feed's, and that says nothing of them", async () => {
  await feed.issue(1);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html`);
  await ask(page, { type: "change", change: named });
  for (const service of SERVICES) {
    await page.goto(`https://ap-southeast-1.console.aws.amazon.com/${service}/home?region=ap-southeast-1`);
    await waitForOverlays(page, answered);
  }
  await page.goto(`${origin}/popup.html`);
  await until(() => ask(page, { type: "refresh" }) as Promise<StatusReply>, ({ provenance }) => provenance.feed === "acme", 40_000);
  await page.keyboard.type("lambda");
  await page.getByText("AWS Lambda").first().waitFor();
  // The log is whole once the browser has ended.
  await context.close();
  const all = requests();
  const theirs = all.filter(({ url }) => domainOf(url.hostname) !== undefined);
  // To the console go the pages themselves and what the replica puts into them.
  expect(new Set(theirs.map(({ url }) => url.pathname.split("/")[1] as string).filter((name) => name !== "replica" && name !== "favicon.ico"))).toEqual(new Set(SERVICES));
  const ours = all.filter(({ url, initiator }) => initiator === origin && url.protocol !== "chrome-extension:");
  expect(new Set(ours.map(({ url, method }) => `${method} ${url.href}`))).toEqual(new Set([`GET ${feed.address}.jws`, `GET ${feed.address}`]));
  const others = all.filter(({ url }) => /^(https?|wss?):$/.test(url.protocol) && domainOf(url.hostname) === undefined && url.hostname !== feed.name);
  // Chromium asks its maker's services of itself; what nobody asked for has no origin.
  const made = others.filter(({ url, initiator }) => initiator !== "not an origin" || !/\.(google|googleapis)\.com$/.test(url.hostname));
  expect(made.map(({ url, initiator }) => `${url.href} from ${initiator}`)).toEqual([]);
});
