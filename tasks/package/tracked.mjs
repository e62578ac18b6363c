import { existsSync } from "node:fs";
import { root } from "../node.mjs";
import { run } from "../run.mjs";

/** The folder may belong to somebody else, as in a container: nothing in it is run by asking for names. */
const trust = ["-c", "safe.directory=*"];

/**
 * What git tracks, without the tests, as paths from the project's root: a key or a log that lies in the folder is never
 * among it. Undefined where the folder is no repository of its own.
 */
export async function trackedSources() {
  const top = await run("git", [...trust, "rev-parse", "--show-prefix"]);
  if (top.code !== 0 || top.output.trim() !== "") return undefined;
  const { code, output } = await run("git", [...trust, "ls-files", "-z", "--", ":!test", ":!.github"]);
  return code === 0 ? output.split("\0").filter((file) => file !== "" && existsSync(root + file)) : undefined;
}
