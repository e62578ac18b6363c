import { regionOfCode } from "../dataset/region-index.ts";
import type { Boundary, Catalog, Edition, Program, Region, Service } from "../dataset/schema.ts";
import { fold } from "../names/fold.ts";
import { byText, latest } from "./date.ts";
import { freshnessDaysOf, isOld } from "./freshness.ts";
import { entriesFor, holdsFor, judgeEntries, judgeList, type Listing, newestComplete } from "./list.ts";
import type { Judgement, Place, Reason } from "./judgement.ts";
import { offeredIn } from "./offered.ts";
import { isYes, type Verdict } from "./verdict.ts";

/** What `coverage` needs besides the question; nothing here knows a browser. */
export interface Grounds {
  readonly catalog: Catalog;
  /** A service by id; null where the dataset has none. */
  readonly serviceById: (id: string) => Service | null;
  readonly now: Date;
  /** Limits in days by id of a program or group, over the program's own; `default` for all that have none. */
  readonly freshnessDays?: Readonly<Record<string, number>>;
}

/** Most cautious first: rule 5 lets a global service's `verdict` hold the worst of its boundaries. */
const WORST_FIRST: readonly Verdict[] = [
  "outside-boundary",
  "not-listed",
  "in-assessment",
  "no-service-list",
  "unknown",
  "in-scope-as-feature",
  "in-scope-with-exclusions",
  "in-scope",
  "in-boundary",
];

/**
 * The answer for one service, place and program (docs/rules.md).
 * `service` null means that the name or page was not recognised. Never throws for any place;
 * what is not known is `unknown` with its reason.
 */
export function coverage(grounds: Grounds, service: Service | null, place: Place, program: Program): Judgement {
  if (service === null) return unknown(grounds, program, null, place, "service-not-recognised");
  const partition = place.partition ?? partitionOf(grounds.catalog, place.region);
  const asked: Place = { region: place.region, partition };
  if (partition === null) return unknown(grounds, program, service, asked, "region-not-known");
  if (place.region !== null && place.region !== "global") {
    const home = partitionOf(grounds.catalog, place.region);
    if (home !== partition) return unknown(grounds, program, service, asked, home === null ? "region-not-known" : "region-elsewhere");
  }
  if (program.kind === "statement") return statement(grounds, program, service, asked);
  if (program.kind === "per-endpoint") return byEndpoint(grounds, program, service, asked);
  return program.regionBasis === "stated" ? byBoundary(grounds, program, service, asked) : withoutRegions(grounds, program, service, asked);
}

/** The answer for a whole boundary: an entry that holds for only some of its Regions does not count as listed. */
export function boundaryCoverage(grounds: Grounds, service: Service, program: Program, boundary: Boundary): Judgement {
  return inside(grounds, program, service, { region: null, partition: boundary.partition }, boundary, null);
}

/** The partition of a Region code; null for `global`, an unknown code or none. */
export function partitionOf(catalog: Catalog, region: string | null): string | null {
  return regionOfCode(catalog, region)?.partition ?? null;
}

function byBoundary(grounds: Grounds, program: Program, service: Service, place: Place): Judgement {
  const inPartition = program.boundaries.filter((boundary) => boundary.partition === place.partition);
  if (inPartition.length === 0) return outside(grounds, program, service, place, "other-partition");
  if (place.region === null) return unknown(grounds, program, service, place, "region-not-known");

  const boundary = inPartition.find((candidate) => candidate.regions.includes(place.region as string));
  if (boundary !== undefined) return inside(grounds, program, service, place, boundary, place.region);
  if (place.region !== "global" && !service.global) return outside(grounds, program, service, place, null);
  if (program.kind === "per-region" && !coversPartition(grounds, inPartition, place)) return unknown(grounds, program, service, place, "needs-region");

  const each = inPartition.map((candidate) => inside(grounds, program, service, { ...place, region: "global" }, candidate, null));
  const worst = each.toSorted(mostCautious)[0] as Judgement;
  if (each.length === 1) return { ...worst, place };
  // The worse grade counts, so that a third party's yes is never taken for a first-hand one.
  const grade = each.filter(({ verdict }) => verdict === worst.verdict).reduce((before, next) => ((next.grade ?? "") > (before ?? "") ? next.grade : before), worst.grade);
  // One answer over several lists is old where one of them is (rule 2).
  const stale = worst.asOf !== null && each.some((one) => one.stale);
  return { ...worst, stale, grade, place, boundary: null, boundaries: each };
}

/** Of lists that say the same the oldest speaks: date and source are those of a list that says it. */
function mostCautious(a: Judgement, b: Judgement): number {
  return WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) || byText(a.asOf ?? "", b.asOf ?? "");
}

