import { locate } from "../console/locate.ts";
import type { PageFacts, Route } from "../console/page.ts";
import { bestRoute, routeKeys } from "../console/route.ts";
import type { Grounds } from "../domain/coverage/coverage.ts";
import { loadFamily } from "../domain/dataset/reader.ts";
import type { Program, Region, Service } from "../domain/dataset/schema.ts";
import { findsOf } from "../domain/search/named.ts";
import { boundariesNamed } from "../domain/search/program-words.ts";
import { regionNames } from "../domain/words/region-text.ts";
import { rowOf } from "../domain/words/row.ts";
import type { Row } from "../domain/words/row-view.ts";
import type { BasisReply } from "../messages/basis.ts";
import type { ChangesReply } from "../messages/changes.ts";
import type { Display, OpenRequest } from "../messages/display.ts";
import type { HistoryReply } from "../messages/history.ts";
import type { MarksReply } from "../messages/marks.ts";
import type { MatrixReply } from "../messages/matrix.ts";
import type { NamesReply, NamesRequest, ProgramView, RegionView } from "../messages/names.ts";
import type { Demand, PageReply, PanelRequest } from "../messages/page.ts";
import type { Request } from "../messages/request.ts";
import type { RowReply, RowRequest } from "../messages/row.ts";
import type { SettingsReply } from "../messages/settings.ts";
import type { StatusReply } from "../messages/status.ts";
import type { Settings } from "../settings/settings.ts";
import type { Shortcuts } from "../sight/menu.ts";
import { programsShown } from "../settings/shown.ts";
import { changesReply } from "./changes.ts";
import { datasetOf, markOf } from "./dataset.ts";
import { decidedIn } from "./decided.ts";
import type { Hiding } from "./hiding.ts";
import { historyReply } from "./history.ts";
import type { Kept } from "./kept.ts";
import type { Library, Shelf } from "./library.ts";
import { marksReply } from "./marks.ts";
import { matrixReply } from "./matrix.ts";
import { programIdsOf, programsOf } from "./programs.ts";
import type { Refresher } from "./refresh.ts";
import { settingsReply } from "./settings-reply.ts";
import { statusOf } from "./status.ts";
import type { SettingsKeeper } from "./settings-keeper.ts";

const FAILED = { kind: "failed", reason: "No dataset could be read, so nothing is known." } as const;

/** What answers are made from. */
export interface Answering {
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly now: () => Date;
  readonly refresher: Pick<Refresher, "now" | "standing">;
  /** The extension's version. */
  readonly version: string;
  /** How many bytes it has stored; null where the browser does not say. */
  readonly bytes: () => Promise<number | null>;
  /** Whether the overlay is hidden for this session. */
  readonly hiding: Hiding;
  readonly kept: Kept;
  /** The keys of our commands. Never rejects. */
  readonly shortcuts: () => Promise<Shortcuts>;
}

type Reply = PageReply | RowReply | NamesReply | BasisReply | MarksReply | MatrixReply | Display | StatusReply | SettingsReply | ChangesReply | HistoryReply | typeof FAILED;

