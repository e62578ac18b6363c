import { readFileSync } from "node:fs";
import { locate } from "../../../console/locate.ts";
import type { PageTags } from "../../../console/address.ts";
import { factsOfUrl } from "../../../console/page-facts.ts";
import type { Route } from "../../../console/page.ts";
import { keyOfRoute } from "../../../console/route.ts";

interface NamedService {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  readonly global: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8"));

export const routeRows: readonly (Route & { readonly source: string })[] = read("routes.json").routes;
export const services: readonly NamedService[] = read("services.json").services;

const byKey = Map.groupBy(routeRows, keyOfRoute);
const byId = new Map(services.map((service) => [service.id, service]));

/** Where the bundled routes and services place this page; null when it is no console's. */
export function placeOf(url: string, tags: PageTags = {}) {
  const facts = factsOfUrl(url, tags);
  return facts === null ? null : locate(facts, (key) => byKey.get(key) ?? [], (id) => byId.get(id) ?? null);
}
