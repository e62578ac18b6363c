import { locate } from "../console/locate.ts";
import type { PageFacts, Route } from "../console/page.ts";
import { bestRoute, routeKeys } from "../console/route.ts";
import type { Grounds } from "../domain/coverage/coverage.ts";
import { loadFamily } from "../domain/dataset/reader.ts";
import type { Region, Service } from "../domain/dataset/schema.ts";
import { shortRegion } from "../domain/words/region-text.ts";
import { datasetView, rowOf } from "../domain/words/row.ts";
import type { Row } from "../domain/words/row-view.ts";
import type { NamesReply, PageReply, Request, RowReply } from "../messages/protocol.ts";
import type { Library, Shelf } from "./library.ts";
import { HEADLINE_PROGRAMS, programsOf } from "./programs.ts";

const FAILED = { kind: "failed", reason: "No dataset could be read, so nothing is known." } as const;

/** Answers a checked request. Never rejects: where no dataset can be read the reply says so, and is never a "no". */
export async function answer(request: Request, library: Library, now: () => Date): Promise<PageReply | RowReply | NamesReply | typeof FAILED> {
  try {
    switch (request.type) {
      case "page":
        return await library.use((shelf) => pageReply(shelf, request.page, now()));
      case "row":
        return await library.use((shelf) => rowReply(shelf, request.service, request.partition ?? "aws", now()));
      case "names":
        return await library.use(namesReply);
    }
  } catch {
    return FAILED;
  }
}

async function pageReply(shelf: Shelf, page: PageFacts, now: Date): Promise<PageReply> {
  const family: Route[] = [];
  for (const key of routeKeys(page)) family.push(...(await shelf.reader.routes(key)));
  const likely = bestRoute(family, page)?.service ?? null;
  const { service, byId } = likely === null ? { service: null, byId: () => null } : await loadFamily(shelf.reader, likely);

  const [first] = routeKeys(page);
  const place = locate(page, (key) => (key === first ? family : []), (id) => (id === service?.id ? service : null));
  if (place.kind === "not-console") return { kind: "not-console" };
  if (place.kind === "no-service" && place.route !== null) return { kind: "no-service", route: place.route, family };
  if (service === null || place.route === null || place.partition === null) return { kind: "not-recognised", family };
  // A page stays in its partition, so its script is not sent the others'.
  const row = await makeRow(shelf, service, byId, place.partition, now, (region) => region.partition === place.partition);
  return { kind: "service", region: place.region, partition: place.partition, route: place.route, family, row };
}

async function rowReply(shelf: Shelf, id: string, partition: string, now: Date): Promise<RowReply> {
  const { service, byId } = await loadFamily(shelf.reader, id);
  if (service === null) return { kind: "failed", reason: "The dataset does not know this service." };
  return { kind: "row", row: await makeRow(shelf, service, byId, partition, now, () => true) };
}

async function makeRow(shelf: Shelf, service: Service, byId: Grounds["serviceById"], partition: string, now: Date, wanted: (region: Region) => boolean): Promise<Row> {
  const catalog = await shelf.reader.catalog();
  const where = { regions: catalog.regions.filter(wanted), partition };
  return rowOf({ catalog, serviceById: byId, now }, service, programsOf(catalog, HEADLINE_PROGRAMS), where, datasetView(catalog, shelf.fallback));
}

async function namesReply(shelf: Shelf): Promise<NamesReply> {
  const [catalog, services] = [await shelf.reader.catalog(), await shelf.reader.services()];
  return {
    services: services.map(({ id, name, former, aliases, category, kind, parent, global }) => ({ id, name, former, aliases, category, kind, parent: parent ?? null, global })),
    regions: catalog.regions.map(({ code, name, partition }) => ({ code, name, short: shortRegion(name), partition })),
    programs: catalog.programs.map(({ id, name, short, about }) => ({ id, name, short, about: about ?? null })),
    dataset: datasetView(catalog, shelf.fallback),
  };
}
