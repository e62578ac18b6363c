import { say, sayCount, tag } from "../../locale/say.ts";
import { earliest } from "../coverage/date.ts";
import { remembered } from "./remembered.ts";

const formats = remembered((language, length: number) => {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (length > 4) options.month = "short";
  if (length > 7) options.day = "numeric";
  return new Intl.DateTimeFormat(language, options);
});

/** `11 Apr 2022`, `May 2025` or `2026`, as precise as the date is, in the form of the language spoken. */
export function dateText(date: string): string {
  return formats(tag(), date.length).format(new Date(earliest(date)));
}

/** How long ago, in whole years and months: `4 years 7 months`, `3 months`, `12 days`. */
export function ageText(date: string, now: Date): string {
  const from = new Date(earliest(date));
  let months = (now.getUTCFullYear() - from.getUTCFullYear()) * 12 + now.getUTCMonth() - from.getUTCMonth();
  if (now.getUTCDate() < from.getUTCDate()) months -= 1;
  if (months < 1) return sayCount("words_age_days", Math.max(0, Math.floor((now.getTime() - from.getTime()) / 86_400_000)));
  const years = Math.floor(months / 12);
  if (years === 0) return sayCount("words_age_months", months);
  const full = sayCount("words_age_years", years);
  return months % 12 === 0 ? full : say("words_age_years_months", full, sayCount("words_age_months", months % 12));
}
