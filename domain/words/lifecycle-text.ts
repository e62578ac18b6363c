import { say, tag } from "../../locale/say.ts";
import { latest } from "../coverage/date.ts";
import type { Lifecycle } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";

const WORDS = {
  maintenance: { now: "words_closed", since: "words_closed_since", on: "words_closes_on" },
  sunset: { now: "words_retiring", since: "words_retiring_since", on: "words_retires_on" },
  shutdown: { now: "words_retired", since: "words_retired_since", on: "words_retires_on" },
} as const;

/** What to say of a service that is closed or retired, or will be: `Closed to new customers since 30 Jul 2026`; `form` writes the date. */
export function lifecycleText(lifecycle: Lifecycle | undefined, now: Date, form: (date: string) => string = dateText): string | null {
  if (lifecycle === undefined) return null;
  const words = WORDS[lifecycle.state];
  if (lifecycle.date === undefined) return say(words.now);
  const ahead = latest(lifecycle.date) > now.toISOString().slice(0, 10);
  return say(ahead ? words.on : words.since, form(lifecycle.date));
}

/** The same with an ISO date, for what is copied or saved. */
export const lifecycleCopied = (lifecycle: Lifecycle | undefined, now: Date): string | null => lifecycleText(lifecycle, now, (date) => date);

/** The same without the date where it lies behind, as it stands behind a name: `closed to new customers`. */
export function lifecycleShort(lifecycle: Lifecycle | undefined, now: Date): string | null {
  const dated = lifecycle?.date !== undefined && latest(lifecycle.date) > now.toISOString().slice(0, 10);
  const text = lifecycle === undefined ? null : dated ? lifecycleText(lifecycle, now) : say(WORDS[lifecycle.state].now);
  return text === null ? null : text.charAt(0).toLocaleLowerCase(tag()) + text.slice(1);
}
