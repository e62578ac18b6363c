import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** A copy of the project as a clean clone would be: what git tracks, and new files that it does not ignore. */
export interface Copy {
  readonly folder: string;
  git(...args: readonly string[]): void;
  /** Runs npm run package. */
  pack(...args: readonly string[]): { readonly code: number | null; readonly output: string };
  /** The names and bytes of what was packed. */
  packed(): ReadonlyMap<string, Buffer>;
}

/** One set of packages for all copies, one after the other: it is moved. */
export interface Copies {
  fromTree(name: string): Copy;
  /** A folder that holds these files alone, and is no repository. */
  fromFiles(name: string, files: Readonly<Record<string, Uint8Array>>, write: (file: string, bytes: Uint8Array) => void): Copy;
  close(): void;
}

/** With `apart` the packages are links file by file, so that no path leads back here; that takes a second or two. */
export function openCopies({ apart = false } = {}): Copies {
  mkdirSync(join(root, ".artifacts"), { recursive: true });
  // Beside the project's own packages: links do not reach another disk.
  const base = mkdtempSync(join(root, ".artifacts/copies-"));
  let packages = join(base, "packages");
  if (apart) linkTree(join(root, "node_modules"), packages);
  else symlinkSync(join(root, "node_modules"), packages, "junction");
  const take = (folder: string): Copy => {
    const there = join(folder, "node_modules");
    renameSync(packages, there);
    packages = there;
    return {
      folder,
      git: (...args) => void execFileSync("git", args, { cwd: folder, stdio: "ignore" }),
      pack: (...args) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, ["tasks/package.mjs", ...args], { cwd: folder, encoding: "utf8", env: { ...process.env, VITEST: undefined, NODE_ENV: undefined } });
        return { code: status, output: `${stdout}${stderr}` };
      },
      packed: () => {
        const packed = join(folder, ".output/package");
        return new Map(readdirSync(packed).map((name) => [name, readFileSync(join(packed, name))]));
      },
    };
  };
  return {
    fromTree(name) {
      const folder = join(base, name);
      const files = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split("\0");
      for (const file of new Set(files)) {
        if (file !== "") cpSync(join(root, file), join(folder, file), { force: true });
      }
      const copy = take(folder);
      copy.git("init", "--quiet");
      copy.git("add", "--all");
      return copy;
    },
    fromFiles(name, files, write) {
      const folder = join(base, name);
      for (const [file, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        write(join(folder, file), bytes);
      }
      return take(folder);
    },
    close: () => rmSync(base, { recursive: true, force: true }),
  };
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // What tools keep there for themselves comes and goes while this runs.
    if (entry.isDirectory() && entry.name.startsWith(".") && entry.name !== ".bin") continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}
