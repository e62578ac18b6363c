// Finds a browser that loads an unpacked extension from the command line. Run by itself it prints the path.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run, say, task } from "./run.mjs";

const { platform, env } = process;

const advice = {
  linux: "Install the package chromium (Debian: apt-get install chromium) or Microsoft Edge",
  darwin: "Install Chromium (brew install --cask chromium) or Microsoft Edge",
  win32: "Install Microsoft Edge, or Chromium",
};

/**
 * The path of a Chromium, Chrome for Testing or Edge. On Debian and Ubuntu root gets one installed.
 * Google Chrome is left out: since version 137 it ignores `--load-extension`.
 * @throws where there is none; the message says what to install.
 */
export async function findChromium() {
  const chosen = env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") return checked(chosen);
  const found = (await firstThatRuns(candidates())) ?? (await installed());
  if (found !== undefined) return found;
  const install = advice[platform] ?? "Install Chromium";
  throw new Error(`No Chromium found that can load an extension. ${install}, or name one in CHROME_PATH. (Google Chrome 137 and newer cannot do it; Chrome for Testing can.)`);
}

/** What the person chose is taken, unless it is plain that it cannot work. */
async function checked(path) {
  if (!existsSync(path)) throw new Error(`CHROME_PATH names no file: ${path}`);
  const { output } = await version(path);
  const branded = /Google Chrome (\d+)/.exec(output);
  if (branded !== null && Number(branded[1]) >= 137) {
    throw new Error(`CHROME_PATH names Google Chrome ${branded[1]}, which ignores --load-extension. Name Chromium, Chrome for Testing or Edge.`);
  }
  return path;
}

/** Ubuntu has a chromium-browser that only asks for a snap, so a file alone proves nothing. */
async function firstThatRuns(paths) {
  for (const path of paths) {
    if (existsSync(path) && (await version(path)).code === 0) return path;
  }
  return undefined;
}

/** Windows builds open a window instead of printing their version: there they are taken as they are. */
function version(path) {
  return platform === "win32" ? { code: 0, output: "" } : run(path, ["--version"]);
}

function candidates() {
  if (platform === "win32") return [...downloaded(), ...inProgramFiles("Chromium/Application/chrome.exe"), ...inProgramFiles("Microsoft/Edge/Application/msedge.exe")];
  if (platform === "darwin") {
    return [inApplications("Chromium"), inApplications("Google Chrome for Testing"), ...downloaded(), inApplications("Microsoft Edge")];
  }
  return [...onPath("chromium", "chromium-browser"), ...downloaded(), ...onPath("microsoft-edge", "microsoft-edge-stable")];
}

/** Chrome for Testing and Chromium as Puppeteer and Playwright keep them, newest first. */
function downloaded() {
  const cache = { linux: join(homedir(), ".cache"), darwin: join(homedir(), "Library/Caches"), win32: env["LOCALAPPDATA"] ?? "" }[platform] ?? "";
  const file = {
    linux: ["chrome-linux64/chrome", "chrome-linux/chrome"],
    darwin: ["arm64", "x64"].flatMap((chip) => [
      `chrome-mac-${chip}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      `chrome-mac-${chip}/Chromium.app/Contents/MacOS/Chromium`,
    ]),
    win32: ["chrome-win64/chrome.exe", "chrome-win/chrome.exe"],
  }[platform] ?? [];
  return [join(homedir(), ".cache/puppeteer/chrome"), join(cache, "ms-playwright")].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => !/headless|firefox|webkit/.test(name))
      .toSorted((a, b) => b.localeCompare(a, "en", { numeric: true }))
      .flatMap((name) => file.map((path) => join(folder, name, path))));
}

function onPath(...names) {
  return names.flatMap((name) => (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name)));
}

function inApplications(name) {
  return `/Applications/${name}.app/Contents/MacOS/${name}`;
}

function inProgramFiles(path) {
  return [env["PROGRAMFILES(X86)"], env["PROGRAMFILES"], env["LOCALAPPDATA"]].filter(Boolean).map((folder) => join(folder, path));
}

/** Root on Debian or Ubuntu, a container as a rule, gets the distribution's own. */
async function installed() {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  if (process.getuid?.() !== 0 || !/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system)) return undefined;
  say("Installing chromium (apt-get) ...");
  const options = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update", "-qq"], options);
  const { code, output } = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  if (code !== 0) say(output.trim());
  return firstThatRuns(onPath("chromium", "chromium-browser"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await task(async () => {
    process.stdout.write(`${await findChromium()}\n`);
  });
}
