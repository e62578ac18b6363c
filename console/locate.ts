import { consoleHost } from "./host.ts";
import type { PageFacts, Place, Route } from "./page.ts";
import { regionOf } from "./region.ts";
import { bestRoute, routeKeys } from "./route.ts";

/** A place, and the route that led there; null where none did. */
export interface Located extends Place {
  readonly route: Route | null;
}

/**
 * Where is this page? `routesFor` gives the routes stored under a key (see `keyOfRoute`), `serviceInfo` what the
 * dataset knows of a service, null where it knows none: a route to an unknown service leads nowhere.
 *
 * The address decides before any tag of the page: see `bestRoute` for the service and `regionOf` for the Region. A
 * Region-less service or page is `global` whatever host it is served from.
 */
export function locate(
  facts: PageFacts,
  routesFor: (key: string) => readonly Route[],
  serviceInfo: (id: string) => { readonly global: boolean } | null,
): Located {
  const host = consoleHost(facts.host);
  if (host === null) return { kind: "not-console", partition: null, region: null, service: null, route: null };
  const route = bestRoute(routeKeys(facts).flatMap((key) => routesFor(key)), facts);
  const at = { partition: host.partition, region: regionOf(facts) };
  if (route?.service === null) return { ...at, kind: "no-service", service: null, route };
  const info = route === null ? null : serviceInfo(route.service);
  if (route === null || info === null) return { ...at, kind: "not-recognised", service: null, route: null };
  return { ...at, region: route.global || info.global ? "global" : at.region, kind: "service", service: route.service, route };
}
