import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readSources } from "../../../compiler/read.ts";
import { importPages } from "../../../importer/import.ts";
import { type Page, published, type Row } from "../../../importer/page.ts";
import { readPage } from "../../../importer/read.ts";

/** The real saved pages stand beside the project, not in it: AWS's text is not ours to keep. */
const FACTS = new URL("../../../../shared/facts/", import.meta.url);
const there = existsSync(FACTS);

const fact = (path: string) => readFileSync(new URL(path, FACTS), "utf8");
const saved = (file: string) => ({ file, text: fact(`pages/${file}`) });
const read = (file: string): Page => readPage(saved(file));

interface FactRow {
  service: string;
  note?: string;
  kind?: string;
  status?: string;
}
type Lists = Record<string, { as_of: string; columns: Record<string, FactRow[]> }>;
type History = Record<string, Record<string, { columns: Record<string, string[]> }>>;

/** The columns of the facts, and the list of ours that each must be: program and boundary. */
const COLUMNS: readonly (readonly [group: string, column: string, program: string, boundary: string | null])[] = [
  ["SOC", "SOC 1,2,3", "soc-1", null],
  ["PCI_DSS", "PCI", "pci-dss", null],
  ["ISMAP", "ISMAP", "ismap", null],
  ["FEDRAMP", "FedRAMP Moderate (East/West)", "fedramp", "moderate"],
  ["FEDRAMP", "FedRAMP High (GovCloud)", "fedramp", "high"],
  ["FEDRAMP", "FedRAMP Moderate (AWS US East/West, AGENCYAMAZONEW)", "fedramp", "moderate"],
  ["FEDRAMP", "FedRAMP High (AWS GovCloud, F1603047866)", "fedramp", "high"],
  ["DOD_CC_SRG", "DoD CC SRG IL2 (East/West)", "dod-il2", "east-west"],
  ["DOD_CC_SRG", "DoD CC SRG IL2 (GovCloud)", "dod-il2", "govcloud"],
  ["DOD_CC_SRG", "DoD CC SRG IL4 (GovCloud)", "dod-il4", "govcloud"],
  ["DOD_CC_SRG", "DoD CC SRG IL5 (GovCloud)", "dod-il5", "govcloud"],
  ["DOD_CC_SRG", "DoD CC SRG IL6 (AWS Secret Region )", "dod-il6", "secret"],
  ["HIPAA", "HIPAA BAA", "hipaa", null],
  ["HIPAA", "HIPAA Eligible Services Reference", "hipaa", null],
  ["IRAP", "IRAP PROTECTED", "irap", null],
  ["MTCS", "Singapore", "mtcs-l3", "singapore"],
  ["MTCS", "Seoul", "mtcs-l3", "seoul"],
  ["MTCS", "US-East (N.Virginia)", "mtcs-l3", "n-virginia"],
  ["MTCS", "US-East (Ohio)", "mtcs-l3", "ohio"],
  ["MTCS", "US-West (Oregon)", "mtcs-l3", "oregon"],
  ["MTCS", "US-West (N.California)", "mtcs-l3", "n-california"],
  ["C5", "C5", "c5", null],
  ["K_ISMS", "K-ISMS", "k-isms", null],
  ["ENS_HIGH", "ENS High", "ens-high", null],
  ["OSPAR", "OSPAR", "ospar", null],
  ["HITRUST", "HITRUST CSF", "hitrust", null],
  ["FINMA", "FINMA", "finma", null],
  ["GSMA", "GSMA", "gsma", null],
  ["GSMA", "US-East (Ohio)", "gsma", "ohio"],
  ["GSMA", "Europe (Paris)", "gsma", "paris"],
  ["PITUKRI", "PiTuKri", "pitukri", null],
  ["CCCS", "CCCS MEDIUM (formerly PBMM)", "cccs", null],
  ["ISO_CSA_STAR", "ISO and CSA STAR certified services", "iso-9001", null],
];

function rowsOf(page: Page, program: string, boundary: string | null): readonly Row[] {
  const columns = page.listings.filter((listing) => listing.program === program).flatMap((listing) => listing.columns);
  return columns.find((column) => column.boundary === boundary)?.rows ?? [];
}

/** A row as the facts write it, their finer kinds folded into ours. */
function cellOfFact(row: FactRow): string {
  const kind = row.kind === "alias-or-detail" || row.kind === "feature-of" ? "detail" : row.kind;
  return JSON.stringify([row.service, row.note, kind, row.status?.replace("pending:", "").toLowerCase()]);
}

/** The footnote of a starred name is ours; the facts keep the star alone. */
function cellOfRow(row: Row): string {
  return JSON.stringify([row.name, ...(row.name.endsWith("*") ? [undefined, undefined] : [row.note, row.noteKind]), row.review?.toLowerCase()]);
}

test.runIf(!there)("the saved pages", ({ skip }) => {
  skip(`skipped: ${fileURLToPath(FACTS)} is not here`);
});

