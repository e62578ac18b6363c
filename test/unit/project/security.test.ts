import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "./sources.ts";

interface Row {
  readonly threat: string;
  readonly control: string;
  readonly tests: string;
}

const rows: readonly Row[] = [...read("SECURITY.md").matchAll(/^\| (?!threat |---)(.+?) \| (.+?) \| (.+) \|$/gm)].map(([, threat = "", control = "", tests = ""]) => ({ threat, control, tests }));

/** The tests that a cell names: a link to a file, then titles in quotes up to the next link. */
function named(cell: string): readonly { readonly file: string; readonly titles: readonly string[] }[] {
  return [...cell.matchAll(/\]\((test\/[^)]+)\)([^[]*)/g)].map(([, file = "", rest = ""]) => ({ file: posix.normalize(file), titles: [...rest.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title) }));
}

describe("SECURITY.md", () => {
  test("has a control and a test for each threat", () => {
    expect(rows.length).toBeGreaterThanOrEqual(16);
    expect(rows.filter(({ control, tests }) => control.length < 10 || named(tests).length === 0)).toEqual([]);
  });
  test.each(rows.map(({ threat, tests }) => [threat, tests] as const))("%s: the tests are there", (_threat, tests) => {
    for (const { file, titles } of named(tests)) {
      const text = read(file);
      for (const title of titles) expect(text.includes(`"${title}"`) || text.includes(`"${title} `) || text.includes(`\`${title}`), `${file} has no test "${title}"`).toBe(true);
    }
  });
  test("a test that is not there is found", () => {
    const [link] = named('[x](test/unit/project/security.test.ts) "no such title" and "x"');
    expect(link?.titles).toEqual(["no such title", "x"]);
  });
});