/** A Region-less service is inside a program that counts Regions only where all Regions of the partition are. */
function coversPartition(grounds: Grounds, boundaries: readonly Boundary[], place: Place): boolean {
  return grounds.catalog.regions.every((region) => region.partition !== place.partition || boundaries.some((boundary) => boundary.regions.includes(region.code)));
}

function inside(grounds: Grounds, program: Program, service: Service, place: Place, boundary: Boundary, region: string | null): Judgement {
  if (program.kind === "per-region") {
    const edition = newestOf(program, boundary);
    if (edition === null) return { ...unknown(grounds, program, service, place, "no-data"), boundary };
    return judgement(grounds, program, service, place, { verdict: "in-boundary", edition, entry: null, note: null, reason: null, contradicting: [] }, boundary);
  }
  const listing = judgeList(program, service, boundary, region);
  return withFamily(grounds, program, service, place, listing, boundary, region);
}

/**
 * FIPS 140: an endpoint for the service and Region is listed, or none is, which is a weak sign; of a service that no list has a row for none speaks.
 * Rule 5: without a Region, an answer that some Region of the partition would change is no answer.
 */
function byEndpoint(grounds: Grounds, program: Program, service: Service, place: Place): Judgement {
  if (program.editions.length === 0) return unknown(grounds, program, service, place, "no-data");
  if (!program.partitions.some((named) => named === place.partition)) return unknown(grounds, program, service, place, "partition-not-named");
  if (place.region === null) return unknown(grounds, program, service, place, "region-not-known");
  const rows = entriesFor(program, service);
  const regionless = place.region === "global" || service.global;
  const at = (region: string, inPartition: boolean) =>
    rows.filter(({ regions, partitions }) => regions?.includes(region) || (inPartition && partitions?.some((partition) => partition === place.partition)));
  const here = at(place.region, regionless);
  if (here.length === 0 && !rows.some(({ edition }) => program.editions[edition]?.complete)) return unknown(grounds, program, service, place, "no-data");
  const listing = judgeEntries(program, here, null, () => true);
  const elsewhere = rows.flatMap(({ regions }) => regions ?? []).filter((code) => partitionOf(grounds.catalog, code) === place.partition);
  if (regionless && elsewhere.some((code) => judgeEntries(program, at(code, false), null, () => true).verdict !== listing.verdict)) {
    return unknown(grounds, program, service, place, "needs-region");
  }
  return judgement(grounds, program, service, place, listing, null);
}

function withoutRegions(grounds: Grounds, program: Program, service: Service, place: Place): Judgement {
  if (program.editions.length === 0) return unknown(grounds, program, service, place, "no-data");
  if (!program.partitions.some((named) => named === place.partition)) return unknown(grounds, program, service, place, "partition-not-named");
  const region = regionOfCode(grounds.catalog, place.region);
  const code = region?.code ?? null;
  const result = withFamily(grounds, program, service, place, judgeList(program, service, null, code), null, code);
  if (region === undefined && dependsOnRegion(grounds, program, service, place, result)) {
    return unknown(grounds, program, service, place, place.region === "global" ? "needs-region" : "region-not-known");
  }
  const spoken = newestComplete(program, null)?.asOf ?? result.asOf;
  const named = code !== null && result.entry?.regions?.includes(code) === true;
  if (region !== undefined && !named && spoken !== null && !launchedBy(region, spoken)) {
    return { ...unknown(grounds, program, service, place, "region-newer-than-list"), edition: result.edition, contradicting: [] };
  }
  return result;
}

/** Rule 5: where no Region is asked, whether what stands for a Region that some entry names, or for all others, decides otherwise. */
function dependsOnRegion(grounds: Grounds, program: Program, service: Service, place: Place, result: Judgement): boolean {
  if (result.reason === "only-other-regions") return true;
  const family = [service, ...[service.featureOf?.service, service.parent].flatMap((id) => (id === undefined ? [] : (grounds.serviceById(id) ?? [])))];
  const named = new Set(family.flatMap((member) => entriesFor(program, member).flatMap(({ regions }) => regions ?? [])));
  return [...named].some((code) => {
    if (partitionOf(grounds.catalog, code) !== place.partition) return false;
    const there = withFamily(grounds, program, service, place, judgeList(program, service, null, code), null, code);
    return there.entry !== result.entry || there.verdict !== result.verdict || there.note !== result.note || there.reason !== result.reason;
  });
}

/** Rule 4: unless the Region is known to have been open on the list's date, the list does not speak of it; nor do later amendments that name no Regions. */
function launchedBy(region: Region, asOf: string): boolean {
  return region.launched !== undefined && latest(region.launched) <= latest(asOf);
}

