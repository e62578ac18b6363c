import { describe, expect, test } from "vitest";
import type { Page } from "../../../importer/page.ts";
import { readPage } from "../../../importer/read.ts";
import { ownPage } from "./pages.ts";

const messages = (page: Page) => page.problems.map((problem) => `${problem.path}: ${problem.message}`);

/** The rows of a list, "program boundary" to rows. */
function lists(page: Page): Record<string, readonly object[]> {
  return Object.fromEntries(page.listings.flatMap((listing) => listing.columns.map((column) => [`${column.program} ${column.boundary ?? "whole"}`, column.rows])));
}

describe("the services-in-scope page", () => {
  const page = readPage(ownPage("scope.html"));

  test("is read without a problem", () => {
    expect(page).toMatchObject({ kind: "services in scope", grade: "A", dates: [], dedicated: false, problems: [] });
  });

  test("names, notes and ticks, heads broken apart by markup, blank rows and footnotes", () => {
    expect(lists(page)["soc-1 whole"]).toEqual([
      { name: "Amazon Alder" },
      { name: "Amazon Cedar (CDR)", note: "excludes Cedar Bark", noteKind: "exclusion" },
      { name: "AWS Birch", note: "includes Amazon Moss; formerly AWS Sapling", noteKind: "inclusion" },
    ]);
  });

  test("columns are known by their heads, wherever they stand; a tick for what needs no authorisation is none", () => {
    expect(lists(page)).toMatchObject({
      "fedramp moderate": [{ name: "Amazon Alder" }],
      "fedramp high": [{ name: "Amazon Alder", status: "in-assessment", review: "JAB review" }, { name: "Amazon Cedar (CDR)" }],
      "mtcs-l3 singapore": [{ name: "Amazon Alder" }, { name: "AWS Birch" }],
      "mtcs-l3 seoul": [{ name: "AWS Birch" }],
      "mtcs-l3 ohio": [{ name: "Amazon Alder" }],
      "cccs whole": [{ name: "Amazon Alder" }],
    });
    expect(page.leftOut).toContain('"FedRAMP": the column "FedRAMP Not Required (Confirmed with JAB)*"');
  });

  test("the same head means another list under another heading", () => {
    expect(lists(page)["gsma ohio"]).toEqual([{ name: "AWS Birch" }]);
    expect(lists(page)["gsma paris"]).toEqual([{ name: "AWS Birch" }]);
  });

  test("reviews are pending; a starred tick and a starred name are limited by their footnotes", () => {
    expect(lists(page)).toMatchObject({
      "dod-il2 east-west": [{ name: "Amazon Alder" }, { name: "AWS Birch", status: "in-assessment", review: "3PAO assessment", note: "feature of Alder", noteKind: "detail" }],
      "dod-il2 govcloud": [
        { name: "Amazon Alder", status: "in-assessment", review: "JAB review" },
        { name: "Amazon Cedar *", note: "Services not within the scope of a forester's review. There is no decision on them.", noteKind: "limitation" },
      ],
      "dod-il6 secret": [
        { name: "Amazon Alder", status: "in-assessment", review: "DISA review" },
        { name: "AWS Birch", note: "feature of Alder; Denotes that the service waits for its Region.", noteKind: "limitation" },
      ],
    });
  });

  test("a tab of one list can have lost its heads", () => {
    expect(lists(page)["hipaa whole"]).toEqual([{ name: "AWS Birch", note: "for trees only", noteKind: "limitation" }, { name: "Amazon Alder" }]);
    expect(page.leftOut.join()).toContain('"HIPAA BAA": the table has no heads');
  });

  test("a row that ends early is said", () => {
    expect(page.leftOut).toContain('"FedRAMP": the row "Amazon Cedar (CDR)" ends early; what is missing counts as not listed');
  });

  test.each([
    ["an unknown head", { "SOC 1,2,3": "SOC 4" }, 'scope.html: "SOC": The head "SOC 4" is not known'],
    ["a head of a Region under another heading", { "<h4>GSMA</h4>": "<h4>Other</h4>" }, 'scope.html: "Other": The head "US-East (Ohio)" is not known'],
    ["an unknown mark", { "3PAO Assessment": "Soon" }, 'The mark "Soon" at "AWS Birch [feature of Alder]", "DoD CC SRG IL2 (East/West)", is not known'],
    ["an unknown note", { "excludes Cedar Bark": "mostly" }, 'The note "mostly" of "Amazon Cedar (CDR) [mostly]" is of no known kind'],
    ["a star without a footnote", { "* Denotes that": "Says that" }, 'The tick of "AWS Birch [feature of Alder]" has a star'],
    ["a starred name without a footnote", { "** Services not": "Services not" }, '"Amazon Cedar *" has a star'],
    ["a column without a head that holds something", { "<td> </td>": "<td>x</td>" }, '"x" at "Amazon Alder" stands in a column without a head.'],
    ["a row too long", { "<td>Amazon Alder</td><td> </td>": "<td>Amazon Alder</td><td></td><td></td>" }, "A row does not fit the heads"],
    ["a row without a name", { "<td>AWS Birch</td><td>✓</td><td>✓</td>": "<td></td><td>✓</td><td>✓</td>" }, "A row does not fit the heads"],
    ["cells that span rows", { '<td>AWS Birch</td><td>✓</td><td>✓</td>': '<td>AWS Birch</td><td rowspan="2">✓</td><td>✓</td>' }, "cells that span others"],
    ["cells that span columns", { '<td>AWS Birch</td><td>✓</td><td>✓</td>': '<td>AWS Birch</td><td colspan="2">✓</td>' }, "cells that span others"],
    ["a list that stands twice", { "<h4>CCCS</h4>": "<h4>CCCS</h4><table><tr><th>AWS Services</th><th>SOC 1,2,3</th></tr></table>" }, "The list of soc-1 stands twice on the page."],
    ["two heads for names", { "<th>SDKs</th>": "<th>AWS Services</th>" }, "Two columns have a head for names"],
    ["no heads where a tab has several lists", { "SERVICES / PROGRAMS</th><th>US-East (Ohio)</th><th>Europe": "x</th><th>US-East (Ohio)</th><th>Europe" }, "has no head over its names"],
    ["rows without heads that are no name and mark", { "<td>AWS Birch (for trees only)</td><td></td>": "<td>AWS Birch</td><td>Amazon Alder</td>" }, "A row without heads is no name and mark"],
  ])("%s stops it", (_name, changes, says) => {
    expect(messages(readPage(ownPage("scope.html", changes))).join("\n")).toContain(says);
  });

  test("all problems are found in one run", () => {
    const page = readPage(ownPage("scope.html", { "SOC 1,2,3": "SOC 4", "3PAO Assessment": "Soon", "Seoul": "Busan" }));
    expect(messages(page).map((text) => text.slice(0, 40))).toEqual(['scope.html: "SOC": The head "SOC 4" is n', 'scope.html: "DoD CC SRG": The mark "Soon', 'scope.html: "MTCS": The head "Busan" is ']);
  });
});

