import { expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { DEFAULTS, type Settings } from "../../../settings/settings.ts";
import { historyReply } from "../../../worker/history.ts";
import { shelfOf } from "./copy.ts";

const own = ownDataset();

/** Of each list held of a program, whether it is old on the day on which the dataset was issued. */
async function oldOn(day: string, program: string, freshnessDays: Settings["freshnessDays"] = {}) {
  const reply = await historyReply(shelfOf({ ...own, issued: day }), { type: "history", service: "s3", region: "ap-southeast-6", programs: [program] }, { ...DEFAULTS, freshnessDays }, new Date(day));
  return reply.kind === "failed" ? reply : reply.tracks[program]?.flatMap(({ lists }) => lists.map(({ asOf, old }) => `${asOf} ${old}`));
}

test("a list is old by its own date and the program's limit, though the answer there is unknown", async () => {
  expect(await oldOn("2026-11-22", "pci-dss")).toEqual(["2022-04-11 true", "2021-09-24 true", "2021-01-19 true"]);
  expect(await oldOn("2022-05-01", "pci-dss")).toEqual(["2022-04-11 false", "2021-09-24 false", "2021-01-19 true"]);
  expect(await oldOn("2022-05-01", "pci-dss", { "pci-dss": 10 })).toEqual(["2022-04-11 true", "2021-09-24 true", "2021-01-19 true"]);
});
