import { say, sayCount, tag } from "../../locale/say.ts";
import type { KeySet } from "../../settings/key-set.ts";

/** `2 keys, Ed25519: 2026-a, 2026-b`; a key without an id goes by the beginning of itself. */
export function keysText({ keys }: KeySet): string {
  return sayCount("options_keys_text", keys.length, listOf(keys.map(({ kid, x }) => kid ?? `${x.slice(0, 8)}…`)));
}

/** `400 days; HIPAA 365 days` */
export function freshnessText(days: Readonly<Record<string, number>>, usual: number, nameOf: (id: string) => string): string {
  const { default: all = usual, ...programs } = days;
  return [daysText(all), ...Object.entries(programs).map(([id, limit]) => `${nameOf(id)} ${daysText(limit)}`)].join("; ");
}

/** `6 hours`, in the largest unit that fits whole. */
export function minutesText(minutes: number): string {
  for (const [unit, size] of [["day", 1440], ["hour", 60]] as const) if (minutes % size === 0) return unitText(minutes / size, unit);
  return unitText(minutes, "minute");
}

/** `1.1 MB` */
export function bytesText(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (["kilobyte", 1000] as const) : (["megabyte", 1_000_000] as const);
  return new Intl.NumberFormat(tag(), { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 }).format(bytes / size);
}

/** `a, b` */
export function listOf(items: readonly string[]): string {
  return new Intl.ListFormat(tag(), { type: "unit", style: "short" }).format(items);
}

function daysText(days: number): string {
  return unitText(days, "day");
}

function unitText(count: number, unit: "day" | "hour" | "minute"): string {
  return new Intl.NumberFormat(tag(), { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** `Example Corp`, or that it is the reader's organisation, whose name the policy does not say. */
export function organisation(name: string | null): string {
  return name ?? say("options_your_organisation");
}
