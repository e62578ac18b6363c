// @vitest-environment happy-dom
import { parse } from "csv-parse/sync";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import { diffDatasets } from "../../../domain/dataset/diff.ts";
import type { Boundary, Dataset, Entry, Program, Service } from "../../../domain/dataset/schema.ts";
import type { ChangesReply } from "../../../messages/changes.ts";
import { DATASET } from "../components/sample.ts";
import { settle, useOwnTime } from "../components/settle.ts";
import { edition, groundsOf, program, service } from "../coverage/small-dataset.ts";
import { gateway } from "./sample.ts";

useOwnTime();

const text = () => document.body.textContent ?? "";
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const cards = () => all(".card").map((card) => [card.querySelector("h2")?.textContent, ...[...card.querySelectorAll("li")].map((line) => [...line.children].map(({ textContent }) => textContent).join(" | "))]);

const entry = (edition: number, more: Partial<Entry> = {}): Entry => ({ edition, status: "in-scope", ...more });
const dataset = (programs: Program[], services: Service[]): Dataset => ({ ...groundsOf(programs, services).catalog, services, routes: [] });
const place = (id: string, name: string, regions: string[]): Boundary => ({ id, name, regions, partition: "aws", grade: "A" });
const named = (id: string, entries: Service["entries"], more = {}) => ({ ...service(id, [], more), entries });
const HIPAA = { id: "hipaa", short: "HIPAA", name: "HIPAA eligible services", boundaries: [] };

/** Two datasets that differ in every way the view tells apart. */
function datasets(): readonly [Dataset, Dataset] {
  const list = (asOf: string) => [edition(asOf)];
  const regions = [place("here", "Singapore", ["ap-southeast-1"])];
  const wide = [place("here", "Singapore", ["ap-southeast-1", "ap-northeast-2"])];
  const before = dataset(
    [program({ ...HIPAA, editions: list("2025-04-16") }), program({ id: "mtcs-l3", short: "MTCS L3", boundaries: regions, editions: list("2022-04-11") })],
    [
      named("s3", { hipaa: [entry(0)], "mtcs-l3": [entry(0, { boundaries: ["here"] })] }, { name: "Amazon S3" }),
      named("lex", { hipaa: [entry(0, { note: "excludes old bots", noteKind: "exclusion" })] }, { name: "Amazon Lex" }),
      named("ebs", { hipaa: [entry(0)] }, { name: "Amazon EBS" }),
      named("quick", { hipaa: [entry(0, { named: "Amazon QuickSight" })] }, { name: "Amazon Quick" }),
      named("kendra", {}, { name: "Amazon Kendra" }),
      named("gone", { hipaa: [entry(0)] }, { name: "Amazon Gone" }),
    ],
  );
  const after = dataset(
    [program({ ...HIPAA, editions: list("2026-05-22") }), program({ id: "mtcs-l3", short: "MTCS L3", boundaries: wide, editions: list("2022-04-11") })],
    [
      named("s3", { hipaa: [entry(0)], "mtcs-l3": [entry(0, { boundaries: ["here"] })] }, { name: "Amazon S3" }),
      named("lex", { hipaa: [entry(0)] }, { name: "Amazon Lex" }),
      named("ebs", {}, { name: "Amazon EBS" }),
      named("quick", { hipaa: [entry(0)] }, { name: "Amazon Quick" }),
      named("kendra", { hipaa: [entry(0, { note: "=excludes everything|but", noteKind: "exclusion" })] }, { name: "Amazon Kendra" }),
      named("new", { hipaa: [entry(0)] }, { name: "Amazon New" }),
    ],
  );
  return [before, after];
}

function reply(more: Partial<ChangesReply> = {}): ChangesReply {
  const provenance = { issuer: "Example Corp", feed: "acme", issued: "2026-11-22", signature: "signed" } as const;
  const [before, after] = [{ ...provenance, sequence: 41, issued: "2025-12-01" }, { ...provenance, sequence: 42 }];
  return {
    kind: "changes",
    changes: { before, after, programs: diffDatasets(...datasets()) },
    old: { hipaa: { before: true, after: false }, "mtcs-l3": { before: true, after: true } },
    first: ["mtcs-l3", "hipaa"],
    dataset: DATASET,
    provenance: after,
    ...more,
  };
}

async function open(start: string, more: Partial<LookupGateway> = {}) {
  const made = gateway({ changes: async () => reply(), ...more }, start);
  await act(() => render(<Lookup gateway={made.gateway} />, document.body));
  await settle();
  return made;
}
async function choose(name: string, value: string): Promise<void> {
  const select = all(`select[aria-label="${name}"]`)[0] as HTMLSelectElement;
  select.value = value;
  await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
}

afterEach(() => render(null, document.body));

