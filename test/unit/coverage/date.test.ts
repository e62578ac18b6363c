import { expect, test } from "vitest";
import { ageInDays, earliest, latest } from "../../../domain/coverage/date.ts";

test.each([
  ["2022", "2022-01-01", "2022-12-31"],
  ["2022-04", "2022-04-01", "2022-04-30"],
  ["2022-12", "2022-12-01", "2022-12-31"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2022-04-11", "2022-04-11", "2022-04-11"],
])("%s means the days from %s to %s", (date, first, last) => expect([earliest(date), latest(date)]).toEqual([first, last]));

test.each([
  ["2022-04-11", "2022-04-11T23:59:59Z", 0],
  ["2022-04-11", "2022-04-12T00:00:00Z", 1],
  ["2022-04", "2022-05-01T00:00:00Z", 30],
  ["2022", "2023-01-01T00:00:00Z", 365],
  ["2022-04-11", "2022-04-10T12:00:00Z", -1],
])("%s is at %s %i whole days ago", (date, now, days) => expect(ageInDays(date, new Date(now))).toBe(days));
