import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../../compiler/compile.ts";
import { IMPRINT } from "../../../compiler/imprint.ts";
import { nameMap } from "../../../compiler/name.ts";
import { readSources } from "../../../compiler/read.ts";
import type { Sources } from "../../../compiler/source.ts";
import { checkDataset } from "../../../domain/dataset/check.ts";
import type { Dataset, Program, Service } from "../../../domain/dataset/schema.ts";
import { saidThen } from "../../../domain/history/then.ts";
import { tracksOf } from "../../../domain/history/track.ts";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));
let sources: Sources;
let dataset: Dataset;

beforeAll(() => {
  const read = readSources(DATA);
  if (!read.ok) throw new Error("The data cannot be read.");
  sources = read.value;
  const compiled = compile(sources, IMPRINT);
  if (!compiled.ok) throw new Error("The data cannot be compiled.");
  dataset = compiled.value;
});

const program = (id: string): Program => dataset.programs.find((candidate) => candidate.id === id) as Program;
const service = (id: string): Service => dataset.services.find((candidate) => candidate.id === id) as Service;
/** `date said` of each list, newest first. */
const track = (of: string, id: string, region: string, partition = "aws") =>
  tracksOf(dataset, dataset.services, service(of), { region, partition }, program(id)).map(({ boundary, lists }) => [boundary?.id ?? null, ...lists.map(({ asOf, said }) => `${asOf} ${said}`)]);

/** The lists as they stand in `data/`, read by other code: for each older list, the services that it names for a boundary. */
function namedInFiles(file: Sources["programs"][number], asOf: string, boundary: string | null): Set<string> {
  const lookUp = nameMap(sources.names);
  const lists = file.editions.filter((edition) => edition.asOf === asOf).flatMap(({ lists }) => lists).filter(({ boundaries }) => boundaries.length === 0 || (boundary !== null && boundaries.includes(boundary)));
  const idsOf = (name: string): string[] => {
    const found = lookUp(name, file.id, asOf);
    return found !== null && "service" in found ? [found.service] : [];
  };
  return new Set([
    ...lists.flatMap(({ entries }) => entries.filter(({ status }) => status === undefined || status === "in-scope").flatMap(({ name, services, includes }) => [...(services ?? idsOf(name)), ...(includes ?? [])])),
    ...lists.flatMap(({ parts }) => (parts ?? []).map((part) => part.service)),
  ]);
}

describe("what is packed into the dataset is what the files say", () => {
  test("for every older list, boundary and service", () => {
    let [lists, cells] = [0, 0];
    for (const file of sources.programs) {
      const compiled = program(file.id);
      const boundaries = compiled.boundaries.length === 0 ? [null] : compiled.boundaries.map(({ id }) => id);
      for (const [number, older] of (compiled.older ?? []).entries()) {
        lists += 1;
        for (const boundary of boundaries) {
          if (older.boundaries.length > 0 && !older.boundaries.includes(boundary ?? "")) continue;
          const named = namedInFiles(file, older.asOf, boundary);
          for (const each of dataset.services) {
            const said = saidThen(compiled, each, boundary, number);
            // A list may name a service twice, once under review: the more cautious row is told.
            if (said === "in-assessment") continue;
            cells += 1;
            expect(said.startsWith("in-scope"), `${file.id} ${older.asOf} ${boundary} ${each.id}: ${said}`).toBe(named.has(each.id));
          }
        }
      }
    }
    expect(lists).toBe(sources.programs.reduce((sum, { editions }) => sum + editions.length, 0) - dataset.programs.reduce((sum, { editions, sharesListWith, kind }) => sum + (sharesListWith === undefined && kind === "per-service" ? editions.filter(({ complete }) => complete).length : 0), 0) - otherLists());
    expect(cells).toBeGreaterThan(20_000);
  });
});

/** Complete lists that are no lists of services, and stay as they are. */
function otherLists(): number {
  return sources.programs.filter(({ kind }) => kind !== "per-service").reduce((sum, { editions }) => sum + editions.length, 0);
}

