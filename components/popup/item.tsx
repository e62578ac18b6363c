import type { ComponentChildren } from "preact";
import { shortName } from "../../domain/search/names.ts";
import type { Range } from "../../domain/search/range.ts";
import type { Found, Match } from "../../domain/search/search.ts";
import { say } from "../../locale/say.ts";
import type { AnswerView } from "../../domain/words/view.ts";
import type { NamesReply, ProgramView, RegionView } from "../../messages/names.ts";
import { answersIn } from "../answers-in.ts";
import { Bold } from "../bold.tsx";
import { Filled, SLOT } from "./filled.tsx";
import { regionPage } from "./lookup-page.ts";
import { globalIn } from "./partition-name.ts";
import type { Looked } from "../looked.ts";
import { programsText } from "./tokens.tsx";
import { asksFor, type Rows, rowsFor } from "./use-rows.ts";

/** One row of a list that opens an answer: whose, how it reads, and its answers once they are there. */
export interface Item {
  readonly looked: Looked;
  readonly name: string;
  readonly ranges: readonly Range[];
  readonly detail: ComponentChildren;
  /** That the service is closed or retired. */
  readonly state: string | null;
  readonly views: readonly AnswerView[];
  /** They could not be had. */
  readonly failed: boolean;
}

/** One that opens a page of ours: every service in a Region, or for a program. */
export interface PageItem {
  /** What it is one of: `Regions`. */
  readonly kind: string;
  readonly page: string;
  readonly name: string;
  readonly detail: string;
}

/** What stands for a Region where a service has none. */
export function everywhere(): RegionView {
  const name = say("popup_global");
  return { code: "global", name, short: name, partition: "aws" };
}

/** The pages that belong to a query: of the Region and of the programs that it names. A boundary's Region it does not name. */
export function pageItems({ region: asked, within }: Found, named: readonly ProgramView[]): PageItem[] {
  const [program, ...more] = named;
  const region = within.length > 0 ? null : asked;
  const ids = named.map(({ id }) => id);
  const page = regionPage(region?.code ?? null, ids.length > 0 ? ids : null);
  if (region !== null) return [{ kind: say("popup_regions"), page, name: say("popup_every_service", region.short), detail: say("popup_in_full_lookup", region.code) }];
  return program === undefined ? [] : [{ kind: say("popup_programs"), page, name: say("popup_every_service", programsText(named)), detail: more.length > 0 ? say("popup_full_lookup") : say("popup_in_full_lookup", program.name) }];
}

/** Where a service is to be asked: the Region named in the query, else where the person is. */
function placeOf(service: { id: string; global: boolean }, named: RegionView | null, here: Looked | null, names: NamesReply): Looked {
  const home = here === null || here.region === "global" ? null : here.region;
  const region = named?.code ?? (service.global ? "global" : home);
  // A list names no partition beside "Global", so it means the commercial one, whatever was looked at last.
  const partition = names.regions.find(({ code }) => code === region)?.partition ?? "aws";
  return { service: service.id, region, partition };
}

/**
 * What was found, in the Region that a named boundary means: the one looked at where it lies in it, else the boundary's first.
 * So it is, where no Region is known, of a program without commercial Regions (ITAR): "outside" would be said of a Region that nobody named.
 */
export function inBoundary(found: Found, here: Looked | null, { regions }: NamesReply): Found {
  const known = found.region !== null || (here !== null && here.region !== null && here.region !== "global");
  const within = found.within.length > 0 || known ? found.within : abroad(found, regions);
  const code = within.find((each) => each === here?.region) ?? within[0];
  return { ...found, within, region: found.region ?? regions.find((region) => region.code === code) ?? null };
}

/** The Regions of the one program that is named, where none is commercial. */
function abroad({ program, tokens }: Found, regions: readonly RegionView[]): readonly string[] {
  const [named, ...more] = tokens.filter(({ kind }) => kind === "program");
  const own = named === undefined || named.others > 0 || more.length > 0 ? [] : (program?.boundaries ?? []).flatMap((boundary) => boundary.regions);
  return own.some((code) => regions.find((region) => region.code === code)?.partition === "aws") ? [] : own;
}

/** The list for what a search found, the answers of programs it names first. A Region or a program alone is asked for the service that was looked at last. */
export function foundItems(found: Found, here: Looked | null, names: NamesReply, rows: Rows, named: readonly string[]): Item[] {
  const alone = found.matches.length === 0 && found.tokens.length > 0 && !found.close;
  const service = alone ? names.services.find(({ id }) => id === here?.service) : undefined;
  const matches = service === undefined ? found.matches : [{ service, ranges: [], via: null }];
  return matches.map((match) => {
    const looked = placeOf(match.service, found.region, here, names);
    const row = rows.get({ service: looked.service, partition: looked.partition });
    const state = typeof row === "string" ? null : row.service.lifecycle;
    const detail = otherName(match) ?? parentName(match, names) ?? (state === null ? match.service.category : null);
    return { looked, name: match.service.name, ranges: match.ranges, detail, state, ...viewsOf(looked, rows, named) };
  });
}

/** The list of what was looked at lately; services that the dataset no longer knows are left out. */
export function recentItems(recent: readonly Looked[], names: NamesReply, rows: Rows): Item[] {
  return recent.flatMap((looked) => {
    const service = names.services.find(({ id }) => id === looked.service);
    if (service === undefined) return [];
    const place = looked.region === "global" ? globalIn(looked.partition) : names.regions.find(({ code }) => code === looked.region)?.short;
    return [{ looked, name: service.name, ranges: [], detail: place ?? say("popup_no_region"), state: null, ...viewsOf(looked, rows, []) }];
  });
}

function viewsOf(looked: Looked, rows: Rows, named: readonly string[]): Pick<Item, "views" | "failed"> {
  const here = rowsFor(asksFor(looked, named, rows.shown), rows);
  const [row, ...more] = typeof here === "string" ? [] : here;
  return { views: row === undefined ? [] : answersIn(row, looked.region, more, named).views, failed: here === "failed" };
}

/** The name that matched, where it is not the current one. */
function otherName({ via }: Match): ComponentChildren {
  if (via === null) return null;
  return (
    <Filled message={say(via.former ? "popup_formerly" : "popup_also", SLOT)}>
      <Bold text={via.text} ranges={via.ranges} />
    </Filled>
  );
}

function parentName({ service }: Match, names: NamesReply): string | null {
  const parent = names.services.find(({ id }) => id === service.parent);
  return parent === undefined ? null : say("popup_part_of", shortName(parent.name));
}
