import type { NamedService } from "./names.ts";
import { wordsOf } from "./words.ts";

/** One way to call a service, ready to be compared. */
export interface Label {
  /** The text as published, to be shown where it is not the current name. */
  readonly text: string;
  /** The current name before an alias before a former name. */
  readonly source: "name" | "alias" | "former";
  /** Words and parts of words, as compared. */
  readonly words: readonly string[];
  /** Letters of the words that tell services apart: a query with as many has named it wholly. */
  readonly weight: number;
  /** Made of the text by us: its words run together, or their initials, which only fit when typed in full. */
  readonly made?: "joined" | "initials";
}

/** Words that say nothing of which service is meant. */
const EMPTY = new Set(["amazon", "aws", "service", "for", "the", "of", "and"]);

/** Words that tell services apart: `elastic`, `kubernetes` of `Amazon Elastic Kubernetes Service`. */
export function telling(words: readonly string[]): string[] {
  const left = words.filter((word) => !EMPTY.has(word));
  return left.length > 0 ? left : [...words];
}

/** Everything a service is called: its names, the abbreviations in their brackets, their initials. */
export function labelsOf(service: NamedService): Label[] {
  const seen = new Set<string>();
  const named = [
    ...labels(service.name, "name"),
    ...service.aliases.flatMap((alias) => labels(alias, "alias")),
    ...service.former.flatMap((name) => labels(name, "former")),
    ...labels(service.id.replaceAll("-", " "), "name"),
  ];
  return named.filter((label) => {
    const key = label.words.join(" ");
    return !seen.has(key) && seen.add(key);
  });
}

function labels(text: string, source: Label["source"]): Label[] {
  const bracket = /^(.*) \(([^()]+)\)$/.exec(text);
  const plain = bracket?.[1] ?? text;
  const all = [label(text, source, text)];
  if (bracket !== null) all.push(label(text, source, plain), label(text, source, bracket[2] ?? ""));
  const words = wordsOf(plain).map((word) => word.text);
  const own = words.filter((word) => word !== "amazon" && word !== "aws");
  const initials = own.map((word) => word[0]).join("");
  if (own.length > 2) all.push({ text, source, words: [initials], weight: initials.length, made: "initials" });
  const joined = telling(words).join("");
  if (telling(words).length > 1) all.push({ text, source, words: [joined], weight: joined.length, made: "joined" });
  return all;
}

function label(text: string, source: Label["source"], part: string): Label {
  const words = wordsOf(part, true);
  const whole = words.filter((word) => !word.part).map((word) => word.text);
  return { text, source, words: [...new Set(words.map((word) => word.text))], weight: telling(whole).join("").length };
}
