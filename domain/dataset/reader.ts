import type { Catalog, Dataset, RouteRow, Service } from "./schema.ts";
import { toldApart } from "./told-apart.ts";

/** What answers are read from: a dataset in memory, or its rows in a store. Each read may fail; none writes. */
export interface DatasetReader {
  /** Its programs all have short names of their own. */
  catalog(): Promise<Catalog>;
  /** The service, and those it may rest on (its parent, the service it is a feature of); null where there is none. */
  service(id: string): Promise<Service | null>;
  /** The routes stored under a key of `routeKeys` (console/route.ts). */
  routes(key: string): Promise<readonly RouteRow[]>;
  /** Every service, for names and search. */
  services(): Promise<readonly Service[]>;
}

/** A reader over a whole dataset. `keyOf` says under which key a route is found. */
export function memoryReader(dataset: Dataset, keyOf: (route: RouteRow) => string): DatasetReader {
  const { services, routes, programs, ...rest } = dataset;
  const catalog: Catalog = { ...rest, programs: [...toldApart(programs)] };
  const byId = new Map(services.map((service) => [service.id, service]));
  const byKey = Map.groupBy(routes, keyOf);
  return {
    catalog: async () => catalog,
    service: async (id) => byId.get(id) ?? null,
    routes: async (key) => byKey.get(key) ?? [],
    services: async () => services,
  };
}

/** Loads a service with its family, so that pure code can look them up by id. */
export async function loadFamily(reader: DatasetReader, id: string): Promise<{ readonly service: Service | null; readonly byId: (id: string) => Service | null }> {
  const service = await reader.service(id);
  const family = new Map<string, Service>();
  const relatives = [service?.parent, service?.featureOf?.service].map((other) => (other === undefined ? null : reader.service(other)));
  for (const relative of await Promise.all(relatives)) if (relative !== null) family.set(relative.id, relative);
  if (service !== null) family.set(service.id, service);
  return { service, byId: (wanted) => family.get(wanted) ?? null };
}
