import { createHash } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { momentOf } from "../../../feed/moment.ts";
import { makeCertificate } from "../../../replica/certificate.ts";
import { bytesOf, DAY, newPair, type Pair, sign, statementFor } from "../../unit/feed/small-feed.ts";
import type { LocalHost } from "./hosts.ts";

/** What a request came to: a conditional one that was answered with 304 has `status` 304. */
export interface Asked {
  readonly path: string;
  readonly status: number;
}

/** A signed feed on a real HTTPS server of its own. */
export interface Feed extends LocalHost {
  readonly address: string;
  /** Since the last look, oldest first. */
  seen(): readonly Asked[];
  /** Hosts a dataset of this sequence, signed: the project's own facts, but for Kendra, which HIPAA's list has lost. */
  issue(sequence: number, changes?: Issue): Promise<void>;
}

interface Issue {
  readonly pair?: Pair;
  readonly feed?: string;
  readonly issuer?: string;
  /** Where it lies; the feed's own file by default. */
  readonly file?: string;
}

export const KEY = newPair("2026-a");
/** The project's own dataset, made once. */
let compiled: Dataset | undefined;

/** For the tests of a file: a feed at `https://<name>/acme.json`. Call it before `useConsole`. */
export function useFeed(name = "feeds.example.test"): Feed {
  const files = new Map<string, Buffer>();
  const asked: Asked[] = [];
  const host = { name, port: 0, spki: "" };
  let close: () => void = () => {};

  beforeAll(async () => {
    const { key, cert, spki } = await makeCertificate();
    const server = createServer({ key, cert }, (request, response) => {
      const path = new URL(request.url ?? "/", `https://${name}`).pathname;
      const body = files.get(path);
      const etag = `"${createHash("sha256").update(body ?? "").digest("hex")}"`;
      const status = body === undefined ? 404 : request.headers["if-none-match"] === etag ? 304 : 200;
      asked.push({ path, status });
      response.writeHead(status, { "access-control-allow-origin": "*", "cache-control": "no-cache", "content-type": "application/json", etag });
      response.end(status === 200 ? body : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    Object.assign(host, { port: (server.address() as AddressInfo).port, spki });
    close = () => {
      server.close();
      server.closeAllConnections();
    };
  });
  afterAll(() => close());

  return {
    name,
    get port() {
      return host.port;
    },
    get spki() {
      return host.spki;
    },
    address: `https://${name}/acme.json`,
    seen: () => asked.splice(0),
    async issue(sequence, { pair = KEY, feed = "acme", issuer = "Example Corp", file = "acme.json" } = {}) {
      const bytes = bytesOf(withoutKendra({ ...(compiled ??= ownDataset()), feed, sequence, issuer }));
      const now = Date.now();
      const statement = await statementFor(bytes, { feed, sequence, issued: momentOf(now), expires: momentOf(now + 30 * DAY) });
      files.set(`/${file}`, Buffer.from(bytes)).set(`/${file}.jws`, Buffer.from(await sign(statement, {}, pair)));
    },
  };
}

function withoutKendra(dataset: Dataset): Dataset {
  const services = dataset.services.map((service) => (service.id === "kendra" ? { ...service, entries: { ...service.entries, hipaa: [] } } : service));
  return { ...dataset, services };
}
