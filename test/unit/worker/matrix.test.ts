import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { sourceOf } from "../../../components/answer-text.ts";
import { answerOf } from "../../../domain/coverage/answer.ts";
import { coverage } from "../../../domain/coverage/coverage.ts";
import { answerView } from "../../../domain/words/answer-view.ts";
import { checkRequest } from "../../../messages/check.ts";
import type { CellView, MatrixView } from "../../../messages/matrix.ts";
import { DEFAULTS, type Settings } from "../../../settings/settings.ts";
import { matrixReply } from "../../../worker/matrix.ts";
import { shelfOf } from "./copy.ts";

const dataset = ownDataset();
const NOW = new Date("2026-11-22T12:00:00Z");
const shelf = shelfOf(dataset);
const ALL = dataset.programs.map(({ id }) => id);
const { services: _services, routes: _routes, ...catalog } = dataset;
const byId = new Map(dataset.services.map((service) => [service.id, service]));
const grounds = { catalog, serviceById: (id: string) => byId.get(id) ?? null, now: NOW };

async function matrix(request: Parameters<typeof matrixReply>[1], settings: Settings = DEFAULTS): Promise<MatrixView> {
  const reply = await matrixReply(shelf, request, settings, NOW);
  if (reply.kind === "failed") throw new Error(reply.reason);
  return reply;
}

function cell(view: MatrixView, row: string, program: string): CellView {
  const column = view.columns.find((each) => each.program === program);
  return view.answers[column?.cells[view.rows.indexOf(row)] ?? -1] as CellView;
}

/** What the full words and the command line say of the same cell. */
function expected(view: MatrixView, service: string, region: string, partition: string, program: string) {
  const [asked, list] = [byId.get(service)!, dataset.programs.find(({ id }) => id === program)!];
  const place = { region, partition };
  const words = answerView(grounds, asked, place, list);
  const judgement = coverage(grounds, asked, place, list);
  const { source, boundary, regionBasis, grade } = answerOf(judgement, "");
  return {
    seen: { verdict: words.verdict, glyph: words.glyph, old: words.old, asOf: words.asOf, meets: words.meets, spoken: words.spoken, note: judgement.note, boundary, regionBasis, grade, source, copied: sourceOf(words)?.href ?? null },
    of: ({ verdict, glyph, old, asOf, meets, words: said, note, boundary: within, regionBasis: basis, grade, source: from }: CellView) => ({
      verdict, glyph, old, asOf, meets, spoken: `${list.short}: ${said}`, note, boundary: within, regionBasis: basis, grade, source: urlOf(view, from), copied: urlOf(view, from),
    }),
  };
}

const urlOf = (view: MatrixView, source: number | null) => (source === null ? null : view.sources[source]?.url);

