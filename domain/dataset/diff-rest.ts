import type { Change, ProgramChanges } from "./diff.ts";
import type { Dataset, Service } from "./schema.ts";

/** A thing of a dataset that no list names: what it is called, and what is said of it, field by field. */
interface Thing {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What changed between two datasets outside of the programs' lists: services (names, parents, features, life cycle, where
 * they are offered), Regions and routes. They change answers too: what a component is a feature of, where a Region's opening
 * leaves a list silent. In the form of a program's changes; a change names its field where a boundary stands else.
 */
export function diffRest(before: Dataset, after: Dataset): ProgramChanges[] {
  return [
    changesOf("services", "Services", servicesOf(before), servicesOf(after)),
    changesOf("regions", "Regions", regionsOf(before), regionsOf(after)),
    changesOf("routes", "Console addresses", routesOf(before), routesOf(after)),
  ].filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function changesOf(program: string, name: string, old: ReadonlyMap<string, Thing>, now: ReadonlyMap<string, Thing>): ProgramChanges {
  const [added, removed, changed] = [[] as Change[], [] as Change[], [] as Change[]];
  const change = (id: string, service: string, field: string | null, before: string | null, after: string | null): Change => ({ id, service, boundary: field, before, after, was: null, now: null, alone: false });
  for (const [id, is] of now) {
    const was = old.get(id);
    if (was === undefined) added.push(change(id, is.name, null, null, whole(is)));
    else for (const field of Object.keys({ ...was.fields, ...is.fields })) if (was.fields[field] !== is.fields[field]) changed.push(change(id, is.name, field, was.fields[field] ?? "none", is.fields[field] ?? "none"));
  }
  for (const [id, was] of old) if (!now.has(id)) removed.push(change(id, was.name, null, whole(was), null));
  return { program, name, kind: "changed", lists: { before: null, after: null, regraded: false }, boundaries: [], added, removed, changed };
}

const whole = ({ fields }: Thing): string => Object.entries(fields).map(([field, text]) => `${field} ${text}`).join("; ");

/** Fields without a value are left out, lists are written out. */
function thing(name: string, values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>): Thing {
  const said = Object.entries(values).flatMap(([field, value]): [string, string][] => {
    const text = value === undefined || value === false ? "" : value === true ? "yes" : typeof value === "string" ? value : value.join(", ");
    return text === "" ? [] : [[field, text]];
  });
  return { name, fields: Object.fromEntries(said) };
}

function servicesOf({ services, regions }: Dataset): Map<string, Thing> {
  const codes = (numbers: readonly number[] | undefined): string[] | undefined => numbers?.map((number) => regions[number]?.code ?? "").toSorted();
  const partsOf = ({ name, short, former, aliases, parent, featureOf, kind, category, global, lifecycle, offered, inTable }: Service): Thing =>
    thing(name, {
      name, short, "former names": former, aliases, parent, "feature of": featureOf?.service, kind, category, global,
      "life cycle": lifecycle && [lifecycle.state, ...(lifecycle.date === undefined ? [] : [lifecycle.date])],
      "offered in": codes(offered), "in the regional table": inTable === true,
    });
  return new Map(services.map((service) => [service.id, partsOf(service)]));
}

function regionsOf({ regions, availability }: Dataset): Map<string, Thing> {
  return new Map(
    regions.map(({ code, name, partition, launched, status }, number) => [code, thing(code, { name, partition, launched, status, "in the regional table": availability.table.includes(number) })]),
  );
}

function routesOf({ routes }: Dataset): Map<string, Thing> {
  return new Map(
    routes.map(({ host = "", path, hash, service, global }): [string, Thing] => {
      const address = `${host}/${path}${hash === undefined ? "" : `#${hash}`}`;
      return [address, thing(address, { service: service ?? "no service", global: global === true })];
    }),
  );
}
