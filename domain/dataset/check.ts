import * as v from "valibot";
import { type Checked, type Problem, problemsOf } from "./problem.ts";
import { Dataset, type Edition, type Program } from "./schema.ts";

/**
 * Is this value a dataset we can answer from? Checks the schema, then that every reference leads somewhere.
 * All problems are found in one run; a dataset with any problem is not used at all.
 */
export function checkDataset(value: unknown): Checked<Dataset> {
  const parsed = v.safeParse(Dataset, value);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.issues, "") };
  const problems = referenceProblems(parsed.output);
  return problems.length === 0 ? { ok: true, value: parsed.output } : { ok: false, problems };
}

function referenceProblems(dataset: Dataset): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, message: string) => problems.push({ path, message });
  const regions = uniqueKeys(dataset.regions.map((region) => region.code), "regions", "Region", say);
  const partitions = new Map(dataset.regions.map((region) => [region.code, region.partition]));
  const programs = uniqueKeys(dataset.programs.map((program) => program.id), "programs", "program", say);
  const services = uniqueKeys(dataset.services.map((service) => service.id), "services", "service", say);
  const named = new Set(dataset.services.flatMap(({ entries }) => Object.entries(entries).flatMap(([program, rows]) => rows.map(({ edition }) => `${program} ${edition}`))));
  const sharedBy = ({ sharesListWith }: Program) => dataset.programs.find(({ id }) => id === sharesListWith)?.editions.length ?? 0;
  const regionIndex = (index: number, path: string) => {
    if (index >= dataset.regions.length) say(path, `There is no Region number ${index}.`);
  };

  const day = (date: string, path: string) => {
    if (!isReal(date)) say(path, `There is no day ${date}.`);
  };

  if (!Number.isSafeInteger(dataset.sequence)) say("sequence", "A whole number of at most 9007199254740991.");
  day(dataset.issued, "issued");
  day(dataset.availability.asOf, "availability.asOf");
  for (const index of dataset.availability.table) regionIndex(index, "availability.table");
  for (const program of dataset.programs) {
    const path = `programs.${program.id}`;
    // What an id leads to is looked up by name: this one every object has.
    for (const id of [program.id, ...program.groups]) if (id in {}) say(path, `The id ${id} cannot be used.`);
    if (program.regionBasis === "not-stated" && program.boundaries.length > 0) say(path, "It has boundaries, so its regionBasis is stated: where Regions are not stated, a list of one boundary would count everywhere.");
    if (program.kind === "per-region" && program.regionBasis !== "stated") say(path, "It counts Regions, so its regionBasis is stated: else no service is listed anywhere.");
    program.editions.forEach((edition, number) => {
      // Half a dataset must not say that nothing is listed.
      if ((edition.count ?? 0) > 0 && !named.has(`${number < sharedBy(program) ? program.sharesListWith : program.id} ${number}`)) say(`${path}.editions`, `The list of ${edition.asOf} holds ${edition.count} names, and no service has one of them.`);
    });
    for (const group of program.groups) if (group !== program.id && programs.has(group)) say(`${path}.groups`, `The group ${group} has the id of a program: to ask for one would be to ask for the other.`);
    const boundaries = uniqueKeys(program.boundaries.map((boundary) => boundary.id), `${path}.boundaries`, "boundary", say);
    const claimed = new Set<string>();
    for (const boundary of program.boundaries) {
      for (const code of boundary.regions) {
        if (!regions.has(code)) say(`${path}.boundaries.${boundary.id}`, `The Region ${code} is not in the dataset.`);
        else if (partitions.get(code) !== boundary.partition) say(`${path}.boundaries.${boundary.id}`, `The Region ${code} lies in ${partitions.get(code)}, not in ${boundary.partition}.`);
        if (claimed.has(code)) say(`${path}.boundaries.${boundary.id}`, `The Region ${code} lies in two boundaries; boundaries never overlap.`);
        claimed.add(code);
      }
    }
    for (const { asOf } of [...program.editions, ...(program.older ?? []), ...program.statements]) day(asOf, path);
    for (const edition of program.editions) {
      for (const boundary of edition.boundaries) if (!boundaries.has(boundary)) say(`${path}.editions`, `There is no boundary ${boundary}.`);
    }
    for (const list of program.older ?? []) {
      for (const boundary of list.boundaries) if (!boundaries.has(boundary)) say(`${path}.older`, `There is no boundary ${boundary}.`);
    }
    if (program.sharesListWith !== undefined && !programs.has(program.sharesListWith)) say(path, `There is no program ${program.sharesListWith} to share a list with.`);
    const shared = dataset.programs.find(({ id }) => id === program.sharesListWith)?.editions ?? [];
    if (!shared.every((edition, number) => isSameList(edition, program.editions[number]))) say(`${path}.editions`, `Those of ${program.sharesListWith} do not stand first, in its order.`);
  }
  const circling = inCircles(new Map(dataset.services.map((service) => [service.id, service.parent])));
  for (const service of dataset.services) {
    const path = `services.${service.id}`;
    if (circling.has(service.id)) say(path, "Its parents lead back to itself.");
    if (service.parent !== undefined && !services.has(service.parent)) say(path, `Its parent ${service.parent} is not in the dataset.`);
    if (service.featureOf !== undefined && !services.has(service.featureOf.service)) say(path, `It is marked as a feature of ${service.featureOf.service}, which is not in the dataset.`);
    for (const index of service.offered ?? []) regionIndex(index, `${path}.offered`);
    for (const [programId, entries] of Object.entries(service.entries)) {
      const program = dataset.programs.find((candidate) => candidate.id === programId);
      if (program === undefined) {
        say(`${path}.entries`, `There is no program ${programId}.`);
        continue;
      }
      for (const entry of entries) {
        if (entry.edition >= program.editions.length) say(`${path}.entries.${programId}`, `There is no edition number ${entry.edition}.`);
        for (const boundary of entry.boundaries ?? []) {
          if (!program.boundaries.some((known) => known.id === boundary)) say(`${path}.entries.${programId}`, `There is no boundary ${boundary}.`);
        }
        for (const code of entry.regions ?? []) if (!regions.has(code)) say(`${path}.entries.${programId}`, `The Region ${code} is not in the dataset.`);
      }
    }
    for (const [programId, rows] of Object.entries(service.past ?? {})) {
      const program = dataset.programs.find((candidate) => candidate.id === programId);
      const at = `${path}.past.${programId}`;
      if (program === undefined) say(`${path}.past`, `There is no program ${programId}.`);
      for (const { editions, boundaries = [] } of program === undefined ? [] : rows) {
        for (const number of editions) if (number >= (program?.older?.length ?? 0)) say(at, `There is no older list number ${number}.`);
        for (const boundary of boundaries) if (!program?.boundaries.some((known) => known.id === boundary)) say(at, `There is no boundary ${boundary}.`);
      }
    }
  }
  const leads = new Map<string, string | null>();
  dataset.routes.forEach((route, index) => {
    const { host = "", path, hash = "", service } = route;
    const address = `${host}/${path}${hash && "#"}${hash}`;
    if (leads.has(address) && leads.get(address) !== service) say("routes", `The route ${address} stands twice, and leads to ${leads.get(address)} and to ${service}.`);
    leads.set(address, service);
    if (route.service !== null && !services.has(route.service)) say(`routes[${index}]`, `The route ${route.path} leads to ${route.service}, which is not in the dataset.`);
  });
  return problems;
}

/** The 30th of February is a text like any other to a pattern, and another day to a clock. */
function isReal(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date);
}

/** The services whose parents lead back to them. */
function inCircles(parents: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const circling = new Set<string>();
  const walked = new Set<string>();
  for (const id of parents.keys()) {
    const walk = new Set<string>();
    let at: string | undefined = id;
    for (; at !== undefined && !walked.has(at); at = parents.get(at)) {
      walked.add(at);
      walk.add(at);
    }
    // It came back to where this walk had been: from there on it goes in a circle.
    for (; at !== undefined && walk.has(at) && !circling.has(at); at = parents.get(at)) circling.add(at);
  }
  return circling;
}

/** Entries of a shared list are found by its number: it must be the same list on both sides. */
function isSameList(a: Edition, b: Edition | undefined): boolean {
  return b !== undefined && a.asOf === b.asOf && a.grade === b.grade && a.complete === b.complete;
}

function uniqueKeys(keys: readonly string[], path: string, noun: string, say: (path: string, message: string) => void): Set<string> {
  const seen = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) say(path, `The ${noun} ${key} stands twice.`);
    seen.add(key);
  }
  return seen;
}
