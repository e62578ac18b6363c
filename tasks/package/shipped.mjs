import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../node.mjs";

/** Packages that declare the MIT licence and come without its text: the copyright line of their repository's LICENSE. */
const COPYRIGHTS = { wxt: "Copyright (c) 2023 Aaron", "@wxt-dev/browser": "Copyright (c) 2023 Aaron" };

/**
 * A package whose code is in the extension.
 * @typedef {{ name: string, version: string, license: string, homepage: string | undefined, notice: string }} Shipped
 */

/**
 * Sees what a build bundles. Give `plugin` to every build, then ask `packages()`.
 * What a bundler drops is not counted: a package is shipped where at least one of its modules left something in a file.
 */
export function watchShipped() {
  const folders = new Set();
  const plugin = {
    name: "inscope:shipped",
    generateBundle(_, bundle) {
      for (const { type, modules = {} } of Object.values(bundle)) {
        if (type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
  return { plugin, packages: () => [...folders].map(describe).toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The folder of the package that a module belongs to; undefined for the project's own and the bundler's. */
function packageFolder(id) {
  const file = id.replace(/^\0/, "").replace(/\?.*$/, "").replaceAll("\\", "/");
  if (!file.includes("/node_modules/")) return undefined;
  let folder = dirname(file);
  // A folder inside a package may hold a package.json that only says "type": "module".
  while (!isPackage(folder)) {
    if (folder.endsWith("/node_modules")) throw new Error(`No package holds the module ${id}.`);
    folder = dirname(folder);
  }
  return folder;
}

function isPackage(folder) {
  const file = join(folder, "package.json");
  return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version !== undefined;
}

/** @returns {Shipped} */
function describe(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).toSorted();
  const notice = files.map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()).join("\n\n") || mitNotice(name, license);
  if (notice === undefined) throw new Error(`${name} ${version} is in the extension and has no licence text. Look it up and add it to tasks/package/shipped.mjs, or drop the package.`);
  return { name, version, license, homepage, notice };
}

/** Our own licence is MIT too: the same text under another name. */
function mitNotice(name, license) {
  const copyright = license === "MIT" ? COPYRIGHTS[name] : undefined;
  return copyright === undefined ? undefined : readFileSync(`${root}LICENSE`, "utf8").replace(/^Copyright .*$/m, copyright).trim();
}
