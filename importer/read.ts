import type { Problem } from "../domain/dataset/problem.ts";
import { statedDates } from "./date.ts";
import { isMarketplace, readMarketplace } from "./fedramp.ts";
import { HIPAA_HEADING, HIPAA_LEAD, readHipaaCopy, readHipaaPage } from "./hipaa-page.ts";
import { elementsOf, parsePage, textOf } from "./html.ts";
import { readIsoTable, type RowsRead } from "./iso-page.ts";
import type { Page, SavedPage } from "./page.ts";
import { readScopeTables } from "./scope-page.ts";
import { sectionsOf } from "./section.ts";

const SCOPE_URL = "https://aws.amazon.com/compliance/services-in-scope/";
const ISO_URL = "https://aws.amazon.com/compliance/iso-certified/";
const HIPAA_URL = "https://aws.amazon.com/compliance/hipaa-eligible-services-reference/";
/** Of both products of AWS: the page of one would not show the other's list. */
const MARKETPLACE_URL = "https://marketplace.fedramp.gov/products";

const NO_KIND = "It is no page that the importer knows: AWS services in scope, HIPAA eligible services, ISO and CSA STAR, FedRAMP Marketplace JSON.";

/** Reads a saved page of any kind; the kind is told by what stands in it, whatever the file is called. */
export function readPage({ file, text }: SavedPage): Page {
  if (text.includes("\uFFFD")) return unread(file, "It is not UTF-8 text: save the page again.");
  const start = text.trimStart();
  if (start.startsWith("{")) return readJson(file, text);
  if (start.startsWith("<")) {
    // Of a list that is cut off the rest would count as not listed.
    if (/<html\b/i.test(text) && !/<\/html\s*>/i.test(text)) return unread(file, "It ends before its end (</html>): save the page again, whole.");
    try {
      return readHtml(file, text);
    } catch (error) {
      // The stack is the only limit that the walk over a page has.
      if (error instanceof RangeError) return unread(file, "It is nested too deep to be a page of AWS.");
      throw error;
    }
  }
  if (HIPAA_LEAD.test(text)) return hipaa(file, "B", statedDates(text), readHipaaCopy(file, text), "HIPAA eligible services, a copy as text");
  return unread(file, NO_KIND);
}

function readHtml(file: string, text: string): Page {
  const document = parsePage(text);
  const titles = [...elementsOf(document)].filter((element) => element.tagName === "h1" || element.tagName === "title").map(textOf);
  const entitled = (pattern: RegExp) => titles.some((title) => pattern.test(title));
  const dates = statedDates(textOf(document));
  if (entitled(HIPAA_HEADING)) return hipaa(file, "A", dates, readHipaaPage(file, document), "HIPAA eligible services");
  if (entitled(/\bservices in scope\b/i)) {
    return { file, kind: "services in scope", url: SCOPE_URL, grade: "A", dates, dedicated: false, ...readScopeTables(file, sectionsOf(document)) };
  }
  if (entitled(/\bISO\b.*\bcertified\b/i)) {
    return listPage({ file, kind: "ISO and CSA STAR", url: ISO_URL, grade: "A", dates }, "iso-9001", "AWS ISO and CSA STAR certified services", readIsoTable(file, sectionsOf(document)));
  }
  return unread(file, NO_KIND);
}

function readJson(file: string, text: string): Page {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unread(file, `It is no JSON: ${(error as Error).message}`);
  }
  if (!isMarketplace(value)) return unread(file, NO_KIND);
  const { columns, date, problems } = readMarketplace(file, value);
  const listings = columns.length === 0 ? [] : [{ program: "fedramp", title: "FedRAMP Marketplace", columns }];
  return { file, kind: "FedRAMP Marketplace", url: MARKETPLACE_URL, grade: "A", dates: date === null ? [] : [date], dedicated: true, listings, leftOut: [], problems };
}

function hipaa(file: string, grade: Page["grade"], dates: readonly string[], read: RowsRead, kind: string): Page {
  return listPage({ file, kind, url: HIPAA_URL, grade, dates }, "hipaa", "AWS HIPAA eligible services reference", read);
}

function listPage(page: Pick<Page, "file" | "kind" | "url" | "grade" | "dates">, program: string, title: string, { rows, problems }: RowsRead): Page {
  return { ...page, dedicated: true, listings: [{ program, title, columns: [{ program, boundary: null, rows }] }], leftOut: [], problems };
}

function unread(file: string, message: string): Page {
  const problems: Problem[] = [{ path: file, message }];
  return { file, kind: "unknown", url: "", grade: "A", dates: [], dedicated: false, listings: [], leftOut: [], problems };
}
