import { expect, test } from "vitest";
import { isDay, statedDates } from "../../../importer/date.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

test.each(MONTHS.map((month, index) => [month, `2024-${String(index + 1).padStart(2, "0")}-05`]))("%s is read in both orders", (month, day) => {
  expect(statedDates(`Last updated: ${month} 5, 2024`)).toEqual([day]);
  expect(statedDates(`last updated on 5 ${month.toLowerCase()} 2024`)).toEqual([day]);
});

test("each day once, and none that there is not", () => {
  expect(statedDates("Last updated: 2024-05-06. Last Updated May 6, 2024; last updated 2024-06-31, last updated Smarch 1, 2024")).toEqual(["2024-05-06"]);
  expect(["2024-02-29", "2023-02-29", "2024-13-01", "2024-1-1", "2024"].map(isDay)).toEqual([true, false, false, false, false]);
});
