import type { NamedService } from "./names.ts";
import { wordsOf } from "./words.ts";

/** One way to call a service, and what is indexed of it. */
export interface Label {
  readonly service: NamedService;
  /** The text as published, to be shown where it is not the current name. */
  readonly text: string;
  readonly source: "name" | "alias" | "former";
  readonly words: string;
  /** Each wording that names the service wholly, its words run together: `s3`, `simplestorageservice`. */
  readonly whole: string;
  /** Fit only when typed in full. */
  readonly initials: string;
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
  const { id, name, aliases, former } = service;
  return [
    label(service, "name", name, id),
    ...aliases.map((text) => label(service, "alias", text)),
    ...former.map((text) => label(service, "former", text)),
  ];
}

function label(service: NamedService, source: Label["source"], text: string, id = ""): Label {
  const [, plain = text, short = ""] = /^(.*) \(([^()]+)\)$/.exec(text) ?? [];
  const own = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => !/^(amazon|aws)$/i.test(word));
  return {
    service,
    source,
    text,
    words: `${text} ${id}`,
    whole: [text, plain, short, id].map((part) => telling(wordsOf(part).map((word) => word.text)).join("")).join(" "),
    initials: own.length > 2 ? own.map((word) => word.charAt(0)).join("") : "",
  };
}
