import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { factsOfUrl } from "../../../console/page-facts.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { type Database, openDatabase } from "../../../store/database.ts";
import { answer } from "../../../worker/answer.ts";
import type { Library, LibraryParts } from "../../../worker/library.ts";
import { settingsKeeper } from "../../../worker/settings-keeper.ts";
import { signedFiles, smallDataset } from "../feed/small-feed.ts";
import { answeringOver, libraryOver } from "./copy.ts";
import { Machine, POLICY } from "./machine.ts";

const dataset = ownDataset();
const NOW = () => new Date("2026-11-22T12:00:00Z");
const page = (url: string) => ({ type: "page", page: factsOfUrl(url)! }) as const;
const KENDRA = page("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function library(parts: Partial<LibraryParts> & { readonly open?: () => Promise<Database> } = {}) {
  return libraryOver({ loadBundle: async () => dataset, ...parts });
}

const answering = (from: Library, stored: unknown = undefined) => answeringOver(from, settingsKeeper({ read: async () => stored, write: async () => {} }), NOW);

const issuedOf = (from: Library) => from.use(async ({ reader, problem }) => ({ issued: (await reader.catalog()).issued, fallback: problem !== null }));

describe("where answers come from", () => {
  test("the bundle is imported once, then the store answers without it", async () => {
    const loadBundle = vi.fn(async () => dataset);
    const first = library({ loadBundle });
    await first.prepare();
    expect(await issuedOf(first)).toEqual({ issued: dataset.issued, fallback: false });
    expect(await issuedOf(library({ loadBundle }))).toEqual({ issued: dataset.issued, fallback: false });
    expect(loadBundle).toHaveBeenCalledTimes(1);
  });
  test("an extension update replaces its own older bundle", async () => {
    await library().prepare();
    const newer: Dataset = { ...dataset, issued: "2027-01-01" };
    expect(await issuedOf(library({ loadBundle: async () => newer, bundleStamp: "two" }))).toEqual({ issued: "2027-01-01", fallback: false });
  });
  test("an extension update brings a newer dataset of the build's own feed than that feed has: the newer one answers, until the feed has caught up", async () => {
    const issue = async (sequence: number) => signedFiles(smallDataset({ sequence }), { sequence });
    const machine = new Machine({});
    machine.builtIn = POLICY;
    machine.bundle = smallDataset({ sequence: 5 });
    machine.files = await issue(7);
    await machine.due();
    const answers = async () => (await machine.start().status()).provenance;
    expect(await answers()).toMatchObject({ sequence: 7, signature: "signed" });
    machine.build = "two";
    machine.bundle = smallDataset({ sequence: 9 });
    expect(await answers()).toMatchObject({ sequence: 9, signature: "bundled" });
    machine.files = await issue(10);
    await machine.due();
    expect(await answers()).toMatchObject({ sequence: 10, signature: "signed" });
  });
  test("a broken new bundle never costs the working dataset of the old one", async () => {
    await library().prepare();
    const broken = library({ loadBundle: () => Promise.reject(new Error("broken")), bundleStamp: "two" });
    expect(await issuedOf(broken)).toEqual({ issued: dataset.issued, fallback: false });
  });
  test("where storage cannot be opened the bundle answers, and says so", async () => {
    expect(await issuedOf(library({ open: () => Promise.reject(new Error("private window")) }))).toEqual({ issued: dataset.issued, fallback: true });
  });
  test("storage that comes back is used again", async () => {
    let works = false;
    const flaky = library({ open: () => (works ? openDatabase() : Promise.reject(new Error("not now"))) });
    expect((await issuedOf(flaky)).fallback).toBe(true);
    works = true;
    expect((await issuedOf(flaky)).fallback).toBe(false);
  });
  test("a connection closed in between is opened again", async () => {
    const opened: Awaited<ReturnType<typeof openDatabase>>[] = [];
    const closing = library({
      open: async () => {
        const database = await openDatabase();
        opened.push(database);
        return database;
      },
    });
    await closing.prepare();
    opened[0]!.close();
    const reply = await answer(KENDRA, answering(closing));
    expect(reply).toMatchObject({ kind: "service", row: { dataset: { fallback: false } } });
    expect(opened.length).toBe(2);
  });
});

