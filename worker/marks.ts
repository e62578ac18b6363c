import { locate } from "../console/locate.ts";
import { factsOfUrl } from "../console/page-facts.ts";
import type { PageFacts, Route } from "../console/page.ts";
import { isRegionCode } from "../console/region-code.ts";
import { bestRoute, hashTokens, routeKeys } from "../console/route.ts";
import { consoleHost } from "../console/host.ts";
import { loadFamily } from "../domain/dataset/reader.ts";
import { type Mark, markView } from "../domain/words/mark-view.ts";
import type { MarksReply, MarksRequest, MarkView } from "../messages/marks.ts";
import { markPalette } from "../sight/glyph.ts";
import css from "../sight/marks.css?inline";
import type { Settings } from "../settings/settings.ts";
import type { Shelf } from "./library.ts";
import { programIdsOf, programsOf } from "./programs.ts";

/**
 * The marks beside a page's links, in their order; null where a link gets none. An empty list: marks are switched off,
 * and nothing more need be asked.
 */
export async function marksReply({ reader }: Pick<Shelf, "reader">, { host, links, region }: MarksRequest, settings: Settings, now: Date): Promise<MarksReply> {
  if (!settings.marks) return { marks: [], glyphs: {}, css: "" };
  const catalog = await reader.catalog();
  const required = settings.requiredPrograms.length > 0;
  const wanted = programIdsOf(catalog, required ? settings.requiredPrograms : settings.shownPrograms);
  const programs = programsOf(catalog, wanted);
  const missing = required ? wanted.filter((id) => programs.every((program) => program.id !== id)) : [];
  const routes = once((key: string) => reader.routes(key));
  const families = once((id: string) => loadFamily(reader, id));

  async function mark(link: string): Promise<Mark | null> {
    const facts = factsOfUrl(link.startsWith("/") ? `https://${host}${link}` : link);
    if (facts === null) return null;
    const found = (await Promise.all(routeKeys(facts).map(routes))).flat();
    const route = bestRoute(found, facts);
    if (route === null || route.service === null || !isHome(route, facts)) return null;
    const { service, byId } = await families(route.service);
    if (service === null) return null;
    const place = locate(facts, () => [route], () => service);
    const here = place.region ?? pageRegion(region, facts);
    const grounds = { catalog, serviceById: byId, now, freshnessDays: settings.freshnessDays };
    return markView(grounds, service, { region: here, partition: place.partition }, { programs, required, missing });
  }

  const marks = await Promise.all(links.map(mark));
  const { glyph, glyphs } = markPalette();
  const view = ({ glyph: shape, old, notMet, spoken, name, lines }: Mark): MarkView => ({ glyph: glyph({ glyph: shape, old })[0], notMet, spoken, name, lines });
  return { marks: marks.map((each) => each && view(each)), glyphs, css };
}

/**
 * Does this address lead to the home of the route's service? Nothing may be left of it but `home` and a version:
 * `/kendra/home`, `/ec2/v2/home`, `/ec2/home#Volumes:` (the route of EBS), not `/s3/buckets/logs` and no resource's
 * hash. With the places in `marks/places.ts` that is the whole rule of which links get a mark.
 */
function isHome(route: Route, { path, hash }: PageFacts): boolean {
  const depth = segments(route.path).length;
  const left = [...segments(path).slice(depth), ...hashTokens(hash).slice(hashTokens(route.hash ?? "").length)];
  return left.every((part) => /^(home|v\d+)$/i.test(part));
}

const segments = (path: string): readonly string[] => path.split("/").filter(Boolean);

/** The page's Region, where the link stays in the page's partition. */
function pageRegion(region: string | null, { host }: PageFacts): string | null {
  const partition = consoleHost(host)?.partition;
  return region !== null && partition !== undefined && isRegionCode(region, partition) ? region : null;
}

/** Asks for each key once, however many links want it. */
function once<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key) => {
    const before = asked.get(key);
    if (before !== undefined) return before;
    const reading = read(key);
    asked.set(key, reading);
    return reading;
  };
}
