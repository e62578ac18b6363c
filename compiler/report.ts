import { byText } from "../domain/coverage/date.ts";
import type { Mapping } from "./name.ts";
import type { Sources } from "./source.ts";

/** How far the data goes. */
export interface CoverageReport {
  /** One row for each complete list held, newest first; programs without a list say in `asOf` what they answer from. */
  readonly programs: readonly { readonly program: string; readonly asOf: string; readonly entries: number; readonly mapped: number; readonly explained: number; readonly unmapped: number }[];
  /** Active services that some list is silent about. */
  readonly services: readonly { readonly service: string; readonly name: string; readonly silent: readonly string[] }[];
  /** How many programs hold a list of services. */
  readonly lists: number;
}

/** Counts what is mapped and what is explained, and finds the active services that lists do not name. */
export function coverageReport(sources: Sources, lookUp: (name: string, program: string, asOf: string) => Mapping): CoverageReport {
  const programs: CoverageReport["programs"][number][] = [];
  const named = new Map<string, Set<string>>();
  for (const file of sources.programs.toSorted((a, b) => Number(a.sharesListWith !== undefined) - Number(b.sharesListWith !== undefined))) {
    const services = new Set<string>(named.get(file.sharesListWith ?? ""));
    if (file.editions.every((edition) => edition.lists.length === 0)) programs.push({ program: file.id, asOf: withoutList(file), entries: 0, mapped: 0, explained: 0, unmapped: 0 });
    for (const edition of file.editions.toSorted((a, b) => byText(b.asOf, a.asOf))) {
      const rows = new Map(edition.lists.flatMap((list) => list.entries.map((entry) => [entry.name, entry.services])));
      if (rows.size === 0) continue;
      const mappings = [...rows].map(([name, own]) => (own?.[0] === undefined ? lookUp(name, file.id, edition.asOf) : { service: own[0] }));
      const count = (test: (mapping: Mapping) => boolean) => mappings.filter(test).length;
      programs.push({
        program: file.id,
        asOf: edition.asOf,
        entries: edition.lists.reduce((sum, list) => sum + list.entries.length, 0),
        mapped: count((mapping) => mapping !== null && "service" in mapping),
        explained: count((mapping) => mapping !== null && "reason" in mapping),
        unmapped: count((mapping) => mapping === null),
      });
      for (const mapping of mappings) if (mapping !== null && "service" in mapping) services.add(mapping.service);
      for (const list of edition.lists) for (const entry of list.entries) for (const service of entry.includes ?? []) services.add(service);
    }
    for (const amendment of file.amendments) {
      for (const row of amendment.entries) {
        const mapping = row.services === undefined ? lookUp(row.name ?? row.iamPrefix ?? "", file.id, amendment.asOf) : null;
        for (const service of row.services ?? (mapping !== null && "service" in mapping ? [mapping.service] : [])) services.add(service);
      }
    }
    if (services.size > 0) named.set(file.id, services);
  }
  programs.sort((a, b) => byText(a.program, b.program) || byText(b.asOf, a.asOf));
  const services = sources.services.services
    .filter((service) => service.lifecycle === undefined && service.kind !== "internal")
    .map((service) => ({ service: service.id, name: service.name, silent: [...named].filter(([, listed]) => !listed.has(service.id)).map(([program]) => program) }))
    .filter((row) => row.silent.length > 0);
  return { programs, services, lists: named.size };
}

/** What a program without a list of its own answers from. */
function withoutList(file: Sources["programs"][number]): string {
  if (file.sharesListWith !== undefined) return `list of ${file.sharesListWith}`;
  if (file.kind === "per-endpoint") return "endpoints";
  const said = file.editions[0]?.asOf ?? file.statements[0]?.asOf;
  return said === undefined ? "nothing held" : `statement of ${said}`;
}
