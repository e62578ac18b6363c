// npm run bench: builds the extension and measures what it costs. Options: npm run bench -- --help
import { findChromium } from "./chromium.mjs";
import { installPackages, prepareTypes, tool } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, say, task } from "./run.mjs";

await task(async () => {
  await installPackages();
  await prepareTypes();
  say("Building the extension ...");
  const built = await run(childNode(), [tool("wxt"), "build"]);
  if (built.code !== 0) throw new Error(built.output.trim());
  const args = ["--disable-warning=ExperimentalWarning", `${root}bench/main.ts`, await findChromium(), `${root}.output/chrome-mv3`, ...process.argv.slice(2)];
  return (await run(childNode(), args, { stdio: "inherit" })).code;
});
