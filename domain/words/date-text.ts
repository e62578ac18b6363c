import { earliest } from "../coverage/date.ts";

/** `11 Apr 2022`, `May 2025` or `2026`, as precise as the date is, in the locale's form. */
export function dateText(date: string, locale = "en-GB"): string {
  return formatFor(locale, date.length).format(new Date(earliest(date)));
}

/** Kept, as making one takes longer than all else that is said of an answer. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, length: number): Intl.DateTimeFormat {
  const key = `${locale} ${length}`;
  const before = formats.get(key);
  if (before !== undefined) return before;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (length > 4) options.month = "short";
  if (length > 7) options.day = "numeric";
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** How long ago, in whole years and months: `4 years 7 months`, `3 months`, `12 days`. */
export function ageText(date: string, now: Date): string {
  const from = new Date(earliest(date));
  let months = (now.getUTCFullYear() - from.getUTCFullYear()) * 12 + now.getUTCMonth() - from.getUTCMonth();
  if (now.getUTCDate() < from.getUTCDate()) months -= 1;
  if (months < 1) return counted(Math.max(0, Math.floor((now.getTime() - from.getTime()) / 86_400_000)), "day");
  const years = Math.floor(months / 12);
  return [years > 0 ? counted(years, "year") : "", months % 12 > 0 ? counted(months % 12, "month") : ""].filter(Boolean).join(" ");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
