/** Dates of facts are days, months or years; where the source says only a month, both its ends matter. */

const DAY = 86_400_000;

/** First day that `date` (YYYY, YYYY-MM or YYYY-MM-DD) can mean, as YYYY-MM-DD. */
export function earliest(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Last day that `date` can mean, as YYYY-MM-DD. */
export function latest(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))];
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** Which of two dates (or grades) stands first as text; a locale's collation is not needed for them, and slow to begin with. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whole days from the first day `date` can mean until `now`: the cautious age. Negative for the future. */
export function ageInDays(date: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(earliest(date))) / DAY);
}
