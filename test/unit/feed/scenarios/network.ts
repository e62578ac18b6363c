import { gzipSync } from "node:zlib";
import { checkFeed } from "../../../../feed/check.ts";
import { LIMITS } from "../../../../feed/limits.ts";
import { EMPTY_MEMORY } from "../../../../feed/memory.ts";
import type { Outcome } from "../../../../feed/outcome.ts";
import { type Answer, body, type HostileHost } from "../hostile-host.ts";
import { bytesOf, NOW, OUR_KEY, sign, smallDataset, statementFor } from "../small-feed.ts";
import type { Scenario } from "./scenario.ts";

const dataset = bytesOf(smallDataset());
const PAGE = "<!doctype html><title>Sign in</title>";

/** The chain with the real `fetch`, against a real server. */
function ask(address: string, keys: typeof OUR_KEY.publicKey[] | null, online?: () => boolean): Promise<Outcome> {
  const limits = { ...LIMITS, totalMs: 1_000 };
  return checkFeed({ source: { address, keys }, memory: EMPTY_MEMORY, held: null, floor: { feed: "bundled", sequence: 1 }, now: NOW, fetch: globalThis.fetch, online, limits });
}

const redirect: Answer = (_request, response) => void response.writeHead(302, { location: "/elsewhere" }).end();
const status = (code: number): Answer => (_request, response) => void response.writeHead(code).end("Sorry");
const silence: Answer = () => undefined;
const cutOff: Answer = (_request, response) => {
  response.writeHead(200, { "content-length": String(dataset.length) });
  response.write(dataset.slice(0, 300), () => response.destroy());
};
const drip: Answer = (_request, response) => {
  response.writeHead(200);
  let at = 0;
  const timer = setInterval(() => response.write(dataset.slice(at, ++at)), 50);
  response.on("close", () => clearInterval(timer));
};
const endless: Answer = (_request, response) => {
  const more = () => {
    while (!response.destroyed && response.write(" ".repeat(65_536)));
  };
  response.writeHead(200, { "content-type": "application/json" }).on("drain", more);
  more();
};
/** Fifty kilobytes on the wire, fifty megabytes decoded. */
const bomb = body(gzipSync(Buffer.alloc(50_000_000, " ")), { "content-encoding": "gzip", "content-type": "application/json" });

/** Scenarios on a running host; each has a path of its own. */
export function networkScenarios(host: () => HostileHost): readonly Scenario[] {
  let count = 0;
  const unsigned = (answer: Answer) => () => {
    const path = `/${++count}.json`;
    host().serve(path, answer);
    return ask(host().origin + path, null);
  };
  const signed = (statement: Answer | null, answer: Answer) => async () => {
    const path = `/${++count}.json`;
    host().serve(path, answer);
    host().serve(`${path}.jws`, statement ?? body(await sign(await statementFor(dataset))));
    return ask(host().origin + path, [OUR_KEY.publicKey]);
  };
  return [
    { name: "a redirected dataset", code: "redirect", run: unsigned(redirect) },
    { name: "a redirected signature", code: "redirect", run: signed(redirect, body(dataset)) },
    { name: "a signed dataset, redirected", code: "redirect", run: signed(null, redirect) },
    ...[401, 403, 404, 429, 500, 503].map((code): Scenario => ({ name: `HTTP ${code}`, code: "http-error", detail: new RegExp(String(code)), run: unsigned(status(code)) })),
    { name: "HTTP 204", code: "http-error", run: unsigned(status(204)) },
    { name: "HTTP 404 for the signature", code: "no-signature", run: signed(status(404), body(dataset)) },
    { name: "HTTP 500 for the signature", code: "http-error", run: signed(status(500), body(dataset)) },
    { name: "a sign-in page", code: "web-page", run: unsigned(body(PAGE, { "content-type": "text/html; charset=utf-8" })) },
    { name: "a sign-in page that says it is JSON", code: "web-page", run: unsigned(body(`\n  ${PAGE}`, { "content-type": "application/json" })) },
    { name: "a page in the place of the signature", code: "web-page", run: signed(body(PAGE), body(dataset)) },
    { name: "a slow drip", code: "too-slow", run: unsigned(drip) },
    { name: "a signed dataset in a slow drip", code: "too-slow", run: signed(null, drip) },
    { name: "a server that says nothing", code: "too-slow", run: unsigned(silence) },
    { name: "a connection that breaks off", code: "cut-off", run: unsigned(cutOff) },
    { name: "a signed dataset that breaks off", code: "cut-off", run: signed(null, cutOff) },
    { name: "a dataset without end", code: "too-big", run: unsigned(endless) },
    { name: "a signature without end", code: "too-big", run: signed(endless, body(dataset)) },
    { name: "a signed dataset without end", code: "wrong-size", run: signed(null, endless) },
    { name: "a gzip bomb", code: "too-big", run: unsigned(bomb) },
    { name: "a gzip bomb as the signature", code: "too-big", run: signed(bomb, body(dataset)) },
    { name: "a gzip bomb as the signed dataset", code: "wrong-size", run: signed(null, bomb) },
    { name: "a body that is no gzip though it says so", code: "cut-off", run: unsigned(body(dataset, { "content-encoding": "gzip" })) },
    { name: "a host that no DNS knows", code: "unreachable", run: () => ask("https://feed.invalid/x.json", null) },
    { name: "a port where nobody listens", code: "unreachable", run: () => ask("https://localhost:1/x.json", null) },
    { name: "no network", code: "offline", run: () => ask("https://feed.invalid/x.json", null, () => false) },
  ];
}