describe.runIf(there)("the freshest pages give lists.json, cell by cell", () => {
  const lists = there ? (JSON.parse(fact("scope/lists.json")) as Lists) : {};
  const pageOf: Record<string, string> = { ISO_CSA_STAR: "aws-iso-certified.2022-01-27.html", HIPAA: "hipaa-eligible-services.2026-05-22.md", FEDRAMP: "fedramp-marketplace-aws.2026-04-28.json" };
  const pages = new Map<string, Page>();
  const page = (file: string) => pages.get(file) ?? pages.set(file, read(file)).get(file)!;
  const columns = Object.entries(lists).flatMap(([group, { columns }]) => Object.entries(columns).map(([column, rows]) => [group, column, rows.length, rows] as const));

  test("all 29 columns", () => expect(columns.length).toBe(29));

  test.each(columns)("%s, %s: %i rows", (group, column, count, rows) => {
    const source = page(pageOf[group] ?? "aws-services-in-scope.2022-04-11.html");
    const [, , program, boundary] = COLUMNS.find((each) => each[0] === group && each[1] === column)!;
    const ours = rowsOf(source, program, boundary);
    expect(source.problems).toEqual([]);
    expect(ours.length).toBe(count);
    expect(ours.map(cellOfRow).toSorted()).toEqual(rows.map(cellOfFact).toSorted());
  });

  test("the published figures", () => {
    const scope = page("aws-services-in-scope.2022-04-11.html");
    const mtcs = ["singapore", "seoul", "ohio", "n-virginia", "oregon", "n-california"].map((boundary) => rowsOf(scope, "mtcs-l3", boundary).length);
    expect(mtcs).toEqual([135, 132, 138, 145, 145, 116]);
    expect(rowsOf(scope, "pci-dss", null).length).toBe(149);
    expect(rowsOf(scope, "soc-1", null).length).toBe(141);
  });
});

describe.runIf(there)("the older pages give history.json", () => {
  const history = there ? (JSON.parse(fact("scope/history.json")) as History) : {};
  // A star is a footnote of ours and nothing in the facts; a round note is a note of ours.
  const letters = (text: string) => text.replace(/(Denotes the service is|Services not within the scope).*$/, "").replaceAll(/[^\p{L}\p{N}@&–]/gu, "");
  const cell = (row: Row) => letters(published(row));

  test.each([
    ["aws-services-in-scope.2021-01.html", "2021-01"],
    ["aws-services-in-scope.2021-09.html", "2021-09"],
    ["aws-services-in-scope.2022-04-11.html", "2022-04"],
    ["aws-hipaa-eligible-services.2022-03-29.html", "hipaa-ref-2022-03-29"],
    ["aws-iso-certified.2022-01-27.html", "iso-2022-01-27"],
  ])("%s", (file, stage) => {
    const page = read(file);
    expect(page.problems).toEqual([]);
    let lists = 0;
    for (const [group, stages] of Object.entries(history)) {
      for (const [key, names] of Object.entries(stages[stage]?.columns ?? {})) {
        const [column, status] = key.split(" :: ") as [string, string | undefined];
        if (status === "not-in-scope" || column.startsWith("FedRAMP Not Required")) continue;
        const [, , program, boundary] = COLUMNS.find((each) => each[0] === group && each[1] === column)!;
        const review = status?.replace("pending:", "").toLowerCase();
        const siblings = Object.entries(stages[stage]!.columns).filter(([other]) => other.toLowerCase() === key.toLowerCase()).flatMap(([, rows]) => rows);
        const ours = rowsOf(page, program, boundary).filter((row) => row.review?.toLowerCase() === review);
        expect(ours.length, `${group}, ${key}`).toBe(siblings.length);
        expect(ours.map(cell).toSorted(), `${group}, ${key}`).toEqual(expect.arrayContaining(names.map(letters)));
        lists += 1;
      }
    }
    expect(lists).toBeGreaterThan(0);
    expect(page.listings.flatMap((listing) => listing.columns).every((column) => column.rows.length > 0)).toBe(true);
  });
});

describe.runIf(there)("with the project's own names, boundaries and editions", () => {
  const sources = readSources(fileURLToPath(new URL("../../../data/", import.meta.url)));

  test.each([
    ["2022-04-11", ["aws-services-in-scope.2022-04-11.html", "aws-iso-certified.2022-01-27.html"], 21],
    ["2026-05-22", ["hipaa-eligible-services.2026-05-22.md", "fedramp-marketplace-aws.2026-04-28.json"], 2],
    ["2021-01-19", ["aws-services-in-scope.2021-01.html"], 16],
    ["2021-09-24", ["aws-services-in-scope.2021-09.html"], 18],
    ["2022-03-29", ["aws-hipaa-eligible-services.2022-03-29.html"], 1],
  ])("the pages of %s import whole and give the editions that the data holds", (date, files, programs) => {
    if (!sources.ok) throw new Error("the data is not right");
    const result = importPages(files.map(saved), sources.value, { date });
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.value.imported.length).toBe(programs);
    for (const { program, edition } of result.value.imported) {
      const held = sources.value.programs.find((each) => each.id === program)?.editions.find((each) => each.asOf === edition.asOf);
      expect(edition.source.url, program).toBe(held?.source.url);
      // The data takes the starred ticks of IL6 as plain ones.
      if (program !== "dod-il6") expect(edition.lists, program).toEqual(held?.lists);
    }
  });
});
