import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";

/** What we read of a manifest. */
export interface Manifest {
  readonly manifest_version: number;
  readonly background?: { readonly service_worker?: string; readonly type?: "module" };
  readonly content_scripts?: readonly ContentScript[];
}

interface ContentScript {
  readonly matches: readonly string[];
  readonly js?: readonly string[];
  readonly css?: readonly string[];
}

/** The manifest of an unpacked extension. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
}

/** Bytes of all that the extension puts into pages, each file compressed by itself. */
export function contentScriptSize(folder: string): number {
  const files = readManifest(folder).content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [];
  return [...new Set(files)].reduce((sum, file) => sum + gzipSize(join(folder, file)), 0);
}

/** Bytes of a file, compressed. */
export function gzipSize(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** What a zip says of each file beside its name, twice, and at its end. */
const PER_FILE = 30 + 46;
const AT_THE_END = 22;

/** Bytes of a zip of the folder. */
export function zipSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => {
    const path = join(parentPath, name);
    const content = readFileSync(path);
    const stored = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
    return sum + stored + PER_FILE + 2 * (path.length - folder.length);
  }, AT_THE_END);
}
