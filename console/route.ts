import { consoleHost } from "./host.ts";
import type { PageFacts, Route } from "./page.ts";

/**
 * The keys under which the routes that may lead from this page are found (see `keyOfRoute`); none when the page is
 * not the console's. The last may be a word of the page's own choosing: look keys up in a Map or an index, never as
 * properties.
 */
export function routeKeys(facts: PageFacts): readonly string[] {
  const host = consoleHost(facts.host);
  if (host === null) return [];
  const slug = slugOf(facts.path);
  const keys: string[] = [];
  if (host.label !== null) keys.push(keyUnder(host.label, slug));
  if (usesPlainRoutes(host.label, slug)) keys.push(slug);
  if (facts.metaService !== null && !keys.includes(facts.metaService)) keys.push(facts.metaService);
  return keys;
}

/**
 * The one key a route is stored under: its first path segment ("" for the root), with the label before it where it
 * has one (`phd/console`), or the whole domain of a service's own console.
 */
export function keyOfRoute(route: Pick<Route, "host" | "path">): string {
  const slug = slugOf(route.path);
  return route.host === undefined ? slug : keyUnder(route.host, slug);
}

/**
 * The narrowest route that leads from this page, out of those found under its keys; null when none does. What decides,
 * in order of trust:
 *
 * 1. The address. A route of the page's own host goes before a plain one, then the longest path, then the longest
 *    hash. A page whose address is known to be no service's (Console Home) is settled by that too.
 * 2. Only where no route knows the address: the id in the `awsc-mezz-service` tag, when it is the whole path of a
 *    plain route. The ids of the navigation (`s`, `cw`, `home`) are routes for that reason.
 */
export function bestRoute(family: readonly Route[], facts: PageFacts): Route | null {
  const label = consoleHost(facts.host)?.label ?? null;
  const segments = pathSegments(facts.path);
  const path = segments.join("/");
  const hash = hashTokens(facts.hash).join("/");
  const plain = usesPlainRoutes(label, segments[0] ?? "");
  let best: Route | null = null;
  for (const route of family) {
    if (route.host === undefined ? !plain : route.host !== label) continue;
    if (route.path === "" ? path !== "" : !leads(route.path, path)) continue;
    if (route.hash !== undefined && !leads(route.hash, hash)) continue;
    if (best === null || weight(route) > weight(best)) best = route;
  }
  return best ?? family.find((route) => isPlainPath(route) && route.path === facts.metaService) ?? null;
}

/** A hash in its parts: `/savings-plans/overview` is `savings-plans` and `overview`, `Volumes:` is `Volumes`. */
export function hashTokens(hash: string): readonly string[] {
  return hash.split(/[#!/:?;=&,]+/).filter(Boolean);
}

function slugOf(path: string): string {
  return /[^/]+/.exec(path)?.[0] ?? "";
}

function pathSegments(path: string): readonly string[] {
  return path.split("/").filter(Boolean);
}

/**
 * A label in front of the console's domain serves the same slugs (support.console.aws.amazon.com/support), though a
 * root page of its own; a domain of its own shares nothing.
 */
function usesPlainRoutes(label: string | null, slug: string): boolean {
  return label === null || (slug !== "" && !isDomain(label));
}

function keyUnder(label: string, slug: string): string {
  return isDomain(label) ? label : `${label}/${slug}`;
}

const isPlainPath = (route: Route) => route.host === undefined && route.hash === undefined;

const isDomain = (label: string) => label.includes(".");

const leads = (prefix: string, text: string) => text === prefix || text.startsWith(`${prefix}/`);

/** Paths and hashes have at most 100 characters, so a longer path outweighs any hash and a host any path. */
const weight = ({ host, path, hash }: Route) => (host === undefined ? 0 : 1e6) + path.length * 1e3 + (hash?.length ?? 0);
