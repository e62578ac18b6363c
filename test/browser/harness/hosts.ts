import type { Replica } from "../../../replica/server.ts";

/** A server on this machine that stands for a host. */
export interface LocalHost {
  /** The host's name, as addresses have it. */
  readonly name: string;
  readonly port: number;
  /** Base64 of the SHA-256 of its certificate's public key. */
  readonly spki: string;
}

/** The replica, and the switches that let a browser reach these hosts too. */
export function withHosts(replica: Replica, hosts: readonly LocalHost[]): Replica {
  const maps = hosts.map(({ name, port }) => `MAP ${name}:443 127.0.0.1:${port}, `).join("");
  const switches = replica.switches.map((each) => (each.startsWith("--ignore-certificate-errors-spki-list=") ? [each, ...hosts.map(({ spki }) => spki)].join(",") : each.replace("MAP * ~NOTFOUND", `${maps}MAP * ~NOTFOUND`)));
  return { ...replica, switches };
}
