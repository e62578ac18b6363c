import { expect, test } from "vitest";
import { momentText } from "../../../components/moment-text.ts";
import { bytesText, freshnessText, keysText, minutesText } from "../../../components/options/setting-text.ts";
import { KEYS } from "./sample.ts";

/** Local time, as a reader's clock shows it. */
const at = (day: number, hour: number, minute: number, month = 10, year = 2026) => new Date(year, month, day, hour, minute).getTime();

test("moments are told as near as they are", () => {
  const now = new Date(at(22, 15, 0));
  expect([at(22, 0, 1), at(22, 9, 14), at(23, 3, 10), at(21, 23, 59), at(1, 9, 5), at(31, 23, 0, 11, 2025)].map((moment) => momentText(moment, now))).toEqual([
    "Today 00:01",
    "Today 09:14",
    "Tomorrow 03:10",
    "21 Nov 23:59",
    "1 Nov 09:05",
    "31 Dec 2025 23:00",
  ]);
});

test("settings in words", () => {
  expect(keysText(KEYS)).toBe("2 keys, Ed25519: 2026-a, 2026-b");
  expect(keysText({ keys: [{ kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }] })).toBe("1 key, Ed25519: 11qYAYKx…");
  const nameOf = (id: string) => id.toUpperCase();
  expect(freshnessText({}, 400, nameOf)).toBe("400 days");
  expect(freshnessText({ hipaa: 1, default: 365 }, 400, nameOf)).toBe("365 days; HIPAA 1 day");
  expect([15, 60, 90, 360, 1440, 43_200].map(minutesText)).toEqual(["15 minutes", "1 hour", "90 minutes", "6 hours", "1 day", "30 days"]);
  expect([845_400, 1_120_000].map(bytesText)).toEqual(["845 kB", "1.1 MB"]);
});
