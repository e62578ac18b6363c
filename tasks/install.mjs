import { existsSync, readFileSync, statSync } from "node:fs";
import { childNode, root } from "./node.mjs";
import { run, say } from "./run.mjs";

/** Installs the packages where they are missing or are not those of package-lock.json. Throws what npm says where it fails. */
export async function installPackages() {
  if (packagesFit()) return;
  say("Installing packages (npm ci --ignore-scripts) ...");
  const [npm, first] = npmCommand();
  // npm is quiet but for errors: on Node 20 it warns of engines that our own Node satisfies.
  const args = [...first, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const install = (...more) => run(npm, [...args, ...more], { shell: process.platform === "win32" && first.length === 0 });
  // What npm's cache says of a package it need not ask anew, for a quarter of the time; a version that is younger than the cache it must.
  if ((await install("--prefer-offline")).code === 0) return;
  const { code, output } = await install();
  if (code !== 0) throw new Error(`${output.trim()}\nnpm ci failed (exit ${code}).`);
}

/**
 * Writes the types that tsconfig.json builds on, where they are missing or older than what they are made from.
 * A failure is told and no more: the build, which needs the same, fails on it.
 */
export async function prepareTypes() {
  const made = changed(`${root}.wxt/wxt.d.ts`);
  const sources = ["wxt.config.ts", "entrypoints", "public"].map((path) => changed(root + path));
  if (made > 0 && made >= Math.max(...sources)) return;
  const { code, output } = await run(childNode(), [tool("wxt"), "prepare"]);
  if (code !== 0) say(`${output.trim()}\nwxt prepare failed (exit ${code}).`);
}

/** The JavaScript file behind a tool's name: `wxt`, `tsc`. Throws where no package has such a tool. */
export function tool(name) {
  const folder = name === "tsc" ? "typescript" : name;
  const file = `${root}node_modules/${folder}/package.json`;
  const path = existsSync(file) ? readJson(file).bin?.[name] : undefined;
  if (path === undefined) throw new Error(`No such tool: ${name}.`);
  return `${root}node_modules/${folder}/${path}`;
}

/** True where every package that the lock asks for is there, in its version. */
function packagesFit() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const there = readJson(installed).packages;
  // Optional packages of another platform are in the lock and never installed.
  return Object.entries(readJson(`${root}package-lock.json`).packages).every(([path, { version, optional }]) =>
    path === "" || (there[path] === undefined ? optional === true : there[path].version === version && existsSync(`${root}${path}/package.json`)));
}

/** npm as the one that runs us, else the one on the path. */
function npmCommand() {
  const own = process.env["npm_execpath"];
  return own?.endsWith("npm-cli.js") ? [process.execPath, [own]] : ["npm", []];
}

function changed(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
