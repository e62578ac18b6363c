import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openBook } from "../../../bench/book.ts";
import { PARTS } from "../../../bench/rows.ts";
import { markdownOf } from "../../../bench/table.ts";

test("docs/performance.md has the rows and limits of the bench", () => {
  const docs = readFileSync(`${import.meta.dirname}/../../../docs/performance.md`, "utf8");
  expect(rowsOf(docs)).toEqual(rowsOf(markdownOf(openBook().read(PARTS))));
});

/** The first two columns of the table's lines. */
function rowsOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.startsWith("| ")).map((line) => line.split(" | ").slice(0, 2).join(" | "));
}
