// npm run dev: builds the extension, opens it over the replica of the console, and follows every change of a file.
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.mjs";
import { hasDisplay } from "./display.mjs";
import { installPackages, prepareTypes } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, say, task } from "./run.mjs";

const build = `${root}.output/chrome-mv3-dev`;

await task(async () => {
  await installPackages();
  await prepareTypes();
  // The build tool is loaded into this very process, which then must be the newer Node.
  if (childNode() !== process.execPath) return (await run(childNode(), ["--disable-warning=ExperimentalWarning", fileURLToPath(import.meta.url)], { stdio: "inherit" })).code;
  const { createServer } = await import("wxt");
  const server = await createServer({ root, browser: "chrome", webExt: { disabled: true } });
  await server.start();
  say(`\nTo follow the changes on the real console, load ${build} into your own browser ("Load unpacked").`);
  say("A change of data/, locale/ or wxt.config.ts takes a new start.");
  if (hasDisplay()) await window();
  else await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  await server.stop();
  return 0;
});

/** The replica in a window, until the person closes it. */
async function window() {
  const [{ openBrowser }, { startReplica }] = await Promise.all([import("../replica/browser.ts"), import("../replica/server.ts")]);
  const replica = await startReplica();
  const context = await openBrowser({ executable: await findChromium(), extension: build, replica, headless: false, viewport: null });
  await context.pages()[0]?.goto("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await new Promise((resolve) => {
    context.once("close", resolve);
  });
  await replica.close();
}
