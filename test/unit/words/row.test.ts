import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import type { Grounds } from "../../../domain/coverage/coverage.ts";
import { rowPlace } from "../../../domain/words/row-place.ts";
import type { DatasetView } from "../../../domain/words/row-view.ts";
import { rowOf } from "../../../domain/words/row.ts";

const dataset = ownDataset();
const grounds: Grounds = { catalog: dataset, serviceById: (id) => dataset.services.find((service) => service.id === id) ?? null, now: new Date("2026-11-26T00:00:00Z") };
const sqs = grounds.serviceById("sqs")!;
const hipaa = dataset.programs.filter(({ id }) => id === "hipaa");
const view: DatasetView = { label: "", copied: "", short: "", issued: dataset.issued, sequence: dataset.sequence, fallback: false };
const row = rowOf(grounds, sqs, hipaa, { regions: dataset.regions.filter(({ partition }) => partition === "aws"), partition: "aws" }, view);

function at(region: string | null) {
  const { held, views } = rowPlace(row, region);
  return { held, view: row.views[views[0] ?? -1] };
}

describe("what one row says of every place", () => {
  test("where no Region is known: what does not depend on it", () => expect(at(null)).toMatchObject({ held: null, view: { verdict: "in-scope", meets: "meets" } }));
  test.each(["ap-southeast-9", "", "constructor", "__proto__"])("a Region that the dataset does not hold may have opened after every list: %j", (region) => {
    expect(at(region)).toMatchObject({ held: null, view: { verdict: "unknown", meets: "unknown", spoken: "HIPAA: unknown, Region not known", asOf: null } });
    expect(at(region).view?.sentence).toContain("The dataset does not know this Region.");
  });
  test.each([["ap-southeast-1", "Singapore"], ["global", "Global"]])("%s is held", (region, short) => expect(at(region)).toMatchObject({ held: { short }, view: { verdict: "in-scope" } }));
});
