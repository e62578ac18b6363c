// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { fileName } from "../../../components/lookup/evidence-of.ts";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import type { ListedView } from "../../../messages/history.ts";
import { row, view } from "../components/sample.ts";
import { settle, useOwnTime } from "../components/settle.ts";
import { gateway, PROVENANCE } from "./sample.ts";

useOwnTime();

const text = () => document.body.textContent ?? "";
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const button = (name: string) => all("button").find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;
const listed = (asOf: string, said: ListedView["said"], old = true): ListedView => ({ asOf, old, said, grade: "A", source: { title: "The list", url: "https://example.test/list" }, services: 135 });
const history: LookupGateway["history"] = async () => ({ kind: "history", provenance: PROVENANCE, tracks: { "mtcs-l3": [{ boundary: "Singapore", lists: [listed("2022-04-11", "not-listed"), listed("2021-06-24", "in-scope-with-exclusions"), listed("2021-01-19", "in-scope")] }] } });

async function open(start: string, more: Partial<LookupGateway> = {}) {
  const made = gateway({ history, ...more }, start);
  await act(() => render(<Lookup gateway={made.gateway} />, document.body));
  for (let step = 0; step < 4; step++) await settle();
  return made;
}

afterEach(() => render(null, document.body));

test("one service's record has every program, where it comes from, and what each list said", async () => {
  await open("#view=record&service=kendra&region=ap-southeast-1");
  expect(document.querySelector("h1")?.textContent).toBe("Amazon Kendra");
  expect(document.querySelector(".where")?.textContent).toBe("Asia Pacific (Singapore) (ap-southeast-1)");
  expect(all(".record header dd").map(({ textContent }) => textContent)).toEqual(["Machine learning", "Closed to new customers since 30 Jul 2026", "Example Corp, feed bundled, sequence 42, issued 22 Nov 2026, not signed: bundled with the extension", "2026-11-22T12:00:00Z"]);
  expect(all("tbody tr").map((line) => [...line.children].map(({ textContent }) => textContent))).toEqual([
    ["MTCS Level 3", "in scope, old list, as of 2022-04-11", "2022-04-11, old", "A", "The list"],
    ["HIPAA", "in-scope, as of 2026-05-01", "2026-05-01", "A", "The list"],
    ["IRAP", "not-listed, as of 2026-05-01", "2026-05-01", "A", "The list"],
  ]);
  expect(all(".record-part h3").map(({ textContent }) => textContent)).toEqual(["MTCS Level 3", "HIPAA", "IRAP"]);
  expect(all(".lists").map(({ textContent }) => textContent)).toEqual(["In the lists of 2021-01-19.", "In the lists of 2021-06-24, with limits.", "Not in the lists of 2022-04-11."]);
  expect(text()).toContain("A hint, not advice. Unknown is not a no.");
  expect(document.title).toBe("Whole record of Amazon Kendra, Singapore (ap-southeast-1) · Inscope");
});

test("a service that belongs to Regions has no record without one, and says so", async () => {
  await open("#view=record&service=kendra&region=global");
  expect(document.querySelector("main h2")?.textContent).toBe("Which Region?");
  render(null, document.body);
  await open("#view=record&service=kendra&region=xx-nowhere-9");
  expect(document.querySelector("main h2")?.textContent).toBe("Not in the dataset");
});

test("it is printed and saved with the same answers", async () => {
  let printed = 0;
  const saved: string[] = [];
  await open("#view=record&service=kendra&region=ap-southeast-1", { print: () => void (printed += 1), save: (name, _, file) => void saved.push(name, file) });
  await act(() => button("Print").click());
  expect(printed).toBe(1);
  for (const name of ["Export", "JSON"]) await act(() => button(name).click());
  expect(saved[0]).toBe("inscope-whole-record-of-amazon-kendra-singapore-ap-southeast-1-2026-11-22.json");
  expect(JSON.parse(saved[1] ?? "")).toMatchObject({ format: "inscope-evidence-1", dataset: { sequence: 42, signature: "bundled" }, rows: [{ service: "kendra", serviceState: "Closed to new customers since 2026-07-30", program: "mtcs-l3", stale: true, region: "ap-southeast-1" }, { program: "hipaa" }, { program: "irap" }] });
});

test("a file's name has a Region's name in plain letters", () => expect(fileName("Services in São Paulo (sa-east-1)", "2026-11-22", "csv")).toBe("inscope-services-in-sao-paulo-sa-east-1-2026-11-22.csv"));