describe("a service's track", () => {
  test("one Region's boundary, newest first", () => expect(track("kendra", "mtcs-l3", "ap-southeast-1")).toEqual([["singapore", "2022-04-11 in-scope", "2021-09-24 not-listed", "2021-01-19 not-listed"]]));
  test("a service that was under review first is told list by list", () => {
    expect(track("acm", "dod-il4", "us-gov-west-1", "aws-us-gov").flat().slice(1)).toEqual(["2022-04-11 in-scope", "2021-09-24 in-scope", "2021-01-19 in-assessment"]);
  });
  test("an exclusion that came later is told", () => expect(track("ams", "hipaa", "us-east-1").flat()).toEqual(expect.arrayContaining(["2021-07-16 in-scope-with-exclusions", "2021-01-19 in-scope"])));
  test("a program that shares a list has the other's", () => expect(track("s3", "soc-2", "eu-west-1")).toEqual(track("s3", "soc-1", "eu-west-1")));
  test("of several lists in force, in whatever order, the newest is first", () => {
    const base = program("mtcs-l3");
    const dates = ["2021-01-19", "2022-04-11", "2020-05-01"];
    const made: Program = { ...base, older: [], editions: dates.map((asOf) => ({ ...base.editions[0]!, asOf, boundaries: ["singapore"] })) };
    const named: Service = { ...service("s3"), entries: { "mtcs-l3": [{ edition: 1, status: "in-scope" }] } };
    const [first] = tracksOf({ programs: [made] }, [named], named, { region: "ap-southeast-1", partition: "aws" }, made);
    expect(first?.lists.map(({ asOf, said }) => `${asOf} ${said}`)).toEqual(["2022-04-11 in-scope", "2021-01-19 not-listed", "2020-05-01 not-listed"]);
  });
  test("an older list that speaks of other boundaries is none of this one's", () => {
    const base = program("mtcs-l3");
    const older = [["2021-01-19", ["seoul"]], ["2020-01-01", []], ["2019-01-01", ["singapore"]]].map(([asOf, boundaries]) => ({ ...base.editions[0]!, asOf, boundaries }));
    const made = { ...base, editions: [], older } as unknown as Program;
    const [first] = tracksOf({ programs: [made] }, [], service("s3"), { region: "ap-southeast-1", partition: "aws" }, made);
    expect(first?.lists.map(({ asOf }) => asOf)).toEqual(["2020-01-01", "2019-01-01"]);
  });
  test("a Region outside has none, nor has a program without lists", () => {
    expect(track("s3", "mtcs-l3", "eu-west-1")).toEqual([]);
    expect(track("s3", "gxp", "eu-west-1")).toEqual([]);
  });
  test("a Region-less service has one for each boundary of the partition", () => expect(track("iam", "mtcs-l3", "global").length).toBe(program("mtcs-l3").boundaries.filter(({ partition }) => partition === "aws").length));
  test("tells how many services the list names there", () => {
    const [first] = tracksOf(dataset, dataset.services, service("s3"), { region: "ap-southeast-1", partition: "aws" }, program("mtcs-l3"));
    const file = sources.programs.find(({ id }) => id === "mtcs-l3") as Sources["programs"][number];
    for (const list of first?.lists ?? []) expect(list.services).toBe([...namedInFiles(file, list.asOf, "singapore")].length);
  });
});

test("a reference that leads nowhere is a problem", () => {
  const broken = (change: (copy: Dataset) => unknown): string => {
    const copy = structuredClone(dataset);
    change(copy);
    const checked = checkDataset(copy);
    return checked.ok ? "" : checked.problems.map(({ message }) => message).join();
  };
  const put = (past: Service["past"]) => (copy: Dataset) => Object.assign(copy.services[0] as Service, { past });
  expect(broken(put({ hipaa: [{ editions: [99] }] }))).toContain("There is no older list number 99.");
  expect(broken(put({ nowhere: [{ editions: [0] }] }))).toContain("There is no program nowhere.");
  expect(broken(put({ fedramp: [{ editions: [0], boundaries: ["nowhere"] }] }))).toContain("There is no boundary nowhere.");
  expect(broken((copy) => Object.assign(copy.programs.find(({ older }) => older !== undefined) as Program, { older: [{ boundaries: ["nowhere"], asOf: "2020", grade: "A", source: { title: "x", url: "https://example.test/" } }] }))).toContain("There is no boundary nowhere.");
});

test("no verdict rests on history: the judging code reads neither `older` nor `past`", () => {
  for (const file of ["coverage", "list", "answer", "meets", "judgement", "offered"]) {
    expect(readFileSync(new URL(`../../../domain/coverage/${file}.ts`, import.meta.url), "utf8"), file).not.toMatch(/\.(older|past)\b/);
  }
});
