import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { afterFailure, afterSuccess, forNewFeed, isDue, newSchedule, nextDue, PLAN, planFor, readSchedule, type Schedule } from "../../../feed/schedule.ts";

const NOW = Date.parse("2026-11-23T08:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const start = (jitter: number) => newSchedule(NOW, () => jitter);
const failed = (schedule: Schedule, times: number) => Array.from({ length: times }).reduce<Schedule>((state) => afterFailure(state, NOW), schedule);
const waits = (schedule: Schedule) => nextDue(schedule, NOW) - NOW;

describe("when a feed is asked", () => {
  test("a new copy asks within a minute", () => expect([0, 0.5, 1].map((jitter) => waits(start(jitter)))).toEqual([0, 30_000, MINUTE]));
  test("after a success each copy keeps to its own six hours", () => expect([0, 0.5, 1].map((jitter) => waits(afterSuccess(start(jitter), NOW)) / HOUR)).toEqual([4.8, 6, 7.2]));
  test("failures are retried ever more rarely, and never more rarely than the cap", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 2000].map((times) => waits(failed(start(0.5), times)) / MINUTE)).toEqual([2, 4, 8, 16, 32, 64, 120, 120, 120]);
  });
  test("a success ends the backing off", () => expect(afterSuccess(failed(start(0.5), 9), NOW)).toMatchObject({ failures: 0 }));
  test("another feed is asked soon, by the same copy's jitter", () => {
    const state = failed(afterSuccess(start(0.5), NOW - HOUR), 5);
    expect(forNewFeed(state, NOW)).toEqual(start(0.5));
  });
  test("moments are worked out from stored times alone", () => {
    const state = afterSuccess(start(0.25), NOW);
    const kept = readSchedule(JSON.parse(JSON.stringify(state)));
    expect(kept).toEqual(state);
    expect([isDue(state, NOW + 5 * HOUR), isDue(state, NOW + 6 * HOUR)]).toEqual([false, true]);
  });
  test.each([start(0.5), afterSuccess(start(0.5), NOW), failed(start(0.5), 3)])("a clock that was years ahead costs no years", (state) => {
    expect(isDue(state, NOW - 10 * 365 * 24 * HOUR)).toBe(true);
  });
  test.each([
    ["a success", afterSuccess, 6 * HOUR],
    ["a failure", afterFailure, 2 * MINUTE],
  ])("nor is a feed asked time and again once the clock is right: after %s the next check comes when it should", (_what, after, wait) => {
    const ahead = NOW + 10 * 365 * 24 * HOUR;
    for (const state of [newSchedule(ahead, () => 0.5), afterSuccess(newSchedule(ahead, () => 0.5), ahead)]) expect(waits(after(state, NOW))).toBe(wait);
  });
  test.each([null, "x", {}, { jitter: 2, since: 0, triedAt: null, succeededAt: null, failures: 0 }])("%j is no schedule", (value) => expect(readSchedule(value)).toBeNull());
});

describe("refreshMinutes", () => {
  test("none: the plan as it is", () => expect(planFor(undefined)).toBe(PLAN));
  test.each([[60, 60, 60], [1440, 1440, 120], [1, 15, 15], [10_000_000, 43_200, 120]])("%i minutes: every %i, retried at most every %i", (asked, period, cap) => {
    const plan = planFor(asked);
    expect([plan.periodMs / MINUTE, plan.retryCapMs / MINUTE]).toEqual([period, cap]);
  });
});

test("docs/fleet.md holds what the simulation says of this very schedule", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const table = spawnSync(process.execPath, [`${root}tasks/fleet.mjs`], { encoding: "utf8" }).stdout;
  expect(table).toMatch(/^\| peak requests a second/);
  expect(readFileSync(`${root}docs/fleet.md`, "utf8")).toContain(table);
}, 60_000);
