import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";
import { shared } from "../../../overlay/shared.ts";
import { importsOf, projectImports } from "./imports.ts";
import { read } from "./sources.ts";

const SHARING = "overlay/shared.ts";
const modules = importsOf(SHARING, read(SHARING)).map(({ to }) => to);

/** All that a script is made of, but for the modules that it has from the other one. */
function filesOf(entry: string): readonly string[] {
  const imports = Map.groupBy(projectImports().filter(({ types }) => !types), ({ from }) => from);
  const files = new Set([entry]);
  for (const file of files) for (const { to } of imports.get(file) ?? []) if (to.endsWith(".ts") && !modules.includes(to)) files.add(to);
  return [...files];
}

/** The names that a file imports from these modules. */
function taken(file: string): readonly string[] {
  return parseSync(file, read(file)).module.staticImports.flatMap(({ start, end, entries }) => {
    const [from] = importsOf(file, read(file).slice(start, end));
    return from !== undefined && modules.includes(from.to) ? entries.flatMap(({ isType, importName }) => (isType ? [] : [importName.name ?? ""])) : [];
  });
}

test("what the second script in a page takes from the first is there, and nothing else", () => {
  const files = filesOf("entrypoints/listeners.content/index.ts");
  expect(files).toContain("marks/marks.ts");
  // The hosts are the manifest's: the build leaves them out.
  const names = new Set(files.flatMap(taken).filter((name) => name !== "MATCHES"));
  expect([...names].toSorted()).toEqual(Object.keys(shared).toSorted());
});
