import { expect, test } from "vitest";
import { ageText, dateText } from "../../../domain/words/date-text.ts";
import { lifecycleCopied, lifecycleText } from "../../../domain/words/lifecycle-text.ts";
import { listText } from "../../../domain/words/list-text.ts";
import { inRegion, shortRegion } from "../../../domain/words/region-text.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

test.each([
  ["Asia Pacific (Singapore)", "Singapore"],
  ["US East (N. Virginia)", "N. Virginia"],
  ["Canada (Central)", "Canada (Central)"],
  ["US ISOB East (Ohio)", "US ISOB East (Ohio)"],
  ["Canada West (Calgary)", "Calgary"],
  ["AWS GovCloud (US-West)", "GovCloud (US-West)"],
  ["AWS European Sovereign Cloud (Germany)", "European Sovereign Cloud (Germany)"],
  ["US ISO WEST", "US ISO WEST"],
])("%s is called %s", (name, short) => expect(shortRegion(name)).toBe(short));

test("a Region's name is put in as it is", () => expect(inRegion("{Region} and {Region}", "$& $1")).toBe("$& $1 and $& $1"));

test.each([
  ["2022-04-11", "11 Apr 2022"],
  ["2025-05", "May 2025"],
  ["2026", "2026"],
])("%s is %s", (date, text) => expect(dateText(date)).toBe(text));

test.each([
  ["2022-04-11", "4 years 7 months"],
  ["2025-11-22", "1 year"],
  ["2026-10-23", "30 days"],
  ["2026-10-22", "1 month"],
  ["2026-11-22", "0 days"],
  ["2025", "1 year 10 months"],
])("%s is %s old", (date, text) => expect(ageText(date, NOW)).toBe(text));

test("what is ahead is not told as done", () => {
  const source = "AWS";
  expect(lifecycleText({ state: "maintenance", date: "2026-07-30", source }, NOW)).toBe("Closed to new customers since 30 Jul 2026");
  expect(lifecycleText({ state: "maintenance", date: "2027-01-31", source }, NOW)).toBe("Closes to new customers on 31 Jan 2027");
  expect(lifecycleText({ state: "sunset", date: "2027-03-31", source }, NOW)).toBe("Will be retired on 31 Mar 2027");
  expect(lifecycleText({ state: "shutdown", source }, NOW)).toBe("Retired");
  expect(lifecycleText(undefined, NOW)).toBeNull();
  expect(lifecycleCopied({ state: "maintenance", date: "2026-07-30", source }, NOW)).toBe("Closed to new customers since 2026-07-30");
});

test("lists read as sentences do", () => expect([listText([]), listText(["a"]), listText(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]));
