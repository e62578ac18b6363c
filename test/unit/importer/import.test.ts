import { describe, expect, test } from "vitest";
import { type ImportOptions, importPages } from "../../../importer/import.ts";
import type { Edition, List, SavedPage } from "../../../importer/page.ts";
import { importReport } from "../../../importer/report.ts";
import { ownPage } from "./pages.ts";
import { edition, pagePrograms, program, smallSources } from "./small-sources.ts";

const DATE = { date: "2024-05-06" };

function run(pages: readonly SavedPage[], editions: Readonly<Record<string, readonly Edition[]>> = {}, options: ImportOptions = DATE) {
  return importPages(pages, smallSources(pagePrograms(editions)), options);
}

function imported(pages: readonly SavedPage[], editions: Readonly<Record<string, readonly Edition[]>> = {}, options: ImportOptions = DATE) {
  const result = run(pages, editions, options);
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.path}: ${problem.message}`).join("\n"));
  return result.value;
}

function problems(pages: readonly SavedPage[], editions: Readonly<Record<string, readonly Edition[]>> = {}, options: ImportOptions = DATE): string[] {
  const result = run(pages, editions, options);
  return result.ok ? [] : result.problems.map((problem) => `${problem.path}: ${problem.message}`);
}

const rows = (...names: string[]): List["entries"] => names.map((name) => ({ name }));
const only = (...ids: string[]): ImportOptions => ({ ...DATE, only: ids });

describe("an edition", () => {
  test("stands as a program file has it: boundaries in the program's order, names in the order of their letters", () => {
    const result = imported([ownPage("scope.html")], {}, { ...DATE, storedAt: "our shelf" });
    expect(result.imported.map((each) => each.program)).toEqual(["soc-1", "fedramp", "dod-il2", "dod-il6", "hipaa", "mtcs-l3", "gsma", "cccs"]);
    expect(result.imported.find((each) => each.program === "mtcs-l3")?.edition).toEqual({
      id: "2024-05-06",
      asOf: "2024-05-06",
      grade: "A",
      source: { title: "AWS services in scope, MTCS", url: "https://aws.amazon.com/compliance/services-in-scope/", storedAt: "our shelf" },
      lists: [
        { boundaries: ["singapore"], entries: rows("AWS Birch", "Amazon Alder") },
        { boundaries: ["seoul"], entries: rows("AWS Birch") },
        { boundaries: ["ohio"], entries: rows("Amazon Alder") },
      ],
    });
  });

  test("takes the page's own day before the one given", () => {
    expect(imported([ownPage("iso.html")]).imported[0]?.edition.asOf).toBe("2024-01-27");
    expect(problems([ownPage("scope.html")], {}, {})).toEqual(['scope.html: The page does not say when it was "last updated": give the day of its lists with --date YYYY-MM-DD.']);
    const twice = ownPage("iso.html", { "<table>": "<p>Last updated: 2024-02-01</p><table>" });
    expect(problems([twice], {}, {})[0]).toContain("several days (2024-01-27, 2024-02-01)");
    expect(imported([twice]).imported[0]?.edition.asOf).toBe("2024-05-06");
    expect(problems([ownPage("iso.html", { "27 January": "31 February" })], {}, {})[0]).toContain("does not say");
  });

  test("of two pages the newer counts, of the same day the program's own; what is left out is said", () => {
    const newer = imported([ownPage("scope.html"), ownPage("hipaa.html")], {}, only("hipaa"));
    expect(newer.imported[0]?.edition.source.title).toBe("AWS services in scope, HIPAA BAA");
    expect(newer.leftOut).toContain("hipaa.html: AWS HIPAA eligible services reference, as of 2024-03-09: scope.html is newer or the program's own");
    const sameDay = imported([ownPage("scope.html"), ownPage("hipaa.html")], {}, { date: "2024-03-09", only: ["hipaa"] });
    expect(sameDay.imported[0]?.edition.source.title).toBe("AWS HIPAA eligible services reference");
    expect(problems([ownPage("hipaa.html"), ownPage("hipaa.md")], {}, { date: "2024-03-09" })).toEqual(["hipaa.md: It lists hipaa as of 2024-03-09, and so does hipaa.html: import one of them."]);
  });
});

describe("what stops it", () => {
  test("a name that leads nowhere, once for all its lists; an explained one does not", () => {
    expect(problems([ownPage("scope.html", { "AWS Birch": "AWS Beech" })])).toEqual(['soc-1, dod-il2, dod-il6, hipaa, mtcs-l3, gsma: The name "AWS Beech" leads to no service and stands in no explanation: decide in data/names.json.']);
    expect(problems([ownPage("scope.html", { "AWS Birch": "AWS Compost" })])).toEqual([]);
  });

  test("a list that lost more than a tenth, or is gone; not a tenth; not for a page older than what is held", () => {
    const letters = Array.from({ length: 3 }, (_, at) => `Amazon Tree ${at}`);
    const held = (count: number) => ({ gsma: [edition("2024-01-01", { ohio: rows(...letters.slice(0, count)), paris: rows("AWS Birch") })] });
    const says = "scope.html: AWS services in scope, GSMA: ohio: The list has 1 rows, and 2 as of 2024-01-01: more than a tenth is gone. If that is true, say --accept-shrink.";
    expect(problems([ownPage("scope.html")], held(2), only("gsma"))).toEqual([says]);
    expect(problems([ownPage("scope.html")], held(1), only("gsma"))).toEqual([]);
    expect(problems([ownPage("scope.html")], held(2), { ...only("gsma"), acceptShrink: true })).toEqual([]);
    expect(problems([ownPage("scope.html")], held(2), { date: "2023-12-31", only: ["gsma"] })).toEqual([]);
    expect(problems([ownPage("scope.html", { Seoul: "SDKs" })], { "mtcs-l3": [edition("2024-01-01", { singapore: [], seoul: rows("AWS Birch"), ohio: [] })] }, only("mtcs-l3"))).toEqual([
      "scope.html: AWS services in scope, MTCS: seoul: The list has 0 rows, and 1 as of 2024-01-01: more than a tenth is gone. If that is true, say --accept-shrink.",
    ]);
  });

  test("exactly a tenth may go", () => {
    const many = Array.from({ length: 10 }, (_, at) => `Amazon Tree ${at}`);
    const page = (count: number): SavedPage => ({ file: "x", text: `<h1>Services in Scope</h1><table><tr><th>AWS Services</th><th>C5</th></tr>${many.slice(0, count).map((name) => `<tr><td>${name}</td><td>✓</td></tr>`).join("")}</table>` });
    const sources = smallSources([program("c5", [], [edition("2024-01-01", { "": rows(...many) })])]);
    const named = { ...sources, names: { names: many.map((name) => ({ name, service: "alder" })), explained: [] } };
    expect(importPages([page(9)], named, DATE).ok).toBe(true);
    expect(importPages([page(8)], named, DATE).ok).toBe(false);
  });

  test("an empty list, a program or a boundary that the data does not have, a program that no page lists", () => {
    expect(problems([ownPage("scope.html", { "<td>AWS Birch</td><td>✓</td><td>✓</td>": "<td>AWS Birch</td><td>✓</td><td></td>" })], {}, only("gsma"))).toEqual(["scope.html: AWS services in scope, GSMA: paris: The list is empty."]);
    expect(importPages([ownPage("iso.html")], smallSources([]), DATE)).toMatchObject({ ok: false, problems: [{ message: "The data has no program iso-9001." }] });
    expect(importPages([ownPage("scope.html")], smallSources([program("gsma", ["ohio"])]), only("gsma"))).toMatchObject({ ok: false, problems: [{ message: "The program gsma has no boundary paris." }] });
    expect(problems([ownPage("iso.html")], {}, only("iso-9001", "mtcs"))).toEqual(["--only: No page lists mtcs."]);
  });

  test("a page without any list", () => {
    expect(problems([{ file: "x", text: "<h1>AWS Services in Scope</h1>" }])).toEqual(["x: No list was found."]);
  });

  test("texts longer than the data may hold", () => {
    const long = `AWS ${"x".repeat(400)}`;
    expect(problems([ownPage("iso.html", { "Amazon Alder": long })]).join()).toMatch(/iso\.html: AWS ISO.*name: It is too long: 404 characters or rows, where \d+ are the most\./);
  });

  test("problems of all pages and kinds come in one run", () => {
    const all = problems([ownPage("scope.html", { "SOC 1,2,3": "SOC 4", "Amazon Alder": "Amazon Elder" }), ownPage("iso.html", { "Namespaces*": "Stars" })], {}, {});
    expect(all.length).toBe(3);
    expect(all.join("\n")).toMatch(/SOC 4.*\n.*Stars.*\n.*--date/);
  });
});

describe("what people read out of texts", () => {
  const alder = { name: "Amazon Alder" };
  const birch = { name: "AWS Birch", note: "includes Amazon Moss", noteKind: "inclusion" } as const;

  test("is carried over where the same text stands", () => {
    const editions = { cccs: [edition("2023-01-01", { "": [{ ...birch, includes: ["moss"] }] })], "iso-9001": [edition("2023-01-01", { "": [{ ...alder, since: "2022-02" }] })] };
    const [iso] = imported([ownPage("iso.html")], editions).imported;
    expect(iso?.edition.lists[0]?.entries).toEqual([{ ...birch, includes: ["moss"] }, { ...alder, since: "2022-02" }]);
    expect(iso?.byHand).toEqual([]);
  });

  test("is left to a person where the text is new, and never reaches back in time", () => {
    const [iso] = imported([ownPage("iso.html")], { "iso-9001": [edition("2025-01-01", { "": [{ ...alder, since: "2024-02" }] })] }).imported;
    expect(iso?.byHand).toEqual(['"AWS Birch [includes Amazon Moss]" is new: where it names services of their own, add `includes`']);
    expect(iso?.edition.lists[0]?.entries[1]).toEqual(alder);
  });

  test("parts are carried over while the list names the same ones", () => {
    const parts = [{ service: "fir", of: ["fir-red", "fir-white"], text: "Red, white." }];
    const held = { "iso-9001": [edition("2023-01-01", { "": rows("Amazon Fir (Red)", "Amazon Fir (White)") }, parts)] };
    const read = (first: string, second: string, editions: typeof held = held) => imported([ownPage("iso.html", { "Amazon Alder": first, "AWS Birch [includes Amazon Moss]": second })], editions).imported[0]!;
    expect(read("Amazon Fir (White)", "Amazon Fir (Red)").edition.lists[0]?.parts).toEqual(parts);
    const later = { "iso-9001": held["iso-9001"].map((each) => ({ ...each, asOf: "2025-01-01" })) };
    expect(read("Amazon Fir (White)", "Amazon Fir (Red)", later).edition.lists[0]?.parts).toEqual(parts);

    const swapped = read("Amazon Fir (Red)", "Amazon Fir (Blue)");
    expect(swapped.edition.lists[0]).not.toHaveProperty("parts");
    expect(swapped.byHand).toEqual(["the list held names fir by its parts fir-red, fir-white, this one by fir-blue, fir-red: write `parts` anew"]);
    expect(read("Amazon Alder", "AWS Birch").byHand).toEqual(["the list held names fir by its parts fir-red, fir-white, this one by none: write `parts` anew"]);
    // Named itself, it needs no parts.
    const whole = read("Amazon Fir", "Amazon Fir (Red)");
    expect(whole.edition.lists[0]).not.toHaveProperty("parts");
    expect(whole.byHand).toEqual([]);
  });
});

test("what is only in assessment carries nothing over", () => {
  const parts = [{ service: "fir", of: ["fir-red"], text: "Red only." }];
  const fir = [{ name: "Amazon Fir (Red)", since: "2022-01" }];
  const held = { fedramp: [edition("2023-01-01", { moderate: fir, high: [...fir, ...rows("Amazon Cedar (CDR)")] }, parts)] };
  const [fedramp] = imported([ownPage("scope.html", { "Amazon Alder": "Amazon Fir (Red)" })], held, only("fedramp")).imported;
  expect(fedramp?.edition.lists).toEqual([
    { boundaries: ["moderate"], entries: fir, parts },
    { boundaries: ["high"], entries: [{ name: "Amazon Cedar (CDR)" }, { name: "Amazon Fir (Red)", status: "in-assessment", review: "JAB review" }] },
  ]);
  expect(fedramp?.byHand).toEqual(["high: the list held names fir by its parts fir-red, this one by none: write `parts` anew"]);
});

test("the report says counts, what is new, gone and changed, and what to decide", () => {
  const editions = { "iso-9001": [edition("2023-01-01", { "": [{ name: "AWS Birch" }, { name: "AWS <Old>" }] })] };
  const report = importReport(imported([ownPage("iso.html"), ownPage("scope.html")], editions, only("iso-9001", "fedramp")));
  expect(report).toContain("| iso-9001 | whole program | 2024-01-27 | 2 | 0 | 2 as of 2023-01-01 (+0) |");
  expect(report).toContain("| fedramp | high | 2024-05-06 | 2 | 1 | nothing |");
  expect(report).toContain("## iso-9001, whole program, against 2023-01-01\n\n- new: Amazon Alder\n- gone: AWS \\<Old\\>\n- changed: AWS Birch: no note -\\> includes Amazon Moss\n");
  expect(report).not.toContain("against nothing");
  expect(report).toContain("## To decide by hand\n\n- iso-9001: ");
  expect(report).toContain("## Left out\n\n- scope.html: ");
});
