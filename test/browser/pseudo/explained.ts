import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { shortName } from "../../../domain/search/names.ts";
import { shortRegion } from "../../../domain/words/region-text.ts";

/** Dates as the test browser writes them, and what stands beside times. */
const format = (options: Intl.DateTimeFormatOptions, part: Intl.DateTimeFormatPartTypes): string[] =>
  Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat("en-US", options).formatToParts(new Date(2026, month, 3, month * 2)).find(({ type }) => type === part)?.value ?? "");
const days = [-1, 0, 1].flatMap((day) => {
  const text = new Intl.RelativeTimeFormat("en-US", { numeric: "auto" }).format(day, "day");
  return [text, text.charAt(0).toUpperCase() + text.slice(1)];
});
const DATES = [...format({ month: "short" }, "month"), ...format({ month: "long" }, "month"), ...format({ timeStyle: "short" }, "dayPeriod"), ...days];

/** Codes and names that are no words of a language. */
const CODES = ["Inscope", "AWS", "Alt", "Shift", "Ctrl", "Command"];

/** What the browser puts between the last two of a list. */
const JOIN = /\band\b/g;

/**
 * Makes what tells of a text which parts of it are neither a message of the pseudo-locale, whose letters are all accented, nor
 * a text of the dataset, a date, a number or a code. `typed` are words that the test typed itself.
 */
export function explainer(build: string): (text: string, typed?: readonly string[]) => string[] {
  const dataset = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../..", build, "dataset.json"), "utf8")) as { readonly programs: readonly { readonly short: string }[] };
  const known = new Set<string>([...DATES, ...CODES]);
  collect(dataset, known);
  for (const { short } of dataset.programs) for (const word of short.split(/[ /]/)) known.add(word).add(word.slice(0, 4));
  // Longest first: a name is taken out whole before the shorter one that it holds.
  const texts = [...known].filter((text) => /[a-z]{2}/i.test(text)).toSorted((a, b) => b.length - a.length);
  return (text, typed = []) => {
    let left = text;
    for (const one of [...typed, ...texts]) if (left.includes(one)) left = without(left, one);
    return left.replace(JOIN, " ").match(/[A-Za-z]{2,}/g) ?? [];
  };
}

/** Takes a text out where it stands as words of its own. */
function without(text: string, part: string): string {
  const edge = (at: number): boolean => !/[A-Za-z]/.test(text.charAt(at)) || !/[A-Za-z]/.test(part.charAt(0));
  let left = "";
  let at = 0;
  for (let next = text.indexOf(part); next >= 0; next = text.indexOf(part, at)) {
    const whole = (next === 0 || edge(next - 1)) && (next + part.length === text.length || edge(next + part.length));
    left += `${text.slice(at, next)}${whole ? " " : part}`;
    at = next + part.length;
  }
  return left + text.slice(at);
}

/** Every string of the dataset, and the short forms that our code makes of names; over a narrow column stand a program's first letters. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string") {
    into.add(value);
    for (const short of [shortName(value), shortRegion(value), value.replace(/^(Amazon|AWS) /, ""), value.replace(/ L\d$/, "")]) if (short.length > 2) into.add(short);
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, into);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (!KEYS.has(key)) collect(each, into);
    }
  }
}

/** Fields that are no texts for people: their values are words of a language by accident. */
const KEYS = new Set(["kind", "state", "status", "noteKind", "regionBasis", "hash", "path", "host", "signature"]);
