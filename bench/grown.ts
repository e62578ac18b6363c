import type { Dataset, Entry, Program, Region, RouteRow, Service } from "../domain/dataset/schema.ts";

/** How big a dataset is to become. */
export interface Size {
  readonly services: number;
  readonly programs: number;
  readonly regions: number;
}

/** Ten times the dataset of 2026, whichever way one counts. */
export const TENFOLD: Size = { services: 3100, programs: 100, regions: 50 };

const SYLLABLES = ["ba", "cor", "den", "fal", "gri", "hol", "jun", "kal", "lum", "mer", "nox", "pra", "quo", "rin", "sol", "tav", "ulm", "vex", "wen", "zor"];

/**
 * A dataset that has grown to a size: its own services, programs and Regions, and copies of them under made-up names
 * until there are enough. The same dataset and seed give the same result.
 */
export function grown(dataset: Dataset, size: Size, seed = 1): Dataset {
  const random = randomFrom(seed);
  const word = (): string => Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join("");

  const regions = [...dataset.regions, ...copies(size.regions - dataset.regions.length, (at): Region => ({ code: `xx-${word()}-${at + 1}`, name: `Region ${word()}`, partition: "aws", launched: "2020-01-01", status: "available" }))];
  const listed = dataset.programs.filter(({ kind }) => kind === "per-service");
  const added = copies(size.programs - dataset.programs.length, (at) => {
    const origin = listed[at % listed.length] as Program;
    const name = word();
    return { origin, program: { ...origin, id: `${origin.id}-${name}-${at}`, name: `${origin.name} ${name}`, short: `${origin.short} ${at}`, groups: [] } };
  });

  const withPrograms = (service: Service): Service => ({ ...service, entries: { ...service.entries, ...entriesOfCopies(service, added, random) } });
  const services = dataset.services.map(withPrograms);
  const routes = [...dataset.routes];
  for (let at = 0; services.length < size.services; at++) {
    const origin = dataset.services[at % dataset.services.length] as Service;
    const name = word();
    const id = `${origin.id}-${name}-${Math.floor(at / dataset.services.length)}`;
    const renamed = (names: readonly string[]): string[] => names.map((each) => `${each} ${name}`);
    services.push(withPrograms({ ...origin, id, name: `${origin.name} ${name}`, former: renamed(origin.former), aliases: renamed(origin.aliases) }));
    const [route] = dataset.routes.filter(({ service }) => service === origin.id);
    if (route !== undefined) routes.push(routeOfCopy(route, id));
  }
  return { ...dataset, regions, programs: [...dataset.programs, ...added.map(({ program }) => program)], services, routes };
}

function copies<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => make(at));
}

/** A copy of a program lists half of what the program lists. */
function entriesOfCopies(service: Service, added: readonly { readonly origin: Program; readonly program: Program }[], random: () => number): Record<string, Entry[]> {
  return Object.fromEntries(added.flatMap(({ origin, program }) => {
    const entries = service.entries[origin.id];
    return entries === undefined || random() < 0.5 ? [] : [[program.id, entries]];
  }));
}

function routeOfCopy({ host: _, hash: __, ...route }: RouteRow, id: string): RouteRow {
  return { ...route, path: id, service: id };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
