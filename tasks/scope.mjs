// npm run scope: the command line tool. Standard output is the tool's alone.
import { installPackages } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, task } from "./run.mjs";

await task(async () => {
  await installPackages();
  const args = ["--disable-warning=ExperimentalWarning", `${root}cli/main.ts`, ...process.argv.slice(2)];
  return (await run(childNode(), args, { stdio: "inherit", cwd: process.cwd() })).code;
});
