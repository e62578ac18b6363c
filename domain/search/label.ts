import type { NamedService } from "./names.ts";
import { foldedWords } from "./words.ts";

/** One way to call a service, and what is indexed of it. */
export interface Label {
  readonly service: NamedService;
  /** The text as published, to be shown where it is not the current name. */
  readonly text: string;
  readonly source: "name" | "alias" | "former" | "id";
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

/** Everything a service is called. */
export function labelsOf(service: NamedService): Label[] {
  return [
    label(service, "name", service.name),
    ...service.aliases.map((text) => label(service, "alias", text)),
    ...service.former.map((text) => label(service, "former", text)),
    label(service, "id", service.id),
  ];
}

function label(service: NamedService, source: Label["source"], text: string): Label {
  const [, plain = text, short = ""] = /^(.*) \(([^()]+)\)$/.exec(text) ?? [];
  const own = foldedWords(plain).filter((word) => word !== "amazon" && word !== "aws");
  const initials = own.length > 2 ? own.map((word) => word.charAt(0)).join("") : "";
  return { service, source, text, whole: `${joined(plain)} ${joined(short)}`.trim(), exact: `${joined(text)} ${initials}`.trim() };
}

const joined = (text: string): string => telling(foldedWords(text)).join("");
