import { say, tag } from "../locale/say.ts";

/** `Today 09:14`, `Tomorrow 03:10`, `21 Nov 21:09`, with the year where it is another; in the reader's own time zone. */
export function momentText(at: number, now: Date): string {
  const moment = new Date(at);
  const time = new Intl.DateTimeFormat(tag(), { timeStyle: "short" }).format(moment);
  return say("options_moment", dayText(moment, now), time);
}

/** The same beside words: of today only the time. */
export function timeText(at: number, now: Date): string {
  const today = startOfDay(new Date(at)) === startOfDay(now);
  return today ? new Intl.DateTimeFormat(tag(), { timeStyle: "short" }).format(at) : momentText(at, now);
}

function dayText(moment: Date, now: Date): string {
  const days = Math.round((startOfDay(moment) - startOfDay(now)) / 86_400_000);
  if (days === 0 || days === 1) return capital(new Intl.RelativeTimeFormat(tag(), { numeric: "auto" }).format(days, "day"));
  const year = moment.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(tag(), { day: "numeric", month: "short", ...year }).format(moment);
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

function capital(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(tag()) + text.slice(first.length);
}
