import { join } from "node:path";
import { type Book, INSCOPE } from "../book.ts";
import { contentScriptSize, gzipSize, zipSize } from "../package-size.ts";
import type { Stage } from "../stage.ts";

/** What is on disk; no browser is asked. */
export async function measureSize({ compared }: Stage, book: Book): Promise<void> {
  for (const { name, extension } of compared) {
    if (extension === null) continue;
    book.write("content-gzip", name, contentScriptSize(extension) / 1000);
    book.write("zip", name, zipSize(extension) / 1000);
    if (name === INSCOPE) book.write("dataset-gzip", name, gzipSize(join(extension, "dataset.json")) / 1000);
  }
}
