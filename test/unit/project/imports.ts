import { posix } from "node:path";
import { parseSync } from "oxc-parser";
import { read, sourceFiles } from "./sources.ts";

/** One file of the project names another. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** It takes types alone, which are gone when the code runs. */
  readonly types: boolean;
}

/** Every import and re-export between files of the project, as paths from its root. Scripts that are loaded later count too. */
export function projectImports(): readonly Import[] {
  return sourceFiles().flatMap((file) => importsOf(file, read(file)));
}

/** The imports of one file. */
export function importsOf(file: string, text: string): readonly Import[] {
  const { module } = parseSync(file, text);
  const to = (path: string) => posix.normalize(posix.join(posix.dirname(file), path.replace(/\?.*$/, "")));
  const named = module.staticImports.map(({ moduleRequest, entries }) => ({ path: moduleRequest.value, types: entries.length > 0 && entries.every(({ isType }) => isType) }));
  const passed = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest, isType }) => (moduleRequest === null ? [] : [{ path: moduleRequest.value, types: isType }])));
  const later = module.dynamicImports.map(({ moduleRequest }) => ({ path: text.slice(moduleRequest.start + 1, moduleRequest.end - 1), types: false }));
  return [...named, ...passed, ...later].filter(({ path }) => path.startsWith(".")).map(({ path, types }) => ({ from: file, to: to(path), types }));
}