describe("replies", () => {
  test("a console page gets its service's row for every Region", async () => {
    const reply = await answer(KENDRA, answering(library()));
    if (!("kind" in reply) || reply.kind !== "service") throw new Error("no service");
    const spoken = (region: string) => reply.row.regions[region]!.views.map((view) => reply.row.views[view]!.spoken);
    expect(reply.region).toBe("ap-southeast-1");
    expect(spoken("ap-southeast-1")).toEqual([
      "MTCS L3: in scope, old list, as of 2022-04-11",
      "PCI DSS: in scope, old list, as of 2022-04-11",
      "HIPAA: eligible, BAA required, as of 2026-05-22",
      "FedRAMP: Region outside the boundary, as of 2026-04-28",
    ]);
    expect(spoken("ap-northeast-2")[0]).toBe("MTCS L3: not listed, old list, as of 2022-04-11");
    expect(Object.keys(reply.row.regions)).not.toContain("us-gov-west-1");
    expect(JSON.stringify(reply).length).toBeLessThan(50_000);
  });
  test("the programs that the user chose, in that order", async () => {
    const reply = await answer(KENDRA, answering(library(), { shownPrograms: ["irap", "soc-2", "nobody-knows"] }));
    expect(reply).toMatchObject({ kind: "service", row: { programs: ["irap", "soc-2"] } });
  });
  test("required programs that nobody put in an order stand first, groups for all their programs, each once", async () => {
    const reply = await answer(KENDRA, answering(library(), { requiredPrograms: ["hipaa", "soc"], shownPrograms: ["mtcs-l3", "soc-2", "hipaa"] }));
    expect(reply).toMatchObject({ kind: "service", row: { programs: ["soc-1", "soc-3", "mtcs-l3", "soc-2", "hipaa"] } });
  });
  test("a freshness limit of the user's own", async () => {
    const reply = await answer(KENDRA, answering(library(), { freshnessDays: { "mtcs-l3": 3000, default: 30 } }));
    if (!("kind" in reply) || reply.kind !== "service") throw new Error("no service");
    const old = reply.row.regions["ap-southeast-1"]!.views.map((index) => reply.row.views[index]!.old);
    expect(old).toEqual([false, true, true, true]);
  });
  test("a place and form that the user prefers are kept", async () => {
    const parts = answering(library());
    expect(await answer({ type: "prefer", position: "top-left" }, parts)).toMatchObject({ overlay: "auto", position: "top-left", marks: true, hidden: false });
    expect(await answer({ type: "prefer", overlay: "compact" }, parts)).toMatchObject({ overlay: "compact", position: "top-left", marks: true, hidden: false });
  });
  test("a row for the popup holds every partition", async () => {
    const reply = await answer({ type: "row", service: "s3" }, answering(library()));
    if (!("kind" in reply) || reply.kind !== "row") throw new Error("no row");
    expect(reply.row.regions["us-gov-west-1"]!.views.map((view) => reply.row.views[view]!.spoken)[1]).toBe("PCI DSS: unknown, the list does not speak of GovCloud");
  });
  test.each([
    ["https://us-east-1.console.aws.amazon.com/no-such-console/home", "not-recognised"],
    ["https://us-east-1.console.aws.amazon.com/console/home", "no-service"],
  ])("%s is %s", async (url, kind) => expect(await answer(page(url), answering(library()))).toMatchObject({ kind }));
  test("with no dataset at all the reply says that nothing is known", async () => {
    const nothing = library({ open: () => Promise.reject(new Error("no")), loadBundle: () => Promise.reject(new Error("no")) });
    for (const request of [KENDRA, { type: "names" } as const, { type: "row", service: "s3" } as const]) expect(await answer(request, answering(nothing))).toMatchObject({ kind: "failed" });
  });
  test("names carry every service, Region and program", async () => {
    const reply = await answer({ type: "names" }, answering(library()));
    if (!("services" in reply)) throw new Error("failed");
    expect(reply.services.length).toBe(dataset.services.length);
    expect(reply.regions.find((region) => region.code === "us-east-1")).toMatchObject({ short: "N. Virginia" });
  });
});