test("another Region is a step that `back` undoes; the table is one step away", async () => {
  const made = await open("#view=record&service=kendra&region=ap-southeast-1");
  const region = all('select[aria-label="Region"]')[0] as HTMLSelectElement;
  region.value = "us-east-1";
  await act(() => void region.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
  expect(made.moves.at(-1)).toBe("#view=record&region=us-east-1&service=kendra");
  expect(document.querySelector(".where")?.textContent).toContain("us-east-1");
  await act(() => made.back());
  expect(document.querySelector(".where")?.textContent).toContain("ap-southeast-1");
  expect(all("a").find(({ textContent }) => textContent === "In every Region")?.getAttribute("href")).toBe("#view=service&region=ap-southeast-1&service=kendra");
});

test.each([
  ["a service that nobody knows", "#view=record&service=teleporter", {}, "Not in the dataset"],
  ["a Region that nobody knows", "#view=record&service=kendra&region=moon-1", {}, "Not in the dataset"],
  ["no service", "#view=record", {}, "Which service?"],
  ["answers that do not come", "#view=record&service=kendra", { matrix: async () => Promise.reject(new Error("gone")) }, "No answer came"],
  ["a dataset that cannot be read", "#view=record&service=kendra", { names: async () => Promise.reject(new Error("gone")) }, "The dataset could not be read"],
  ["nothing yet", "#view=record&service=kendra", { row: () => new Promise<never>(() => {}) }, "Asking…"],
])("%s is said", async (_name, start, more, says) => {
  await open(start, more);
  expect(text()).toContain(says);
  expect(all(".record-part")).toEqual([]);
});

test("without words or history the answers still stand, with source and date", async () => {
  await open("#view=record&service=kendra&region=ap-southeast-1", { row: async () => ({ kind: "failed", reason: "" }), history: async () => Promise.reject(new Error("gone")) });
  expect(all("tbody tr")).toHaveLength(3);
  expect(all(".record-part p")[0]?.textContent).toBe("in scope, old list, as of 2022-04-11");
  expect(all(".lists")).toEqual([]);
  expect(all("header .note").map(({ textContent }) => textContent)).toEqual([expect.stringContaining("hint"), "The answers’ full words could not be read. What stands here is all that came.", "The lists held could not be read, so they are missing here."]);
});

test("words of another dataset, which arrived in between, are not told under this one's name", async () => {
  const words: LookupGateway["row"] = async (...asked) => {
    const reply = await gateway().gateway.row(...asked);
    return reply.kind === "row" ? { kind: "row", row: { ...reply.row, dataset: { ...reply.row.dataset, label: "Dataset of another" } } } : reply;
  };
  await open("#view=record&service=kendra&region=ap-southeast-1", { row: words });
  expect(all(".record-part p")[0]?.textContent).toBe("in scope, old list, as of 2022-04-11");
});

test("the drawer tells the lists through time, and leads to the record", async () => {
  await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/mtcs-l3");
  expect(document.querySelector(".editions h4")?.textContent).toBe("Lists held for Singapore");
  expect(all(".editions li").map(({ textContent }) => textContent)).toEqual(["11 Apr 2022not listed135 services", "24 Jun 2021in scope with exclusions135 services", "19 Jan 2021in scope135 services"]);
  expect(all(".drawer a").find(({ textContent }) => textContent === "Whole record")?.getAttribute("href")).toBe("#view=record&region=ap-southeast-1&service=kendra");
});

test("the newest list looks old where it is, whatever the answer beside it; all before it do", async () => {
  const glyphs = async (old: boolean) => {
    const lists = [listed("2026-04-11", "in-scope", old), listed("2026-01-01", "in-scope", false)];
    await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/mtcs-l3", { history: async () => ({ kind: "history", provenance: PROVENANCE, tracks: { "mtcs-l3": [{ boundary: null, lists }] } }) });
    const drawn = all(".editions li svg").map(({ innerHTML }) => innerHTML);
    render(null, document.body);
    return drawn;
  };
  const [fresh, before] = await glyphs(false);
  expect(fresh).not.toBe(before);
  expect(await glyphs(true)).toEqual([before, before]);
});

test.each([
  ["the drawer", "#region=ap-southeast-1&cell=kendra/ap-southeast-1/mtcs-l3"],
  ["the record", "#view=record&service=kendra&region=ap-southeast-1"],
])("%s leaves out lists of another dataset, says so, and has everything asked anew, once", async (_, start) => {
  let asked = 0;
  const other: LookupGateway["history"] = async (...place) => {
    asked += 1;
    const reply = await history(...place);
    return reply.kind === "history" ? { ...reply, provenance: { ...PROVENANCE, sequence: 43 } } : reply;
  };
  await open(start, { history: other });
  expect(all(".editions, .lists")).toEqual([]);
  expect(text()).toContain("The lists held came from another dataset than the answers here, so they are left out.");
  expect(asked).toBe(2);
});

test.each([
  ["the drawer names the Regions where a list names it", "us-east-1", null, ["Asia Pacific (Singapore)"]],
  ["the drawer names none where the list states no Regions", "us-east-1", "The list states no Regions.", []],
  ["the drawer names none beside the answer of all boundaries, to which none is near", "global", null, []],
])("%s", async (_, region, leftOpen, named) => {
  const [yes, no] = [view("hipaa", "HIPAA", { leftOpen }), view("hipaa", "HIPAA", { verdict: "unknown", glyph: "unknown" })];
  const made = row("ebs", "Amazon EBS", [yes, no]);
  const regions = { ...made.regions, "ap-southeast-1": { ...made.regions["ap-southeast-1"]!, views: [0] }, "us-east-1": { ...made.regions["us-east-1"]!, views: [1] }, global: { ...made.regions["global"]!, views: [1] } };
  await open(`#region=us-east-1&cell=ebs/${region}/hipaa`, { row: async () => ({ kind: "row", row: { ...made, regions } }) });
  expect(document.querySelector(".drawer .why")).not.toBeNull();
  expect(all(".drawer section:not(.editions) a").map(({ textContent }) => textContent).filter((name) => name?.startsWith("Asia"))).toEqual(named);
});
