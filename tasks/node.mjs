import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's folder, with a trailing separator. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** From here on Node runs .ts files without a flag; the tools need 22 as well. */
const wanted = [22, 18];

/** True where a Node of this version (`24.21.0`) strips types without being asked. */
function stripsTypes(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

/**
 * The Node that runs our tools and our TypeScript: the one that runs us where it is new enough,
 * else the one that comes with the packages. Call it once the packages are installed.
 * @throws where there is neither.
 */
export function childNode() {
  if (stripsTypes(process.versions.node)) return process.execPath;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const own = `${root}node_modules/node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}/bin/${file}`;
  if (existsSync(own)) return own;
  throw new Error(`Node ${wanted.join(".")} or newer is needed here (this is ${process.versions.node}). Install it and run again.`);
}
