// node tasks/tool.mjs <tool> arguments: runs a tool of ours with the right Node, once all is installed.
import { installPackages, prepareTypes, tool } from "./install.mjs";
import { childNode } from "./node.mjs";
import { run, task } from "./run.mjs";

await task(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) throw new Error("Usage: node tasks/tool.mjs <tool> arguments");
  await installPackages();
  if (name === "tsc" || name === "vitest") await prepareTypes();
  return (await run(childNode(), [tool(name), ...args], { stdio: "inherit" })).code;
});
