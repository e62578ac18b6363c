import { statSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFiles, read, root } from "./sources.ts";

const pages = projectFiles().filter((file) => file.endsWith(".md"));
const files = new Set(projectFiles());

/** The text without what is code. */
const prose = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, "").replaceAll(/`[^`\n]*`/g, "code");

/** A heading's anchor, as GitHub makes it. */
const anchor = (heading: string) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");

/** The relative links of a page that lead nowhere. `has` says whether a path of the project is there. */
function broken(page: string, text: string, has: (path: string) => boolean, textOf: (path: string) => string): readonly string[] {
  return [...prose(text).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].flatMap(([, link = ""]) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = "", fragment] = link.split("#");
    const target = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path)));
    if (!has(target)) return [`${page}: ${link}`];
    const headings = [...textOf(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchor(heading));
    return fragment === undefined || headings.includes(fragment) ? [] : [`${page}: ${link}`];
  });
}

describe("relative links", () => {
  test("resolve, on every page", () => {
    expect(pages.length).toBeGreaterThan(5);
    const has = (path: string) => files.has(path) || (files.values().some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`)) && statSync(join(root, path)).isDirectory());
    expect(pages.flatMap((page) => broken(page, read(page), has, read))).toEqual([]);
  });

  test("a page that a source's comment names is there", () => {
    const sources = projectFiles().filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !file.startsWith("test/unit/project/"));
    const named = sources.flatMap((file) => [...read(file).matchAll(/(?:^|[\s(])((?:[\w-]+\/)*[\w-]+\.md)\b/gm)].map(([, page = ""]) => ({ file, page })));
    expect(named.length).toBeGreaterThan(10);
    // An import writes that one.
    expect(named.filter(({ page }) => page !== "REPORT.md" && !files.has(page))).toEqual([]);
  });

  test.each([
    ["[a](b.md)", ["docs/a.md: b.md"]],
    ["[a](../b.md)", []],
    ["![a](../b.md#two-words)", []],
    ["[a](../b.md#three)", ["docs/a.md: ../b.md#three"]],
    ["[a](#no)", ["docs/a.md: #no"]],
    ["[a](https://example.com/x) `[a](b.md)`\n```\n[a](b.md)\n```", []],
  ])("%j", (text, expected) => {
    expect(broken("docs/a.md", text, (path) => path === "b.md" || path === "docs/a.md", (path) => (path === "b.md" ? "# Two words" : text))).toEqual(expected);
  });
});
