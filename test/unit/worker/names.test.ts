import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { createSearch } from "../../../domain/search/search.ts";
import { catalogOf, speakerOf } from "../../../locale/catalog.ts";
import { speakWith } from "../../../locale/say.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { answer } from "../../../worker/answer.ts";
import { Machine } from "./machine.ts";

afterEach(() => speakWith(speakerOf(catalogOf("en")), "en-GB"));

async function names(): Promise<NamesReply> {
  const machine = new Machine({});
  machine.bundle = ownDataset();
  return (await answer({ type: "names" }, machine.start().parts)) as NamesReply;
}

test("a Region that is called otherwise in the language spoken is found by that name and by the dataset's", async () => {
  speakWith(speakerOf({ ...catalogOf("en"), extension_own_regions: "ap-northeast-1", region_ap_northeast_1: "Asien-Pazifik (Tokio)" }), "de");
  const { services, regions, programs } = await names();
  expect(regions.filter(({ also }) => also !== undefined)).toEqual([{ code: "ap-northeast-1", name: "Asien-Pazifik (Tokio)", short: "Tokio", partition: "aws", also: "Asia Pacific (Tokyo)" }]);
  const search = createSearch(services, regions, programs);
  for (const query of ["s3 tokio", "s3 tokyo"]) expect([query, search(query, 5).region?.code]).toEqual([query, "ap-northeast-1"]);
});

test("in English no Region has another name", async () => {
  expect((await names()).regions.filter((region) => "also" in region)).toEqual([]);
});

test("of boundaries only those come along that a query can name, or that have all their program's Regions outside the commercial ones", async () => {
  const { programs } = await names();
  expect(programs.flatMap(({ id, boundaries = [] }) => boundaries.map((boundary) => `${id} ${boundary.id}: ${boundary.regions[0]}`))).toEqual([
    "dod-il4 govcloud: us-gov-east-1",
    "dod-il5 govcloud: us-gov-east-1",
    "dod-il6 secret: us-isob-east-1",
    "ear govcloud: us-gov-east-1",
    "fedramp moderate: us-east-1",
    "fedramp high: us-gov-east-1",
    "itar govcloud: us-gov-east-1",
  ]);
});

test("an organisation's own program of a name that is taken has its full name everywhere, from the store and from memory", async () => {
  for (const stored of [true, false]) {
    const machine = new Machine({});
    const own = ownDataset();
    const hipaa = own.programs.find(({ id }) => id === "hipaa") as (typeof own.programs)[number];
    machine.bundle = { ...own, programs: [...own.programs, { ...hipaa, id: "acme-hipaa", name: "Acme HIPAA rules" }] };
    if (!stored) machine.open = () => Promise.reject(new Error("No storage."));
    const { parts } = machine.start();
    const { programs } = (await answer({ type: "names" }, parts)) as NamesReply;
    expect(programs.filter(({ id }) => id.endsWith("hipaa")).map(({ short }) => short).toSorted()).toEqual(["Acme HIPAA rules", "HIPAA eligible services"]);
    const row = await answer({ type: "row", service: "s3", partition: "aws", programs: ["acme-hipaa"] }, parts);
    expect(JSON.stringify(row)).toContain('"short":"Acme HIPAA rules"');
  }
});
