import { expect, test } from "vitest";
import { read, sourceFiles } from "./sources.ts";

test("no order depends on the machine: names are compared in a language that is named, codes and dates as text", () => {
  const found = sourceFiles().flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => /\.localeCompare\(|new Intl\.Collator\(/.test(line) && !/tag\(\)|"en"/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