test("tells list by list what came, went, was renamed and changed, with the old and the new answer in words", async () => {
  await open("#view=changes");
  expect(cards()).toEqual([
    ["MTCS L3, Singapore", "Singapore | Boundary |  | now also in Seoul"],
    [
      "HIPAA",
      "Amazon Kendra | Added, with limits | from not listed, old to in scope with exclusions | “=excludes everything|but”",
      "Amazon New | Added | from unknown to in scope | the service is new in the dataset",
      "Amazon EBS | No longer listed | from in scope, old to not listed | the new list does not name it",
      "Amazon Gone | No longer listed | from in scope, old to unknown | the new dataset does not hold this service",
      "Amazon Quick | Renamed | from in scope, old to in scope | was Amazon QuickSight",
      "Amazon Lex | Limits gone | from in scope with exclusions, old to in scope | formerly “excludes old bots”",
    ],
  ]);
  expect(text()).toContain("list of 16 Apr 2025 to list of 22 May 2026");
  expect(text()).toContain("2 added, 2 gone, 1 renamed, 1 changed");
  expect(text()).toContain("Sequence 41, 1 Dec 2025");
  expect(text()).toContain("Sequence 42, 22 Nov 2026 (active)");
  expect(all(".card a")[0]?.getAttribute("href")).toBe("#view=service&service=kendra");
  expect(document.title).toBe("What changed from sequence 41 to 42 · Inscope");
});

test("what is only said not to be in scope has not been added, nor has it gone when that is no longer said", async () => {
  const programs = [program({ ...HIPAA, editions: [edition("2025-04-16"), edition("2026-01-01", { complete: false })] })];
  const denied = dataset(programs, [named("lex", { hipaa: [entry(1, { status: "not-in-scope" })] }, { name: "Amazon Lex" })]);
  const silent = dataset(programs, [named("lex", {}, { name: "Amazon Lex" })]);
  for (const [before, after, words] of [[silent, denied, "Said not to be in scope"], [denied, silent, "Changed"]] as const) {
    expect(diffDatasets(before, after)).toMatchObject([{ added: [], removed: [], changed: [{ service: "Amazon Lex" }] }]);
    const { changes } = reply();
    await open("#view=changes", { changes: async () => reply({ changes: { ...changes!, programs: diffDatasets(before, after) } }) });
    expect(cards()).toEqual([["HIPAA", expect.stringContaining(`Amazon Lex | ${words} | from not listed`)]]);
    expect(text()).toContain("1 changed");
    render(null, document.body);
  }
});

test("a program that is old sooner, or of which something else is stated, has changed itself", async () => {
  const of = (more: Partial<Program>) => dataset([program({ ...HIPAA, editions: [edition("2025-04-16")], ...more })], []);
  const statement = { text: "Renewed.", asOf: "2025-02-06", source: { title: "AWS Security Blog", url: "https://aws.amazon.com/blogs/security/" } };
  const { changes } = reply();
  await open("#view=changes", { changes: async () => reply({ changes: { ...changes!, programs: diffDatasets(of({}), of({ freshnessDays: 30, statements: [statement] } as Partial<Program>)) } }) });
  expect(cards()).toEqual([["HIPAA", "Statements | Changed |  | what is published about the program without a list", "The program itself | Changed |  | its name, where it holds, or after how many days its lists are old"]]);
  expect(text()).toContain("2 changed");
});

test("a list or a boundary of which only who says so is another has a line, also beside another boundary's Regions", async () => {
  const list = (asOf: string, grade: "A" | "C", ...boundaries: Boundary[]) => dataset([program({ ...HIPAA, editions: [{ ...edition(asOf), grade }], boundaries })], []);
  const of = (grade: "A" | "C", ...boundaries: Boundary[]) => list("2025-04-16", grade, ...boundaries);
  const [east, west, wide] = [place("east", "East", ["us-east-1"]), place("west", "West", ["us-west-2"]), place("east", "East", ["us-east-1", "us-east-2"])];
  const show = async (before: Dataset, after: Dataset) => {
    const { changes } = reply();
    await open("#view=changes", { changes: async () => reply({ changes: { ...changes!, programs: diffDatasets(before, after) } }) });
    const shown = cards();
    render(null, document.body);
    return shown;
  };
  expect(await show(of("A"), of("C"))).toEqual([["HIPAA", "Its lists | Changed |  | an amendment came or went, or who publishes a list"]]);
  expect(await show(of("A"), list("2025-05-16", "C"))).toEqual([["HIPAA", "Its lists | Changed |  | an amendment came or went, or who publishes a list"]]);
  expect(await show(of("A"), list("2025-05-16", "A"))).toEqual([["HIPAA"]]);
  const [whole, amendment] = [edition("2025-04-16"), { ...edition("2025-05-02"), complete: false }];
  const amended = dataset([program({ ...HIPAA, editions: [whole, amendment] })], []);
  expect(diffDatasets(amended, dataset([program({ ...HIPAA, editions: [amendment, whole] })], []))).toEqual([]);
  for (const [before, after] of [[of("A"), amended], [amended, of("A")]] as const) expect(await show(before, after)).toEqual([["HIPAA", expect.stringContaining("Its lists | Changed |  | an amendment came or went")]]);
  expect(await show(of("A", east, west), of("A", wide, { ...west, grade: "C" }))).toEqual([
    ["HIPAA, East", expect.stringContaining("East | Boundary |  | now also in")],
    ["HIPAA, West", "West | Boundary |  | its name, or who says which Regions are in it"],
  ]);
  expect(diffDatasets(of("A", east, west), of("A", west, east))).toEqual([]);
});

