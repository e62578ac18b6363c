import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Book, INSCOPE } from "../book.ts";
import type { Stage } from "../stage.ts";

/** What is committed, installed and tested in a copy: once, for it takes minutes. */
export async function measureProject({ folder }: Stage, book: Book): Promise<void> {
  const copy = folder("project");
  const inCopy = (command: string, ...args: readonly string[]): number => {
    const from = performance.now();
    execFileSync(command, args, { cwd: copy, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
    return (performance.now() - from) / 1000;
  };
  execFileSync("git", ["clone", "--quiet", fileURLToPath(new URL("../..", import.meta.url)), copy]);
  book.write("npm-ci", INSCOPE, inCopy("npm", "ci"));
  book.write("npm-test", INSCOPE, inCopy("npm", "test"));
}