/** A component that no list names may be a feature of a service that it names, or have a parent that it names. */
function withFamily(grounds: Grounds, program: Program, service: Service, place: Place, listing: Listing, boundary: Boundary | null, region: string | null): Judgement {
  if (listing.verdict !== "not-listed" || listing.entry !== null) return judgement(grounds, program, service, place, listing, boundary);

  const whole = service.featureOf === undefined ? null : grounds.serviceById(service.featureOf.service);
  if (whole !== null) {
    const over = judgeList(program, whole, boundary, region);
    if (isYes(over.verdict) && !(over.verdict === "in-scope-with-exclusions" && namesIt(over.note, service))) {
      const feature: Listing = { ...over, verdict: "in-scope-as-feature", contradicting: [] };
      return { ...judgement(grounds, program, service, place, feature, boundary), via: whole };
    }
  }
  const parent = service.parent === undefined ? null : grounds.serviceById(service.parent);
  if (parent !== null && isYes(judgeList(program, parent, boundary, region).verdict)) {
    return { ...judgement(grounds, program, service, place, { ...listing, reason: "parent-listed" }, boundary), parent };
  }
  return judgement(grounds, program, service, place, listing, boundary);
}

/** Does the published exclusion speak of this service, by any of its names? Then it is no feature of the listed one. */
function namesIt(note: string | null, service: Service): boolean {
  if (note === null) return false;
  const text = ` ${fold(note)} `;
  return [service.name, service.short ?? service.name, ...service.former, ...service.aliases]
    .flatMap((name) => [name, ...name.split(/[()]/)])
    .map((name) => fold(name.trim().replace(/^(Amazon|AWS) /, "")))
    .some((name) => name !== "" && text.includes(` ${name} `));
}

/** The newest complete list that speaks of the boundary, else the newest of all that do; null where none does. */
function newestOf(program: Program, boundary: Boundary | null): Edition | null {
  const speaking = program.editions.filter((edition) => holdsFor(edition, boundary));
  return newestComplete(program, boundary) ?? speaking.toSorted((a, b) => byText(b.asOf, a.asOf))[0] ?? null;
}

/** Nobody is outside where no list tells the Regions, or only a third party does. It takes the lists of all boundaries to say so, and the oldest gives the date. */
function outside(grounds: Grounds, program: Program, service: Service, place: Place, reason: Reason | null): Judgement {
  const lists = program.boundaries.map((boundary) => newestOf(program, boundary));
  const [edition = null] = lists.toSorted((a, b) => byText(a?.asOf ?? "", b?.asOf ?? ""));
  if (edition === null) return unknown(grounds, program, service, place, "no-data");
  if (program.boundaries.some(({ grade }) => grade === "C")) return unknown(grounds, program, service, place, "regions-not-proven");
  return judgement(grounds, program, service, place, { verdict: "outside-boundary", edition, entry: null, note: null, reason, contradicting: [] }, null);
}

function statement(grounds: Grounds, program: Program, service: Service, place: Place): Judgement {
  const [said] = program.statements
    .filter(({ partition }) => partition === undefined || partition === place.partition)
    .toSorted((a, b) => byText(b.asOf, a.asOf));
  if (said === undefined) return unknown(grounds, program, service, place, program.statements.length === 0 ? "no-data" : "partition-not-named");
  const edition = { complete: false, boundaries: [], asOf: said.asOf, grade: "A" as const, source: said.source };
  return judgement(grounds, program, service, place, { verdict: "no-service-list", edition, entry: null, note: said.text, reason: null, contradicting: [] }, null);
}

function judgement(grounds: Grounds, program: Program, service: Service | null, place: Place, listing: Listing, boundary: Boundary | null): Judgement {
  const freshnessDays = freshnessDaysOf(program, grounds.freshnessDays);
  const dated = listing.verdict === "unknown" ? null : (listing.edition?.asOf ?? null);
  return {
    verdict: listing.verdict,
    program,
    service,
    place,
    boundary,
    edition: listing.edition,
    entry: listing.entry,
    asOf: dated,
    stale: dated !== null && isOld(dated, freshnessDays, grounds.catalog, grounds.now),
    freshnessDays,
    grade: listing.edition?.grade ?? null,
    note: listing.note,
    via: null,
    parent: null,
    reason: listing.reason,
    regionBasis: listing.verdict === "unknown" ? null : program.regionBasis,
    offered: service === null ? null : offeredIn(grounds.catalog, service, place.region),
    contradicting: listing.contradicting,
    kept: listing.kept ?? [],
    boundaries: [],
  };
}

function unknown(grounds: Grounds, program: Program, service: Service | null, place: Place, reason: Reason): Judgement {
  return judgement(grounds, program, service, place, { verdict: "unknown", edition: null, entry: null, note: null, reason, contradicting: [] }, null);
}
