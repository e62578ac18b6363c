// npm start: builds the extension and shows it on a replica of the console. Nothing leaves this machine.
import { rmSync } from "node:fs";
import { relative } from "node:path";
import { findChromium } from "./chromium.mjs";
import { hasDisplay } from "./display.mjs";
import { installPackages, prepareTypes, tool } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, say, task } from "./run.mjs";

const build = `${root}.output/chrome-mv3`;
const pictures = `${root}.artifacts/start`;

const ownBrowser = `
To use it on the real console, load this build into your own browser:
  ${build}
  Chrome, Edge, Chromium: open chrome://extensions (Edge: edge://extensions), switch on developer mode,
  choose "Load unpacked" and take that folder. Then reload the console's tabs.
`;

await task(async () => {
  await installPackages();
  await prepareTypes();
  say("Building the extension ...");
  const built = await run(childNode(), [tool("wxt"), "build"]);
  if (built.code !== 0) throw new Error(built.output.trim());
  const chromium = await findChromium();
  const mode = hasDisplay() ? "window" : "headless";
  if (mode === "window") process.stdout.write(ownBrowser);
  say(mode === "window" ? "Opening a window ..." : "No display: visiting pages and reading them ...");
  rmSync(pictures, { recursive: true, force: true });
  const args = ["--disable-warning=ExperimentalWarning", `${root}replica/tour.ts`, chromium, build, relative(root, pictures), mode];
  const { code } = await run(childNode(), args, { stdio: "inherit" });
  if (mode === "headless") process.stdout.write(ownBrowser);
  return code;
});