/** Answers a checked request. Never rejects: where no dataset can be read the reply says so, and is never a "no". */
export async function answer(request: Exclude<Request, OpenRequest | PanelRequest>, parts: Answering): Promise<Reply> {
  const { library, settings, now, refresher, hiding, kept } = parts;
  try {
    switch (request.type) {
      case "page": {
        const chosen = await settings.settings();
        return await library.use((shelf) => pageReply(shelf, request.page, chosen, now()));
      }
      case "row": {
        const chosen = await settings.settings();
        return await library.use((shelf) => rowReply(shelf, request, chosen, now()));
      }
      case "matrix":
      case "service-matrix": {
        const [chosen] = await Promise.all([settings.settings(), kept.ready()]);
        return await library.use((shelf) => {
          const at = now();
          return kept.reply(basisOf(chosen, markOf(shelf, at), at), request, () => matrixReply(shelf, request, chosen, at));
        });
      }
      case "history": {
        const chosen = await settings.settings();
        return await library.use((shelf) => historyReply(shelf, request, chosen, now()));
      }
      case "names": {
        const [chosen] = await Promise.all([settings.settings(), kept.ready()]);
        return await library.use((shelf) => {
          const at = now();
          return kept.reply(basisOf(chosen, markOf(shelf, at), at), request, () => namesReply(shelf, request, chosen, at));
        });
      }
      case "basis": {
        const [chosen, dataset] = [await settings.settings(), await datasetMark(parts)];
        return { kind: "basis", basis: basisOf(chosen, dataset, now()) };
      }
      case "prefer": {
        const { overlay, position } = request;
        // A form that is chosen is one to be seen.
        if (overlay !== undefined) await hiding.hide(null);
        await settings.prefer({ ...(overlay !== undefined && { overlay }), ...(position !== undefined && { overlayPosition: position }) });
        return await displayOf(parts);
      }
      case "hide":
        await hiding.hide(request.hidden);
        return await displayOf(parts);
      case "marks": {
        const chosen = await settings.settings();
        return await library.use((shelf) => marksReply(shelf, request, chosen, now()));
      }
      case "refresh":
        await refresher.now();
        return await statusReply(parts);
      case "status":
        return await statusReply(parts);
      case "changes":
        return await library.use(async (shelf) => changesReply(shelf, await settings.settings(), now()));
      case "settings":
        return settingsReply(await settings.state());
      case "change":
        await settings.prefer(request.change);
        return settingsReply(await settings.state());
      case "reset":
        await settings.reset();
        return settingsReply(await settings.state());
    }
  } catch {
    return FAILED;
  }
}

async function statusReply({ library, refresher, version, bytes, now }: Answering): Promise<StatusReply> {
  const [standing, used] = [await refresher.standing(), await bytes()];
  return library.use(async (shelf) => statusOf(await shelf.reader.catalog(), shelf, { ...standing, version, bytes: used, now: now() }));
}

/** How the page's script is to show things now. Never rejects. */
export async function displayOf(parts: Pick<Answering, "settings" | "library" | "hiding" | "shortcuts" | "now">): Promise<Display> {
  const state = await parts.settings.state();
  const { overlay, overlayPosition, marks } = state.settings;
  const [dataset, hidden, keys] = await Promise.all([datasetMark(parts), parts.hiding.hidden(), parts.shortcuts()]);
  // The page's script keeps its menu with its answers.
  const { form, corner } = decidedIn(state);
  const menu = JSON.stringify([form, corner, keys.hide, keys.popup]);
  return { overlay, position: overlayPosition, marks, hidden: hidden ?? overlay === "off", basis: `${basisOf(state.settings, dataset, parts.now())} ${menu}` };
}

/** Null where none can be read. */
function datasetMark({ library, now }: Pick<Answering, "library" | "now">): Promise<ReturnType<typeof markOf> | null> {
  return library.use(async (shelf) => markOf(shelf, now())).catch(() => null);
}

function basisOf({ shownPrograms, requiredPrograms, freshnessDays, organizationName, helpUrl }: Settings, dataset: ReturnType<typeof markOf> | null, now: Date): string {
  // A list that was fresh may be old on the next day.
  const day = now.toISOString().slice(0, 10);
  return JSON.stringify([shownPrograms, requiredPrograms, freshnessDays, organizationName, helpUrl, dataset, day]);
}

