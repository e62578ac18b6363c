import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HOSTS, PERMISSIONS, POLICY } from "../release/manifest.ts";
import { projectFiles, read, root } from "./sources.ts";

const workflows = projectFiles().filter((file) => file.startsWith(".github/workflows/"));

/** The actions of a workflow that are not pinned to one commit, with the version in a comment. */
const loose = (text: string) => [...text.matchAll(/uses:\s*(.+)/g)].map(([, action = ""]) => action).filter((action) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));

describe("the workflows", () => {
  test("pin every action to a commit", () => {
    expect(workflows.length).toBeGreaterThan(0);
    expect(workflows.flatMap((file) => loose(read(file)))).toEqual([]);
    expect(loose("uses: actions/checkout@v5\nuses: a/b@0123456789012345678901234567890123456789 # v1.2.3")).toEqual(["actions/checkout@v5"]);
  });
  test("may read and no more, and run what .ci/run runs", () => {
    for (const file of workflows) expect(read(file)).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(workflows.map(read).join("\n")).toMatch(/^ +- run: \.ci\/run$/m);
    expect(read(".ci/run")).toMatch(/^exec npm test$/m);
    if (process.platform !== "win32") expect(statSync(join(root, ".ci/run")).mode & 0o111).not.toBe(0);
  });
});

test("CHANGELOG.md begins with the version of package.json", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  expect(/^## (\S+?),? /m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
});

test("PERMISSIONS.md has a paragraph for each permission, and knows how many hosts there are", () => {
  const paragraphs = [...read("PERMISSIONS.md").matchAll(/^\*\*`(\w+)`\.\*\*/gm)].map(([, name]) => name);
  expect(paragraphs).toEqual(PERMISSIONS);
  expect(read("PERMISSIONS.md")).toContain(`(\`content_scripts\`, ${HOSTS.length} host patterns:`);
  const [, policy = "none"] = /`(connect-src [^`]+)`/.exec(read("PERMISSIONS.md")) ?? [];
  expect(POLICY).toContain(`; ${policy};`);
});

test("versions are exact, and the lockfile names no registry", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
});