test("kind and program narrow it, stand in the address and are undone by `back`", async () => {
  const made = await open("#view=changes");
  await choose("Show", "removed");
  expect(cards()).toEqual([["HIPAA", expect.stringContaining("Amazon EBS"), expect.stringContaining("Amazon Gone")]]);
  expect(made.moves.at(-1)).toBe("#view=changes&kind=removed");
  await choose("Program", "mtcs-l3");
  expect(made.moves.at(-1)).toBe("#view=changes&of=mtcs-l3&kind=removed");
  expect(text()).toContain("Nothing fits these filters");
  await act(() => made.back());
  expect(cards()).toHaveLength(1);
});

test("a service is found among the changes by any of its names, also one that is gone", async () => {
  const made = await open("#view=changes");
  const box = document.querySelector("#find") as HTMLInputElement;
  const found = async (typed: string) => {
    box.value = typed;
    await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
    await settle();
    return cards().flatMap(([list, ...lines]) => lines.map((line) => `${list}: ${line?.split(" | ")[0]}`));
  };
  expect(await found("elastic block")).toEqual(["HIPAA: Amazon EBS"]);
  expect(await found("gon")).toEqual(["HIPAA: Amazon Gone"]);
  expect(await found("singapore")).toEqual(["MTCS L3, Singapore: Singapore"]);
  expect(made.moves.at(-1)).toBe("#view=changes&find=singapore");
  expect(await found("kednra")).toEqual([]);
  expect(text()).toContain("Nothing fits these filters");
  await act(() => all("button").find(({ textContent }) => textContent === "Clear the filters")?.click());
  await settle();
  expect(cards()).toHaveLength(2);
});

test("other issuers are named", async () => {
  const { changes } = reply();
  await open("#view=changes", { changes: async () => reply({ changes: { ...changes!, before: { ...changes!.before, issuer: "Inscope", feed: "bundled" } } }) });
  expect(text()).toContain("Inscope, sequence 41, 1 Dec 2025");
  expect(text()).toContain("Example Corp, sequence 42, 22 Nov 2026 (active)");
});

test.each([
  ["no earlier dataset", { changes: async () => reply({ changes: null }) }, "Nothing to compare with"],
  ["datasets that say the same", { changes: async () => reply({ changes: { ...reply().changes!, programs: [] } }) }, "No list changed"],
  ["a dataset that cannot be read", { changes: async () => Promise.reject(new Error("broken")) }, "The dataset could not be read"],
  ["nothing yet", { changes: () => new Promise<never>(() => {}) }, "Asking…"],
])("%s is said", async (_name, more, says) => {
  await open("#view=changes", more);
  expect(text()).toContain(says);
  expect(cards()).toEqual([]);
});

test("a program that came or went says nothing of its services before or after", async () => {
  const [before, after] = datasets();
  const programs = diffDatasets({ ...before, programs: before.programs.slice(1) }, { ...after, programs: after.programs.slice(0, 1) });
  await open("#view=changes", { changes: async () => reply({ changes: { ...reply().changes!, programs } }) });
  expect(text()).toContain("The program is new in this dataset.");
  expect(text()).toContain("That is no answer about its services.");
  expect(cards().flat().filter((line) => line?.includes("from not listed") || line?.includes("to not listed"))).toEqual([]);
});

test("the export has both datasets on every line, and no formula", async () => {
  const saved: string[] = [];
  await open("#view=changes", { save: (name, _, file) => void saved.push(name, file) });
  for (const format of ["CSV", "JSON", "Markdown"]) {
    for (const text of ["Export", format]) await act(() => all("button").find(({ textContent }) => textContent === text)!.click());
  }
  const [name, csv, , json, , markdown] = saved as [string, string, string, string, string, string];
  expect(name).toBe("inscope-what-changed-from-sequence-41-to-42-2026-11-22.csv");
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(7);
  for (const row of rows) expect(row).toMatchObject({ before_issuer: "Example Corp", before_sequence: "41", after_sequence: "42", after_signature: "signed", exported_at: "2026-11-22T12:00:00.000Z" });
  expect(rows.find(({ service_id: id }) => id === "kendra")).toMatchObject({ program_id: "hipaa", change: "added", before: "not-listed", before_stale: "true", after: "in-scope-with-exclusions", after_as_of: "2026-05-22", after_grade: "A", after_note: "'=excludes everything|but" });
  expect(JSON.parse(json)).toMatchObject({ format: "inscope-changes-1", before: { sequence: 41 }, after: { sequence: 42 }, rows: { length: 7 } });
  expect(markdown).toContain("| Amazon Kendra | Added, with limits |");
  expect(markdown).toContain("excludes everything\\|but");
});
