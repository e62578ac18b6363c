import type { Catalog, Program, Region, Service } from "../dataset/schema.ts";
import { fold } from "./fold.ts";

/** A lookup from what people write to what the dataset knows; null where it knows no such name. */
export type Resolve<T> = (name: string) => T | null;

/**
 * Finds a service by id, current name, short name, former name or alias, then by those without their maker's name or
 * bracket (`Kendra`, `Simple Storage Service`), then by the names that lists publish. The first kind that knows the
 * name decides; a name that leads to two services of one kind leads to none. AWS's own way to write a name with its
 * abbreviation (`Amazon Simple Queue Service (Amazon SQS)`) finds what both halves mean.
 */
export function serviceResolver(services: readonly Service[]): Resolve<Service> {
  const levels: ((service: Service) => readonly string[])[] = [
    (service) => [service.id],
    (service) => [service.name],
    (service) => [...(service.short === undefined ? [] : [service.short]), ...service.former, ...service.aliases],
    (service) => [service.name, ...(service.short === undefined ? [] : [service.short]), ...service.former, ...service.aliases].flatMap(shorterForms),
    (service) => Object.values(service.entries).flatMap((entries) => entries.flatMap((entry) => (entry.named === undefined || entry.byParts || entry.included ? [] : [entry.named]))),
  ];
  const find = resolver(services, levels);
  const byHalves = (name: string): Service | null => {
    const [, whole = "", abbreviation = ""] = BRACKET.exec(name.trim()) ?? [];
    const found = find(whole);
    return found === find(abbreviation) ? found : null;
  };
  return (name) => find(name) ?? byHalves(name);
}

/** Finds a Region by code, full name or the place in its name (`Singapore`, of Regions that anybody can see); what several others begin with (`US East`) is no place. */
export function regionResolver(catalog: Catalog): Resolve<Region> {
  const areas = new Set(catalog.regions.flatMap(({ name }) => fold(BRACKET.exec(name)?.[1] ?? "")));
  const places = ({ name, status }: Region) => (status === "isolated" ? [] : [BRACKET.exec(name)?.[2] ?? ""]).filter((place) => !areas.has(fold(place)));
  return resolver(catalog.regions, [(region) => [region.code, region.name], places]);
}

/** A name and what stands in brackets after it; of a Region where it is, and the place there: `Asia Pacific (Singapore)`. */
const BRACKET = /^(.+?) ?\(([^()]+)\)$/;

/** Finds the programs that an id, a name, a short name or a group names; none where nothing does. */
export function programResolver(catalog: Catalog): (name: string) => readonly Program[] {
  const one = resolver(catalog.programs, [(program) => [program.id], (program) => [program.name, program.short]]);
  return (name) => {
    const program = one(name);
    return program === null ? catalog.programs.filter((candidate) => candidate.groups.some((group) => fold(group) === fold(name))) : [program];
  };
}

function shorterForms(name: string): string[] {
  const bracket = BRACKET.exec(name);
  const forms = bracket === null ? [name] : [name, bracket[1] as string, bracket[2] as string];
  return forms.flatMap((form) => [form, form.replace(/^(Amazon|AWS) /, "")]);
}

function resolver<T>(items: readonly T[], levels: readonly ((item: T) => readonly string[])[]): Resolve<T> {
  const tables = levels.map((namesOf) => {
    const table = new Map<string, T | null>();
    for (const item of items) {
      for (const name of new Set(namesOf(item).map(fold))) {
        const before = table.get(name);
        table.set(name, before === undefined || before === item ? item : null);
      }
    }
    return table;
  });
  return (name) => {
    const key = fold(name);
    for (const table of tables) {
      const found = table.get(key);
      if (found !== undefined) return found;
    }
    return null;
  };
}
