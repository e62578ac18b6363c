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

/** What people call a service that others have in their names. By id. It finds the service; it is no name of it. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = { ec2: ["EC2 instance", "EC2 instances"] };

/** Words that say nothing of which service is meant. */
const EMPTY = new Set(["amazon", "aws", "service", "for", "the", "of", "and"]);

/** Words that tell services apart: `elastic`, `kubernetes` of `Amazon Elastic Kubernetes Service`. */
export function telling(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !EMPTY.has(word));
  return left.length > 0 ? left : words;
}

/** Everything that services are called. */
export function labelsOf(services: readonly NamedService[]): Label[] {
  const wordsIn = createWordBook(services.flatMap(({ name, aliases, former, id }) => [name, ...aliases, ...former, id, ...(SPOKEN[id] ?? [])]));
  return services.flatMap((service) => [
    label(service, "name", service.name, wordsIn),
    ...service.aliases.map((text) => label(service, "alias", text, wordsIn)),
    ...service.former.map((text) => label(service, "former", text, wordsIn)),
    ...[service.id, ...(SPOKEN[service.id] ?? [])].map((text) => label(service, "id", text, wordsIn)),
  ]);
}

function label(service: NamedService, source: Label["source"], text: string, wordsIn: (text: string) => BookWord[]): Label {
  const bracket = text.endsWith(")") ? BRACKET.exec(text) : null;
  const [plain, short] = bracket === null ? [wordsIn(text), NONE] : [wordsIn(bracket[1] ?? ""), wordsIn(bracket[2] ?? "")];
  const all = bracket === null ? plain : [...plain, ...short];
  let words = "";
  for (const word of all) words += words === "" ? word.all : ` ${word.all}`;
  return { service, source, text, words, whole: `${joined(plain)} ${joined(short)}`.trim(), exact: `${joined(all)} ${initialsOf(plain)}`.trim() };
}

/** `Amazon Simple Storage Service (S3)`. */
const BRACKET = /^(.*) \(([^()]+)\)$/;
const NONE: BookWord[] = [];

/** The telling words run together; all of them where none is. */
function joined(words: readonly BookWord[]): string {
  let [left, all] = ["", ""];
  for (const { word } of words) {
    all += word;
    if (!EMPTY.has(word)) left += word;
  }
  return left || all;
}

/** First letters of a name of three words and more, the maker's not counted. */
function initialsOf(words: readonly BookWord[]): string {
  let initials = "";
  let count = 0;
  for (const { word } of words) {
    if (word === "amazon" || word === "aws") continue;
    count += 1;
    initials += word.charAt(0);
  }
  return count > 2 ? initials : "";
}
