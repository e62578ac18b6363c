import { checkDataset } from "../domain/dataset/check.ts";
import type { Checked, Problem } from "../domain/dataset/problem.ts";
import { DATASET_FORMAT, type Dataset, type Entry, type Service } from "../domain/dataset/schema.ts";
import { hashTokens } from "../console/route.ts";
import { nameMap } from "./name.ts";
import { pastOf } from "./past.ts";
import { type CompiledProgram, compileProgram } from "./program.ts";
import type { Sources } from "./source.ts";

/** Who issues the dataset, and when. */
export interface Imprint {
  readonly feed: string;
  readonly sequence: number;
  /** YYYY-MM-DD. */
  readonly issued: string;
  readonly issuer: string;
}

/**
 * Compiles a data folder's files into one dataset. The result depends on nothing but its arguments, so it is the
 * same on every machine. Any problem (an unmapped name, a reference that leads nowhere) means no dataset.
 */
export function compile(sources: Sources, imprint: Imprint): Checked<Dataset> {
  const problems: Problem[] = [];
  const regions = sources.regions.regions;
  const indexOf = (code: string, path: string): number[] => {
    const index = regions.findIndex((region) => region.code === code);
    if (index >= 0) return [index];
    problems.push({ path, message: `The Region ${code} is not in regions.json.` });
    return [];
  };

  const lookUp = nameMap(sources.names);
  const compiled = shareLists(sources.programs.map((file) => withEndpoints(compileProgram(file, lookUp), sources.fipsEndpoints)));
  for (const each of compiled) problems.push(...each.problems);

  const names = new Map(sources.services.services.map((service) => [service.id, service.name]));
  const entries = new Map<string, Record<string, Entry[]>>();
  for (const { program, rows } of compiled) {
    for (const { service, entry } of rows) {
      const own = entries.get(service) ?? {};
      entries.set(service, own);
      (own[program.id] ??= []).push(withoutItsOwnName(entry, names.get(service)));
    }
  }

  for (const [service, lists] of entries) {
    if (!names.has(service)) problems.push({ path: `programs/${Object.keys(lists)[0]}.json`, message: `A name leads to ${service}, which is not in services.json.` });
  }

  problems.push(...strayRows(sources, names), ...deadRoutes(sources));

  const services: Service[] = sources.services.services
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ source: _, ...service }) => {
      const availability = sources.availability.services[service.id];
      const feature = sources.features.features.find((row) => row.service === service.id);
      const made: Service = {
        ...service,
        ...(availability !== undefined && { offered: availability.regions.flatMap((code) => indexOf(code, "availability.json")).toSorted((a, b) => a - b) }),
        ...(availability?.basis.startsWith("table") === true && { inTable: true as const }),
        ...(feature !== undefined && { featureOf: { service: feature.of, asOf: feature.asOf, source: feature.source } }),
        entries: entries.get(service.id) ?? {},
      };
      const past = pastOf(made, compiled);
      return Object.keys(past).length === 0 ? made : { ...made, past };
    });

  const dataset: Dataset = {
    format: DATASET_FORMAT,
    ...imprint,
    regions,
    availability: {
      asOf: sources.availability.asOf,
      source: sources.availability.source,
      table: sources.availability.tableRegions.flatMap((code) => indexOf(code, "availability.json")),
    },
    programs: compiled.map((each) => each.program),
    services,
    routes: sources.routes.routes.map(({ source: _, ...route }) => route),
  };
  if (problems.length > 0) return { ok: false, problems };
  // Through JSON and back, so that what is checked is what is shipped.
  return checkDataset(JSON.parse(JSON.stringify(dataset)));
}

/** Rows about services: none may be left out in silence. */
function strayRows({ availability, features }: Sources, known: ReadonlyMap<string, string>): Problem[] {
  const stray = (path: string, service: string): Problem[] => (known.has(service) ? [] : [{ path, message: `It names ${service}, which is not in services.json.` }]);
  const rows = features.features.map(({ service }) => service);
  return [
    ...Object.keys(availability.services).flatMap((service) => stray(`availability.json: services.${service}`, service)),
    ...rows.flatMap((service, at) => [
      ...stray(`features.json: features.${at}`, service),
      ...(rows.indexOf(service) === at ? [] : [{ path: `features.json: features.${at}`, message: `${service} has a row already: a service is a feature of one other.` }]),
    ]),
  ];
}

/** Rows that are not written as addresses are compared, so that no page would ever lead by them. */
function deadRoutes({ routes }: Sources): Problem[] {
  return routes.routes.flatMap(({ path, hash = "" }, at) => {
    const [paths, hashes] = [path.split("/").filter(Boolean).join("/"), hashTokens(hash).join("/")];
    return path === paths && hash === hashes ? [] : [{ path: `routes.json: routes.${at}`, message: `No address would match it: write "${path === paths ? hashes : paths}".` }];
  });
}

function withoutItsOwnName({ named, ...entry }: Entry, name: string | undefined): Entry {
  return named === undefined || named === name ? entry : { ...entry, named };
}

/** The endpoints of services as rows of a per-endpoint program: each names the Regions that have one; where none does, the list says so. */
function withEndpoints(compiled: CompiledProgram, file: Sources["fipsEndpoints"]): CompiledProgram {
  if (compiled.program.kind !== "per-endpoint") return compiled;
  const rows = Object.entries(file.services).map(([service, { regions, global }]) => ({
    service,
    entry: { edition: 0, regions, ...(global !== undefined && { partitions: global as Entry["partitions"] & {} }), status: regions.length === 0 && global === undefined ? ("not-in-scope" as const) : ("in-scope" as const) },
  }));
  return { ...compiled, rows, program: { ...compiled.program, editions: [{ complete: true, boundaries: [], asOf: file.asOf, grade: "A", source: file.source }] } };
}

/** Puts a shared list's editions before the sharing program's own, whose entries then count from there. */
function shareLists(programs: readonly CompiledProgram[]): CompiledProgram[] {
  return programs.map((compiled) => {
    const base = programs.find(({ program }) => program.id === compiled.program.sharesListWith)?.program;
    if (base === undefined) return compiled;
    return {
      ...compiled,
      program: { ...compiled.program, editions: [...base.editions, ...compiled.program.editions] },
      rows: compiled.rows.map(({ service, entry }) => ({ service, entry: { ...entry, edition: entry.edition + base.editions.length } })),
    };
  });
}
