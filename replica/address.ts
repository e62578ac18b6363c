import { domainOf, regionsOf } from "./regions.ts";
import { type Service, serviceAt } from "./services.ts";

/** What an address asks the replica for. */
export interface Address {
  readonly url: URL;
  readonly domain: string;
  readonly service: Service;
  /** Region code; null where the page has none. */
  readonly region: string | null;
  /** The host itself names the Region, so another Region is another host. */
  readonly regionInHost: boolean;
  readonly options: Options;
}

/** How this one answer is to differ from a plain page: query parameters that begin with `replica-`. */
export interface Options {
  readonly theme: "light" | "dark" | null;
  readonly header: "late" | null;
  readonly meta: "none" | "hostile" | null;
  readonly iframe: boolean;
  /** Elements named like methods of `document`, which hide these from scripts. */
  readonly clobber: boolean;
  /** A row of favourites below the header's top bar. */
  readonly favourites: boolean;
  /** How many more links to services the services menu and the page of all services hold: `replica-links=300`. */
  readonly links: number;
}

/** Reads an address; undefined where its host is no console's. */
export function readAddress(url: URL): Address | undefined {
  const domain = domainOf(url.hostname);
  if (domain === undefined) return undefined;
  const service = serviceAt(url.pathname);
  const label = url.hostname.split(".").find((part) => part in regionsOf(domain));
  const region = service.global === true ? null : label ?? url.searchParams.get("region");
  return { url, domain, service, region, regionInHost: label !== undefined, options: readOptions(url.searchParams) };
}

function readOptions(query: URLSearchParams): Options {
  const one = <const T extends string>(name: string, ...values: readonly T[]): T | null => values.find((value) => query.get(`replica-${name}`) === value) ?? null;
  return {
    theme: one("theme", "light", "dark"),
    header: one("header", "late"),
    meta: one("meta", "none", "hostile"),
    iframe: one("iframe", "1") !== null,
    clobber: one("clobber", "1") !== null,
    favourites: one("favourites", "1") !== null,
    links: Math.min(Number(query.get("replica-links") ?? 0) || 0, 10_000),
  };
}

/** The same page in another Region: another host where the host names the Region, else another query. */
export function inRegion({ url, regionInHost, region }: Address, code: string): string {
  const other = new URL(`${url.pathname}?region=${code}`, url);
  if (regionInHost && region !== null) other.hostname = url.hostname.replace(region, code);
  return other.href;
}
