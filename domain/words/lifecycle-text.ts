import { latest } from "../coverage/date.ts";
import type { Lifecycle } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";

/** What to say of a service that is closed or retired, or will be: `Closed to new customers since 30 Jul 2026`. */
export function lifecycleText(lifecycle: Lifecycle | undefined, now: Date): string | null {
  if (lifecycle === undefined) return null;
  const ahead = lifecycle.date !== undefined && latest(lifecycle.date) > now.toISOString().slice(0, 10);
  const when = lifecycle.date === undefined ? "" : ` ${ahead ? "on" : "since"} ${dateText(lifecycle.date)}`;
  switch (lifecycle.state) {
    case "maintenance":
      return `${ahead ? "Closes" : "Closed"} to new customers${when}`;
    case "sunset":
      return ahead ? `Will be retired${when}` : `Being retired${when}`;
    case "shutdown":
      return ahead ? `Will be retired${when}` : `Retired${when}`;
  }
}
