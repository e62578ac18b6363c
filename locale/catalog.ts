import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Speaker } from "./say.ts";

/** Messages by key. */
export type Catalog = Readonly<Record<string, string>>;

/** Vite takes `new URL("./", import.meta.url)` for a page's asset, in tests that have a page. */
const FOLDER = `${dirname(fileURLToPath(import.meta.url))}/`;

/** The languages there are, English first. */
export const languages = (): string[] => ["en", ...readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== "en" ? [entry.name] : []))];

/** The messages of a language, from its files here. For builds, the command line and tests: it reads the disk. */
export function catalogOf(language: string): Catalog {
  return Object.fromEntries(
    readdirSync(`${FOLDER}${language}`).toSorted().flatMap((file) => {
      const messages = JSON.parse(readFileSync(`${FOLDER}${language}/${file}`, "utf8")) as Catalog;
      return Object.entries(messages).map(([key, text]) => [`${file.replace(/\.json$/, "")}_${key}`, text] as const);
    }),
  );
}

/** Speaks as the browser's `i18n.getMessage` does: `$1` to `$9` are values, `$$` is a dollar. */
export function speakerOf(catalog: Catalog): Speaker {
  return (key, values) => (catalog[key] ?? "").replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === "$" ? "$" : (values[Number(mark) - 1] ?? "")));
}

/** The catalogue as browsers want it: the text of `_locales/<language>/messages.json`. */
export function browserMessages(catalog: Catalog): string {
  return JSON.stringify(Object.fromEntries(Object.entries(catalog).map(([key, message]) => [key, { message }])));
}
