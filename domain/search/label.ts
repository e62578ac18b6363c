import type { NamedService } from "./names.ts";
import { type BookWord, createWordBook } from "./word-book.ts";

/** One way to call a service, and what is indexed of it. */
export interface Label {
  readonly service: NamedService;
  /** The text as published, to be shown where it is not the current name. */
  readonly text: string;
  readonly source: "name" | "alias" | "former" | "id";
  /** All of its words, and the pieces of those in mixed case, folded. */
  readonly words: string;
  /** Each wording that names the service wholly, its words run together: `s3`, `simplestorageservice`. */
  readonly whole: string;
  /** What fits only when typed in full: initials, and a name together with the abbreviation in its bracket. */
  readonly exact: string;
}

/** Words that say nothing of which service is meant. */
const EMPTY = new Set(["amazon", "aws", "service", "for", "the", "of", "and"]);

/** Words that tell services apart: `elastic`, `kubernetes` of `Amazon Elastic Kubernetes Service`. */
export function telling(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !EMPTY.has(word));
  return left.length > 0 ? left : words;
}

/** Everything that services are called. */
export function labelsOf(services: readonly NamedService[]): Label[] {
  const wordsIn = createWordBook(services.flatMap(({ name, aliases, former, id }) => [name, ...aliases, ...former, id]));
  return services.flatMap((service) => [
    label(service, "name", service.name, wordsIn),
    ...service.aliases.map((text) => label(service, "alias", text, wordsIn)),
    ...service.former.map((text) => label(service, "former", text, wordsIn)),
    label(service, "id", service.id, wordsIn),
  ]);
}

function label(service: NamedService, source: Label["source"], text: string, wordsIn: (text: string) => BookWord[]): Label {
  const [, plain = text, short = ""] = /^(.*) \(([^()]+)\)$/.exec(text) ?? [];
  const [front, bracket] = [wordsIn(plain), wordsIn(short)];
  const words = [...front, ...bracket];
  const own = front.filter(({ word }) => word !== "amazon" && word !== "aws");
  const initials = own.length > 2 ? own.map(({ word }) => word.charAt(0)).join("") : "";
  return { service, source, text, words: words.map(({ all }) => all).join(" "), whole: `${joined(front)} ${joined(bracket)}`.trim(), exact: `${joined(words)} ${initials}`.trim() };
}

const joined = (words: readonly BookWord[]): string => telling(words.map(({ word }) => word)).join("");
