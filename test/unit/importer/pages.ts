import { readFileSync } from "node:fs";
import type { SavedPage } from "../../../importer/page.ts";

/** A page of our own from `pages/`, with texts replaced; each must stand in it. */
export function ownPage(name: string, changes: Readonly<Record<string, string>> = {}): SavedPage {
  let text = readFileSync(new URL(`pages/${name}`, import.meta.url), "utf8");
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${name}`);
    text = text.replaceAll(from, to);
  }
  return { file: name, text };
}