describe("a Region's matrix", () => {
  test.each(["ap-southeast-1", "us-gov-west-1", "cn-north-1"])("says in %s what the row and the command line say", async (region) => {
    const partition = dataset.regions.find(({ code }) => code === region)!.partition;
    const view = await matrix({ type: "matrix", region, programs: ALL });
    expect(view.rows).toHaveLength(dataset.services.length);
    // Every ninth service, of all programs: the full words of all would take seconds.
    const asked = view.rows.filter((_, index) => index % 9 === 0).flatMap((service) => ALL.map((program) => ({ service, program })));
    const compared = asked.map(({ service, program }) => ({ ...expected(view, service, region, partition, program), service, program }));
    expect(compared.map(({ of, service, program }) => ({ service, program, ...of(cell(view, service, program)) }))).toEqual(compared.map(({ seen, service, program }) => ({ service, program, ...seen })));
  });
  test("`global` asks every boundary of the partition", async () => {
    const view = await matrix({ type: "matrix", region: "global", partition: "aws", programs: ["mtcs-l3"] });
    expect(cell(view, "iam", "mtcs-l3").words).toContain("in 6 of 6 boundaries, old list");
  });
  test("a service's end has its date as the language writes it, and as ISO for what is saved", async () => {
    const { states } = await matrix({ type: "matrix", region: "us-east-1", programs: ["mtcs-l3"] });
    expect(states["kendra"]).toEqual({ text: "Closed to new customers since 30 Jul 2026", copied: "Closed to new customers since 2026-07-30", short: "closed to new customers" });
  });
  test("each distinct answer is sent once, and the whole is small", async () => {
    const view = await matrix({ type: "matrix", region: "us-east-1", programs: ALL });
    expect(view.answers.length).toBeLessThan(700);
    expect(JSON.stringify(view).length).toBeLessThan(260_000);
  });
  test("without programs it has the shown, the required and the usual ones, in that order and each once", async () => {
    const view = await matrix({ type: "matrix", region: "us-east-1" }, { ...DEFAULTS, shownPrograms: ["hipaa", "gxp"], requiredPrograms: ["irap", "hipaa"] });
    expect(view.columns.map(({ program }) => program)).toEqual(["hipaa", "gxp", "irap", "soc-2", "iso-27001", "ospar", "hitrust", "fips-140"]);
    expect([view.shown, view.required]).toEqual([["hipaa", "gxp"], ["irap", "hipaa"]]);
  });
  test("a group stands for its programs, and what the dataset does not know stays named", async () => {
    const view = await matrix({ type: "matrix", region: "us-east-1" }, { ...DEFAULTS, shownPrograms: ["dod-srg"], requiredPrograms: ["soc", "nope", "soc-2"] });
    expect([view.shown, view.required]).toEqual([["dod-il2", "dod-il4", "dod-il5", "dod-il6"], ["soc-1", "soc-2", "soc-3", "nope"]]);
  });
  test("a column has the date of its list, and says when that is old", async () => {
    const view = await matrix({ type: "matrix", region: "ap-southeast-1" });
    expect(view.columns.slice(0, 4).map(({ program, asOf, old }) => [program, asOf, old])).toEqual([
      ["mtcs-l3", "2022-04-11", true], ["pci-dss", "2022-04-11", true], ["hipaa", "2026-05-22", false], ["fedramp", "2026-04-28", false],
    ]);
  });
  test("that most of its answers have: a few rest on later notices", async () => {
    const view = await matrix({ type: "matrix", region: "us-east-1", programs: ["fedramp"] });
    expect(new Set(view.answers.map(({ asOf }) => asOf))).toContain("2026-07-14");
    expect(view.columns[0]?.asOf).toBe("2026-04-28");
  });
  test("the freshness limit of the settings holds", async () => {
    const view = await matrix({ type: "matrix", region: "ap-southeast-1" }, { ...DEFAULTS, freshnessDays: { "mtcs-l3": 36_000, hipaa: 1 } });
    expect(view.columns.slice(0, 3).map(({ old }) => old)).toEqual([false, true, true]);
  });
  test("it says which dataset answered, and that nobody signed the bundled one", async () => {
    const view = await matrix({ type: "matrix", region: "us-east-1" });
    expect(view.provenance).toEqual({ issuer: dataset.issuer, feed: "bundled", sequence: dataset.sequence, issued: dataset.issued, signature: "bundled" });
    for (const signed of [true, false]) {
      const stamp = { address: "https://feeds.example/acme.json", feed: "acme", sequence: 1, sha256: "0", signed, issued: null, expires: null };
      const other = await matrixReply({ ...shelfOf({ ...dataset, feed: "acme" }), origin: { from: "feed", stamp } }, { type: "matrix", region: "us-east-1" }, DEFAULTS, NOW);
      expect(other).toMatchObject({ provenance: { feed: "acme", signature: signed ? "signed" : "unsigned" } });
    }
  });
  test.each([{ type: "matrix", region: "xx-nowhere-1" }, { type: "service-matrix", service: "nothing" }] as const)("what the dataset does not know is no table of unknowns: %j", async (request) => {
    expect(await matrixReply(shelf, request, DEFAULTS, NOW)).toMatchObject({ kind: "failed" });
  });
});

describe("a service's matrix", () => {
  test("has in every Region what the row says", async () => {
    const view = await matrix({ type: "service-matrix", service: "s3", programs: ALL });
    expect(view.rows).toEqual(dataset.regions.map(({ code }) => code));
    for (const { code, partition } of dataset.regions) {
      for (const program of ALL) {
        const { seen, of } = expected(view, "s3", code, partition, program);
        expect(of(cell(view, code, program)), `${code} ${program}`).toEqual(seen);
      }
    }
  });
  test("one that is not tied to a Region has a row for that, too", async () => {
    expect((await matrix({ type: "service-matrix", service: "iam" })).rows[0]).toBe("global");
  });
});

describe("who may ask", () => {
  const own = { id: "own-id", origin: "chrome-extension://own-id" };
  const page = { id: "own-id", url: "chrome-extension://own-id/lookup.html" };
  const content = { id: "own-id", url: "https://us-east-1.console.aws.amazon.com/ec2/home", frameId: 0, tab: {} };
  const requests = [{ type: "matrix", region: "us-east-1", programs: ["hipaa"] }, { type: "service-matrix", service: "s3" }];
  test.each(requests)("our own pages may: %j", (request) => expect(checkRequest(request, page, own)).toEqual(request));
  test.each(requests)("a content script may not: %j", (request) => expect(checkRequest(request, content, own)).toBeNull());
  test("a field too many is not answered", () => expect(checkRequest({ ...requests[0], account: "1" }, page, own)).toBeNull());
});
