import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The project's folder. */
export const root = resolve(import.meta.dirname, "../../..");

/** Every file of the project, as a path from its root: what git tracks, and new files that it does not ignore. */
export function projectFiles(): readonly string[] {
  const files = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split("\0");
  return [...new Set(files)].filter((file) => file !== "" && existsSync(join(root, file))).toSorted();
}

/** What is compiled and run, without the tests. */
export function sourceFiles(): readonly string[] {
  return projectFiles().filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !file.startsWith("test/"));
}

export function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
