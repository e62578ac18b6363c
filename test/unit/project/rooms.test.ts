import { describe, expect, test } from "vitest";
import { importsOf, projectImports } from "./imports.ts";
import { projectFiles, read, sourceFiles } from "./sources.ts";

const roomOf = (file: string) => (file.includes("/") ? `${file.split("/")[0]}/` : "");

/** The rooms of ARCHITECTURE.md from top to bottom; those of one row stand side by side. */
const rows = [...read("ARCHITECTURE.md").matchAll(/^\| ((?:`[a-z]+\/`(?:, )?)+) \|/gm)].map(([, rooms = ""]) => [...rooms.matchAll(/`([a-z]+\/)`/g)].map(([, room]) => room as string));
/** Files of the root stand above all. */
const rank = new Map([["", -1], ...rows.flatMap((row, index) => row.map((room): [string, number] => [room, index]))]);

describe("the rooms", () => {
  test("of ARCHITECTURE.md are those that there are", () => {
    const there = new Set(projectFiles().map(roomOf).filter((room) => !["", ".ci/", ".github/", "docs/", "public/", "test/"].includes(room)));
    expect(rows.flat().toSorted()).toEqual([...there].toSorted());
  });

  test("are imported downwards only", () => {
    const imports = projectImports();
    expect(imports.length).toBeGreaterThan(500);
    const upwards = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to) && !((rank.get(roomOf(from)) ?? NaN) < (rank.get(roomOf(to)) ?? NaN)));
    expect(upwards.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test("of the views take nothing from each other but the lookup page's address: what they share stands above them", () => {
    const viewOf = (file: string) => /^components\/(\w+)\//.exec(file)?.[1];
    const into = projectImports().filter(({ from, to }) => from.startsWith("components/") && viewOf(to) !== undefined && to !== "components/lookup/address.ts");
    expect(into.length).toBeGreaterThan(100);
    expect(into.filter(({ from, to }) => viewOf(from) !== viewOf(to)).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test("name files that are there", () => {
    const files = new Set(projectFiles());
    // A file that another imports may be written by the build.
    expect(projectImports().filter(({ to }) => !files.has(to) && !to.startsWith(".wxt/")).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test("no entrypoint, tool or test is imported by another room", () => {
    const closed = ["entrypoints/", "bench/", "tasks/", "cli/", "test/"];
    expect(projectImports().filter(({ from, to }) => roomOf(from) !== roomOf(to) && closed.includes(roomOf(to)))).toEqual([]);
  });
});

/** The files that import each other in a circle, one circle a line; types count. */
function circles(imports: readonly { readonly from: string; readonly to: string }[]): readonly string[] {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

describe("no file imports itself by way of others, not even for types", () => {
  test("in the whole project", () => expect(circles(projectImports())).toEqual([]));
  test("a circle is found", () => expect(circles([{ from: "a", to: "b" }, { from: "b", to: "c" }, { from: "c", to: "b" }])).toEqual(["b -> c -> b"]));
});

describe("files", () => {
  const sizes = sourceFiles().map((file) => ({ file, bytes: Buffer.byteLength(read(file)) })).toSorted((a, b) => a.bytes - b.bytes);
  test("have a median below 4 KB, and none has more than 16 KB", () => {
    expect(sizes[sizes.length >> 1]?.bytes).toBeLessThan(4096);
    expect(sizes.filter(({ bytes }) => bytes > 16_384)).toEqual([]);
  });
  test("of tests have at most 20 KB", () => {
    const tests = projectFiles().filter((file) => /^test\/.*\.(tsx?|mjs)$/.test(file));
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.filter((file) => Buffer.byteLength(read(file)) > 20_480)).toEqual([]);
  });
});

test("imports are found in every form, and types told apart", () => {
  const text = 'import { a, type B } from "../x/a.ts";\nimport type { C } from "./c.ts";\nexport { d } from "../d.ts";\nimport css from "./s.css?inline";\nconst e = await import("../y/e.ts");\nimport * as v from "valibot";';
  expect(importsOf("room/file.ts", text)).toEqual([
    { from: "room/file.ts", to: "x/a.ts", types: false },
    { from: "room/file.ts", to: "room/c.ts", types: true },
    { from: "room/file.ts", to: "room/s.css", types: false },
    { from: "room/file.ts", to: "d.ts", types: false },
    { from: "room/file.ts", to: "y/e.ts", types: false },
  ]);
});
