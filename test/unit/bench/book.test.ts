import { expect, test } from "vitest";
import { INSCOPE, openBook } from "../../../bench/book.ts";
import { limitOf } from "../../../bench/rows.ts";
import { tableOf } from "../../../bench/table.ts";

const limit = limitOf("mounted");

test("a median at the limit meets it, one above it does not", () => {
  const book = openBook();
  for (const value of [1, limit, 99]) book.write("mounted", INSCOPE, value);
  for (const value of [1, limit + 0.1, 99]) book.write("content-gzip", INSCOPE, value + limitOf("content-gzip"));
  const met = Object.fromEntries(book.read(["size", "load"]).map((entry) => [entry.id, entry.met]));
  expect(met).toMatchObject({ mounted: true, "content-gzip": false });
});

test("what others need is no judgement of us", () => {
  const book = openBook();
  book.write("mounted", "other", 1);
  expect(book.read(["load"]).find(({ id }) => id === "mounted")).toMatchObject({ met: null, failed: null });
});

test("a part that failed says so in the rows that it could not measure, and the table too", () => {
  const book = openBook();
  book.write("mounted", INSCOPE, 1);
  book.fail("load", "The browser is gone.");
  const entries = book.read(["load"]);
  expect(entries.filter(({ failed }) => failed !== null).map(({ id }) => id)).not.toContain("mounted");
  const table = tableOf(entries);
  expect(table).toMatch(/answer at hand .* met/);
  expect(table).toMatch(/worker stopped .*not measured: The browser is gone\./);
});
