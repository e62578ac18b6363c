import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import type { Grounds } from "../../../domain/coverage/coverage.ts";
import type { DatasetView } from "../../../domain/words/row-view.ts";
import { rowOf } from "../../../domain/words/row.ts";

const dataset = ownDataset();
const grounds: Grounds = { catalog: dataset, serviceById: (id) => dataset.services.find((service) => service.id === id) ?? null, now: new Date("2026-11-26T00:00:00Z") };
const sqs = grounds.serviceById("sqs")!;
const hipaa = dataset.programs.filter(({ id }) => id === "hipaa");
const view: DatasetView = { label: "", copied: "", short: "", issued: dataset.issued, sequence: dataset.sequence, fallback: false };

function nowhere(asked: string | null) {
  const row = rowOf(grounds, sqs, hipaa, { regions: dataset.regions.filter(({ partition }) => partition === "aws"), partition: "aws", asked }, view);
  return row.views[row.nowhere[0] ?? -1];
}

describe("what holds where the Region is none of the dataset's", () => {
  test("a page that names none gets what does not depend on it", () => expect(nowhere(null)).toMatchObject({ verdict: "in-scope", meets: "meets" }));
  test("one that the dataset does not hold may have opened after every list", () => {
    expect(nowhere("ap-southeast-9")).toMatchObject({ verdict: "unknown", meets: "unknown", spoken: "HIPAA: unknown, Region not known", asOf: null });
    expect(nowhere("ap-southeast-9")?.sentence).toContain("The dataset does not know this Region.");
  });
  test("one that it holds changes nothing", () => expect(nowhere("ap-southeast-1")).toMatchObject({ verdict: "in-scope" }));
});
