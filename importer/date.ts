const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const STATED = /last updated(?: on)?:?\s*(?:([a-z]+)\s+(\d{1,2}),?\s+(\d{4})|(\d{1,2})\s+([a-z]+),?\s+(\d{4})|(\d{4}-\d{2}-\d{2}))/gi;

/** The days, each once, that a text says after "Last updated": `March 29, 2022`, `29 March 2022` or `2022-03-29`. */
export function statedDates(text: string): string[] {
  const dates = [...text.matchAll(STATED)].map(([, month, day, year, dayFirst, monthAfter, yearAfter, iso]) => iso ?? isoDate(year ?? yearAfter, month ?? monthAfter, day ?? dayFirst));
  return [...new Set(dates.filter(isDay))];
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isoDate(year = "", month = "", day = ""): string {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
