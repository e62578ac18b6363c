import { locate } from "../console/locate.ts";
import type { PageFacts, Route } from "../console/page.ts";
import { bestRoute, routeKeys } from "../console/route.ts";
import type { Grounds } from "../domain/coverage/coverage.ts";
import { loadFamily } from "../domain/dataset/reader.ts";
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

  const place = locate(page, (key) => (key === routeKeys(page)[0] ? family : []), (id) => (id === service?.id ? service : null));
  if (place.kind === "not-console") return { kind: "not-console" };
  if (place.kind === "no-service" && place.route !== null) return { kind: "no-service", route: place.route, family };
  if (service === null || place.route === null || place.partition === null) return { kind: "not-recognised", family };
  const row = await makeRow(shelf, service.id, place.partition, now, byId);
  return row === null ? { kind: "not-recognised", family } : { kind: "service", region: place.region, partition: place.partition, route: place.route, family, row };
}

async function rowReply(shelf: Shelf, id: string, partition: string, now: Date): Promise<RowReply> {
  const { service, byId } = await loadFamily(shelf.reader, id);
  const row = service === null ? null : await makeRow(shelf, id, partition, now, byId);
  return row === null ? { kind: "failed", reason: "The dataset does not know this service." } : { kind: "row", row };
}

async function makeRow(shelf: Shelf, id: string, partition: string, now: Date, byId: Grounds["serviceById"]): Promise<Row | null> {
  const catalog = await shelf.reader.catalog();
  const service = byId(id);
  if (service === null) return null;
  return rowOf({ catalog, serviceById: byId, now }, service, programsOf(catalog, HEADLINE_PROGRAMS), partition, datasetView(catalog, shelf.fallback));
}

async function namesReply(shelf: Shelf): Promise<NamesReply> {
  const [catalog, services] = [await shelf.reader.catalog(), await shelf.reader.services()];
  return {
    services: services.map(({ id, name, former, aliases, category, kind, parent, global }) => ({ id, name, former, aliases, category, kind, parent: parent ?? null, global })),
    regions: catalog.regions.map(({ code, name, partition }) => ({ code, name, short: shortRegion(name), partition })),
    programs: catalog.programs.map(({ id, name, short }) => ({ id, name, short })),
    dataset: datasetView(catalog, shelf.fallback),
  };
}