describe("the other pages", () => {
  test("HIPAA: the items between the heading and the note, and the page's own day", () => {
    const page = readPage(ownPage("hipaa.html"));
    expect(page).toMatchObject({ kind: "HIPAA eligible services", grade: "A", dates: ["2024-03-09"], dedicated: true, problems: [] });
    expect(lists(page)["hipaa whole"]).toEqual([{ name: "AWS Birch", note: "for trees only – see the paper for details", noteKind: "limitation" }, { name: "Amazon Alder" }]);
    expect(messages(readPage(ownPage("hipaa.html", { "NOTE:": "By the way:" }))).join()).toContain("The end of the list is not found");
  });

  test("HIPAA as text is a close copy, grade B", () => {
    const page = readPage(ownPage("hipaa.md"));
    expect(page).toMatchObject({ grade: "B", dates: [], dedicated: true, problems: [] });
    expect(lists(page)["hipaa whole"]).toEqual([{ name: "AWS Birch", note: "excluding Birch Web", noteKind: "exclusion" }, { name: "Amazon Alder" }]);
    expect(messages(readPage(ownPage("hipaa.md", { "**NOTE:**": "By the way:" }))).join()).toContain("The end of the list is not found");
  });

  test("ISO: to stand there is to be listed; a column nobody knows stops it", () => {
    const page = readPage(ownPage("iso.html"));
    expect(page).toMatchObject({ kind: "ISO and CSA STAR", grade: "A", dates: ["2024-01-27"], dedicated: true, problems: [] });
    expect(lists(page)["iso-9001 whole"]).toEqual([{ name: "Amazon Alder" }, { name: "AWS Birch", note: "includes Amazon Moss", noteKind: "inclusion" }]);
    expect(messages(readPage(ownPage("iso.html", { "Namespaces*": "ISO 9001" })))).toEqual(['iso.html: The head "ISO 9001" is not known: say in importer/header.ts what it stands over.']);
    expect(messages(readPage(ownPage("iso.html", { "AWS Services": "Things" }))).join()).toContain("0 found");
  });

  test("FedRAMP Marketplace: AWS's two products, each name once", () => {
    const page = readPage(ownPage("marketplace.json"));
    expect(page).toMatchObject({ kind: "FedRAMP Marketplace", grade: "A", dates: ["2025-02-03"], dedicated: true, problems: [] });
    expect(lists(page)).toEqual({ "fedramp high": [{ name: "AWS Birch" }, { name: "Amazon Alder" }], "fedramp moderate": [{ name: "Amazon Alder" }, { name: "Amazon Cedar (CDR)" }] });
  });

  test.each([
    ["a product of AWS that is not known", { AGENCYAMAZONEW: "F99" }, 'The product F99, "AWS US East/West", is not known'],
    ["a product no longer authorised", { '"FedRAMP Authorized", "impact_level": "High"': '"FedRAMP In Process", "impact_level": "High"' }, 'is "FedRAMP In Process" at "High"'],
    ["a product at another level", { '"impact_level": "Moderate"': '"impact_level": "Low"' }, "not authorised at Moderate"],
    ["another shape", { all_others: "services" }, "The Marketplace's data has another shape"],
  ])("FedRAMP Marketplace: %s stops it", (_name, changes, says) => {
    expect(messages(readPage(ownPage("marketplace.json", changes))).join()).toContain(says);
  });

  test.each([
    ["another page", "<html><h1>Weather</h1></html>", "It is no page that the importer knows"],
    ["another JSON", '{"a": 1}', "It is no page that the importer knows"],
    ["broken JSON", '{"a": ', "It is no JSON"],
    ["plain text", "Amazon Alder", "It is no page that the importer knows"],
    ["a page that is cut off", ownPage("scope.html").text.replace("</html>", ""), "It ends before its end"],
    ["another encoding", "<html>\uFFFD", "It is not UTF-8 text"],
    ["nothing", "", "It is no page that the importer knows"],
    ["tags without end", "<b><i>".repeat(60_000), "It is nested too deep"],
  ])("%s is refused", (_name, text, says) => {
    const page = readPage({ file: "x", text });
    expect(page.listings).toEqual([]);
    expect(messages(page).join()).toContain(`x: ${says}`);
  });
});
