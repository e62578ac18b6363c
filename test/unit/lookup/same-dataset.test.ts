import { expect, test } from "vitest";
import type { Catalog } from "../../../domain/dataset/schema.ts";
import { datasetView } from "../../../domain/words/dataset-view.ts";
import { isOf } from "../../../components/lookup/same-dataset.ts";

const of = (sequence: number) => ({ dataset: datasetView({ issuer: "Example Corp", issued: "2026-11-22", sequence } as Catalog, { signature: "signed", fallback: false, expired: false, awaited: null }) });

test("two sequences of one day are two datasets", () => {
  expect([isOf(of(42), of(42)), isOf(of(42), of(43))]).toEqual([true, false]);
});
