import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { readAddress } from "./address.ts";
import { makeCertificate } from "./certificate.ts";
import { page } from "./page.ts";
import { domains } from "./regions.ts";

/** A console replica that listens on loopback. */
export interface Replica {
  readonly port: number;
  /** Chromium's switches: console hosts lead here, all others nowhere, and this one certificate is trusted. */
  readonly switches: readonly string[];
  close(): Promise<void>;
}

/** What a page may load: as strict as a console could be. */
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
  "/replica/style.css": { type: "text/css", body: read("style.css") },
  "/replica/navigation.js": { type: "text/javascript", body: read("navigation.js") },
  "/favicon.ico": { type: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
};

/** Starts the replica on a free port of 127.0.0.1. It answers for every console host. */
export async function startReplica(): Promise<Replica> {
  const { key, cert, spki } = await makeCertificate();
  const server = createServer({ key, cert }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const rules = [...domains.map((domain) => `MAP *.${domain}:443 127.0.0.1:${port}`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"];
  return {
    port,
    switches: [`--host-resolver-rules=${rules.join(", ")}`, `--ignore-certificate-errors-spki-list=${spki}`],
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", `https://${request.headers.host ?? "localhost"}`);
  const file = files[url.pathname];
  const address = readAddress(url);
  if (file !== undefined) send(response, file.type, file.body);
  else if (address === undefined) response.writeHead(421).end();
  else send(response, "text/html; charset=utf-8", page(address, address.options.theme ?? cookieTheme(request)));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": type, "content-security-policy": policy, "cache-control": "no-store" }).end(body);
}

/** The console keeps the reader's choice in this cookie. */
function cookieTheme(request: IncomingMessage): "light" | "dark" {
  return /(?:^|; )awsc-color-theme=dark(?:;|$)/.test(request.headers.cookie ?? "") ? "dark" : "light";
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}
