import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "../../../replica/certificate.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTPS server on loopback that answers each path as a test tells it to. */
export interface HostileHost {
  readonly origin: string;
  /** What was asked, in order: `GET /x.json`. */
  readonly asked: string[];
  serve(path: string, answer: Answer): void;
  close(): Promise<void>;
}

/**
 * Starts the server. Its certificate is made on the spot, so this process trusts any until `close`: Node before 24.5
 * has no way to trust one more.
 */
export async function startHostileHost(): Promise<HostileHost> {
  const trust = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const { key, cert } = await makeCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = answers.get(request.url ?? "");
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    serve: (path, answer) => void answers.set(path, answer),
    close: () => {
      if (trust === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = trust;
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Answers with a body, as a static server does. */
export function body(content: string | Uint8Array, headers: Record<string, string> = {}): Answer {
  return (_request, response) => void response.writeHead(200, { "content-type": "application/octet-stream", ...headers }).end(content);
}
