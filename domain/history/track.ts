import { byText } from "../coverage/date.ts";
import type { Place } from "../coverage/judgement.ts";
import type { Boundary, Catalog, Entry, Program, Service, Source } from "../dataset/schema.ts";
import { cautiousOf, saidThen, speaksOf, type Then, thenOf } from "./then.ts";

/** One complete list, and what it said of the service. */
export interface Listed {
  readonly asOf: string;
  readonly grade: "A" | "B" | "C";
  readonly source: Source;
  readonly said: Then;
  /** How many services it names for the boundary. */
  readonly services: number;
}

/** All complete lists held of one boundary, newest first; the first is the one that answers. `boundary` is null where the program has none. */
export interface Track {
  readonly boundary: Boundary | null;
  readonly lists: readonly Listed[];
}

/**
 * The lists of a program that speak of a place, and what each said of the service: for people to read, never for a
 * verdict. Empty where the program has no lists of services, or none that speaks of the place.
 */
export function tracksOf(catalog: Pick<Catalog, "programs">, services: readonly Service[], service: Service, { region, partition }: Place, program: Program): Track[] {
  if (program.kind !== "per-service") return [];
  const base = catalog.programs.find(({ id }) => id === program.sharesListWith) ?? program;
  const { boundaries } = base;
  const here = boundaries.filter((boundary) => (region === "global" ? boundary.partition === partition : region !== null && boundary.regions.includes(region)));
  const spoken: readonly (Boundary | null)[] = boundaries.length === 0 ? [null] : here;
  return spoken.flatMap((boundary) => {
    const lists = listsOf(base, boundary?.id ?? null).map(({ list, said }): Listed => {
      const { asOf, grade, source } = list;
      return { asOf, grade, source, said: said(service), services: services.filter((other) => isNamed(said(other))).length };
    });
    return lists.length === 0 ? [] : [{ boundary, lists }];
  });
}

const isNamed = (said: Then): boolean => said === "in-scope" || said === "in-scope-with-exclusions";

interface ReadList {
  readonly list: { readonly asOf: string; readonly grade: "A" | "B" | "C"; readonly source: Source };
  readonly said: (service: Service) => Then;
}

function listsOf(program: Program, boundary: string | null): ReadList[] {
  const active = program.editions.flatMap((list, edition): ReadList[] => {
    if (!list.complete || !speaksOf(list.boundaries, boundary)) return [];
    const rows = ({ entries }: Service): Entry[] => (entries[program.id] ?? []).filter((entry) => entry.edition === edition && speaksOf(entry.boundaries, boundary));
    return [{ list, said: (service) => cautiousOf(rows(service).map(thenOf)) }];
  });
  const older = (program.older ?? []).flatMap((list, number): ReadList[] => (speaksOf(list.boundaries, boundary) ? [{ list, said: (service) => saidThen(program, service, boundary, number) }] : []));
  return [...active, ...older].toSorted((a, b) => byText(b.list.asOf, a.list.asOf));
}
