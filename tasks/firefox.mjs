// Finds a Firefox for the tests. Run by itself it prints the path.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run, task } from "./run.mjs";

const { platform, env } = process;

/** What the manifest asks for (strict_min_version in wxt.config.ts). */
const oldest = 142;

export const advice = "Install Firefox (Debian: apt-get install firefox-esr) or name one in FIREFOX_PATH.";

/** The path of a Firefox; undefined where there is none. Throws where FIREFOX_PATH names one that does not work. */
export async function findFirefox() {
  const chosen = env["FIREFOX_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (await fits(chosen)) return chosen;
    throw new Error(`FIREFOX_PATH names no Firefox ${oldest} or newer: ${chosen}`);
  }
  for (const path of candidates()) {
    if (await fits(path)) return path;
  }
  return undefined;
}

function candidates() {
  if (platform === "darwin") return ["/Applications/Firefox.app/Contents/MacOS/firefox"];
  if (platform === "win32") return [env["PROGRAMFILES"], env["LOCALAPPDATA"]].filter(Boolean).map((folder) => join(folder, "Mozilla Firefox/firefox.exe"));
  return ["firefox-esr", "firefox"].flatMap((name) => (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name)));
}

/** Windows builds print no version to a pipe: there they are taken as they are. */
async function fits(path) {
  if (!existsSync(path) || isSnap(path)) return false;
  if (platform === "win32") return true;
  const { code, output } = await run(path, ["--version"]);
  return code === 0 && Number(/Firefox (\d+)/.exec(output)?.[1]) >= oldest;
}

/** A snap sees neither our profile nor our build. */
function isSnap(path) {
  if (realpathSync(path).startsWith("/snap/")) return true;
  const start = readFileSync(path).subarray(0, 1000).toString("latin1");
  return start.startsWith("#!") && start.includes("/snap/");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await task(async () => {
    const path = await findFirefox();
    if (path === undefined) throw new Error(`No Firefox ${oldest} or newer found. ${advice}`);
    process.stdout.write(`${path}\n`);
  });
}
