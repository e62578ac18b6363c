import { type IncomingMessage, createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import { domainOf } from "./regions.ts";
import type { Replica } from "./server.ts";

/** A proxy on loopback, for a browser that cannot be told where a host leads: Firefox. */
export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** A server on loopback that stands for a host. */
export interface ProxiedHost {
  readonly name: string;
  readonly port: number;
}

/** Starts a proxy through which console hosts lead to the replica, these hosts to their own servers, and all others nowhere. Rejects where no port can be had. */
export async function startProxy(replica: Replica, hosts: readonly ProxiedHost[] = []): Promise<Proxy> {
  const server = createServer((_, response) => response.writeHead(502).end());
  const open = new Set<Duplex>();
  server.on("connect", (request: IncomingMessage, browser: Duplex, head: Buffer) => {
    const host = (request.url ?? "").replace(/:443$/, "");
    const port = hosts.find(({ name }) => name === host)?.port ?? (domainOf(host) === undefined ? undefined : replica.port);
    if (port === undefined) {
      browser.on("error", () => {}).end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const other = connect(port, "127.0.0.1", () => {
      browser.write("HTTP/1.1 200 OK\r\n\r\n");
      other.write(head);
      other.pipe(browser).pipe(other);
    });
    // Either end may break off; then the other has nobody to talk to.
    for (const [one, peer] of [[browser, other], [other, browser]] as const) {
      open.add(one);
      one.on("error", () => peer.destroy()).on("close", () => {
        open.delete(one);
        peer.destroy();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      for (const one of open) one.destroy();
    }),
  };
}