async function pageReply(shelf: Shelf, page: PageFacts, settings: Settings, now: Date): Promise<PageReply> {
  const family: Route[] = (await Promise.all(routeKeys(page).map((key) => shelf.reader.routes(key)))).flat();
  const likely = bestRoute(family, page)?.service ?? null;
  const { service, byId } = likely === null ? { service: null, byId: () => null } : await loadFamily(shelf.reader, likely);

  const [first] = routeKeys(page);
  const place = locate(page, (key) => (key === first ? family : []), (id) => (id === service?.id ? service : null));
  if (place.kind === "not-console") return { kind: "not-console" };
  if (place.kind === "no-service" && place.route !== null) return { kind: "no-service", route: place.route, family };
  if (service === null || place.route === null || place.partition === null) return { kind: "not-recognised", family, dataset: datasetOf(await shelf.reader.catalog(), shelf, settings, now) };
  const { partition } = place;
  // A page stays in its partition, so its script is not sent the others'.
  const row = await makeRow(shelf, { service, byId, partition, settings, now, wanted: (region) => region.partition === partition });
  return { kind: "service", region: place.region, partition, route: place.route, family, row, ...(settings.requiredPrograms.length > 0 && { demand: await demandOf(shelf, settings) }) };
}

async function demandOf(shelf: Shelf, { requiredPrograms, organizationName, helpUrl }: Settings): Promise<Demand> {
  return { required: programIdsOf(await shelf.reader.catalog(), requiredPrograms), organizationName, helpUrl };
}

async function rowReply(shelf: Shelf, { service: id, partition = "aws", programs }: RowRequest, settings: Settings, now: Date): Promise<RowReply> {
  const { service, byId } = await loadFamily(shelf.reader, id);
  if (service === null) return { kind: "failed", reason: "The dataset does not know this service." };
  return { kind: "row", row: await makeRow(shelf, { service, byId, partition, ...(programs !== undefined && { programs }), settings, now, wanted: () => true }) };
}

interface RowParts {
  readonly service: Service;
  readonly byId: Grounds["serviceById"];
  readonly partition: string;
  /** Program ids; without them the shown ones. */
  readonly programs?: readonly string[];
  readonly settings: Settings;
  readonly now: Date;
  readonly wanted: (region: Region) => boolean;
}

async function makeRow(shelf: Shelf, { service, byId, partition, programs, settings, now, wanted }: RowParts): Promise<Row> {
  const catalog = await shelf.reader.catalog();
  const where = { regions: catalog.regions.filter(wanted), partition };
  const grounds = { catalog, serviceById: byId, now, freshnessDays: settings.freshnessDays };
  const idsOf = (id: string): string[] => programsOf(catalog, [id]).map((program) => program.id);
  const required = settings.requiredPrograms.flatMap(idsOf);
  return rowOf(grounds, service, programsOf(catalog, programs ?? programsShown(settings, idsOf)), where, datasetOf(catalog, shelf, settings, now), required);
}

function regionView(region: Region): RegionView {
  const spoken = regionNames(region);
  return { code: region.code, ...spoken, partition: region.partition, ...(spoken.name !== region.name && { also: region.name }) };
}

function programView({ id, name, short, about, groups, boundaries }: Program, regions: readonly Region[]): ProgramView {
  const commercial = regions.some(({ code, partition }) => partition === "aws" && boundaries.some((boundary) => boundary.regions.includes(code)));
  const named = boundaries.filter((boundary) => !commercial || boundariesNamed(id).includes(boundary.id)).map(({ id, regions }) => ({ id, regions }));
  return { id, name, short, about: about ?? null, groups, ...(named.length > 0 && { boundaries: named }) };
}

async function namesReply(shelf: Shelf, { finds }: NamesRequest, settings: Settings, now: Date): Promise<NamesReply> {
  const [catalog, all] = [await shelf.reader.catalog(), await shelf.reader.services()];
  const services = all.map(({ id, name, former, aliases, category, kind, parent, global }) => ({ id, name, former, aliases, category, kind, parent: parent ?? null, global }));
  return {
    services,
    ...(finds === true && { finds: findsOf(services) }),
    regions: catalog.regions.map(regionView),
    programs: catalog.programs.map((program) => programView(program, catalog.regions)),
    dataset: datasetOf(catalog, shelf, settings, now),
    demand: await demandOf(shelf, settings),
    basis: basisOf(settings, markOf(shelf, now), now),
  };
}
