import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { createLookup } from "../../../cli/lookup.ts";
import { VERDICTS } from "../../../domain/coverage/verdict.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { answerView } from "../../../domain/words/answer-view.ts";

const dataset = ownDataset();
const NOW = new Date("2026-11-22T12:00:00Z");

const serviceName = fc.oneof(fc.constantFrom(...dataset.services.map((service) => service.id)), fc.string(), fc.constantFrom("__proto__", "constructor", ""));
const place = fc.oneof(fc.constantFrom("global", null, ...dataset.regions.map((region) => region.code)), fc.string());
const programName = fc.oneof(fc.constantFrom(...dataset.programs.map((program) => program.id)), fc.string(), fc.constant(undefined));
const partition = fc.oneof(fc.constantFrom("aws", "aws-us-gov", "aws-cn", "aws-eusc", undefined), fc.string());

describe("whatever is asked", () => {
  test("nothing throws, and every answer is one of the nine verdicts", () => {
    const lookup = createLookup(dataset, NOW);
    fc.assert(
      fc.property(fc.anything(), serviceName, place, programName, partition, (junk, service, region, program, part) => {
        for (const question of [{ service, region, program, partition: part }, { service: junk, region: junk, program: junk, partition: junk }]) {
          for (const answer of lookup(question)) expect(VERDICTS).toContain(answer.verdict);
        }
      }),
    );
  });

  test("an unknown carries no date, is never old, and everything else carries one", () => {
    const lookup = createLookup(dataset, NOW);
    fc.assert(
      fc.property(serviceName, place, partition, (service, region, part) => {
        for (const answer of lookup({ service, region, partition: part })) {
          if (answer.verdict === "unknown") expect([answer.asOf, answer.stale]).toEqual([null, false]);
          else expect(answer.asOf).not.toBeNull();
        }
      }),
    );
  });
});

describe("where data is missing", () => {
  const without = (change: (copy: Dataset) => void): Dataset => {
    const copy = structuredClone(dataset);
    change(copy);
    return copy;
  };
  const allUnknown = (broken: Dataset) => {
    const lookup = createLookup(broken, NOW);
    fc.assert(
      fc.property(serviceName, place, partition, (service, region, part) => {
        for (const answer of lookup({ service, region, partition: part })) expect(["unknown", "outside-boundary", "no-service-list", "in-boundary"]).toContain(answer.verdict);
      }),
    );
  };

  test("without editions nothing is listed or not listed", () => allUnknown(without((copy) => copy.programs.forEach((program) => (program.editions = [])))));
  test("without services everything is unknown", () => {
    const lookup = createLookup(without((copy) => (copy.services = [])), NOW);
    fc.assert(fc.property(serviceName, place, (service, region) => lookup({ service, region }).forEach((answer) => expect(answer.verdict).toBe("unknown"))));
  });
  test("without entries there is never a yes", () => {
    const lookup = createLookup(without((copy) => copy.services.forEach((service) => (service.entries = {}))), NOW);
    fc.assert(fc.property(serviceName, place, (service, region) => lookup({ service, region }).forEach((answer) => expect(answer.verdict).not.toMatch(/^in-scope/))));
  });
  test("without Regions no Region is judged", () => {
    const lookup = createLookup(without((copy) => (copy.regions = [])), NOW);
    fc.assert(fc.property(serviceName, fc.constantFrom(...dataset.regions.map((region) => region.code)), (service, region) => lookup({ service, region }).forEach((answer) => expect(answer.verdict).toBe("unknown"))));
  });
});

test("words can be found for every answer, and say its date", () => {
  const byId = new Map(dataset.services.map((service) => [service.id, service]));
  const grounds = { catalog: dataset, serviceById: (id: string) => byId.get(id) ?? null, now: NOW };
  const program = fc.constantFrom(...dataset.programs);
  fc.assert(
    fc.property(fc.constantFrom(...dataset.services), place, program, (service, region, asked) => {
      const view = answerView(grounds, service, { region, partition: null }, asked);
      expect(view.spoken.startsWith(`${asked.short}: `)).toBe(true);
      if (view.asOf !== null) expect(view.spoken.endsWith(`as of ${view.asOf}`)).toBe(true);
      for (const text of [view.badge, view.heading, view.sentence, view.row]) expect(text).not.toMatch(/undefined|null|NaN|\bof {2}/);
      if (view.old) expect(view.badge).toMatch(/\d{4}/);
    }),
  );
});
