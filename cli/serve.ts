import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Command } from "commander";
import { reasonOf, Refusal } from "./refusal.ts";

/** A feed on this machine, until it is closed. */
export interface FeedServer {
  readonly address: string;
  /** SHA-256 of the certificate, as browsers show it. */
  readonly fingerprint: string;
  /** SHA-256 of its public key in base64: what Chromium's --ignore-certificate-errors-spki-list takes. */
  readonly spki: string;
  close(): Promise<void>;
}

const DAY = 86_400_000;
/** By ending; what has another one is not served, a private key (`private.jwk`) above all. */
const TYPES: Readonly<Record<string, string>> = { json: "application/json", jws: "application/jose" };
const NAME = /^\/([\w-][\w.-]*\.(json|jws))$/;

/** `scope dataset serve`: a feed to try with. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve a folder of datasets and signatures over HTTPS on this machine, as any static server would.")
    .argument("<folder>", "the folder; its .json and .jws files are served")
    .option("--port <number>", "the port on 127.0.0.1; 0 takes a free one", "8443")
    .action(async (folder: string, { port }: { port: string }) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Refusal(`--port takes a number up to 65535, not ${port}`);
      const server = await startFeedServer(folder, Number(port));
      process.stdout.write(`${[...datasetsIn(folder).map((name) => server.address + name), `certificate SHA-256  ${server.fingerprint}`, `its key, for Chromium's --ignore-certificate-errors-spki-list  ${server.spki}`, "Ctrl+C ends it."].join("\n")}\n`);
      await new Promise<void>((resolve) => process.once("SIGINT", () => resolve()).once("SIGTERM", () => resolve()));
      await server.close();
    });
}

/** Starts the server on loopback, with a certificate of its own that is nowhere written. Refuses a folder without datasets and a port in use. */
export async function startFeedServer(folder: string, port: number): Promise<FeedServer> {
  if (!existsSync(folder) || datasetsIn(folder).length === 0) throw new Refusal(`${folder} holds no dataset: no file that ends in .json`);
  const { key, cert } = await newCertificate();
  const root = realpathSync(folder);
  const server = createServer({ key, cert }, (request, response) => answer(root, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Refusal(`port ${port} cannot be used: ${reasonOf(error)}; give another with --port`))).listen(port, "127.0.0.1", resolve);
  });
  const certificate = new X509Certificate(cert);
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}/`,
    fingerprint: certificate.fingerprint256,
    spki: createHash("sha256").update(certificate.publicKey.export({ type: "spki", format: "der" })).digest("base64"),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

async function newCertificate(): Promise<{ key: string; cert: string }> {
  // Loaded here: it takes a tenth of a second, and every other command would wait for it.
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }, { type: 7, ip: "127.0.0.1" }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}

function datasetsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".json")).toSorted();
  } catch {
    throw new Refusal(`${folder} is no folder`);
  }
}

/** The least that a host of a feed must do: let everyone read, and have browsers ask whether a file is still the same. */
function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const [, name, ending] = NAME.exec(URL.parse(request.url ?? "/", "https://localhost")?.pathname ?? "") ?? [];
  response.setHeader("access-control-allow-origin", "*");
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
  const body = name === undefined ? null : contentsOf(join(root, name));
  if (body === null) return void response.writeHead(404).end();
  const etag = `"${createHash("sha256").update(body).digest("hex")}"`;
  response.setHeader("etag", etag).setHeader("cache-control", "no-cache").setHeader("content-type", TYPES[ending ?? ""] ?? "application/octet-stream");
  if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
  else response.writeHead(200, { "content-length": body.length }).end(request.method === "HEAD" ? undefined : body);
}

/** Null where there is no such file, or a link leads out of the folder. */
function contentsOf(file: string): Buffer | null {
  try {
    return realpathSync(file) === file ? readFileSync(file) : null;
  } catch {
    return null;
  }
}
