// npm test: installs what is missing, then checks everything. The last line is "N passed, N failed".
import { advice, findFirefox } from "./firefox.mjs";
import { installPackages, prepareTypes } from "./install.mjs";
import { say, task } from "./run.mjs";
import { runTests, runTool, step, total } from "./steps.mjs";

await task(async () => {
  const installed = await step("install", async () => {
    await installPackages();
    await prepareTypes();
    return { failed: 0 };
  });
  if (installed) {
    await step("types", () => runTool("tsc", ["--noEmit"]));
    await step("lint", () => runTool("oxlint", ["--quiet"]));
    await step("dead code", () => runTool("knip", []));
    await step("unit tests", () => runTests("unit"));
    const built = await step("build", () => runTool("wxt", ["build"]));
    const firefox = await step("build, Firefox", () => runTool("wxt", ["build", "-b", "firefox"]));
    if (firefox) await step("web-ext lint", () => runTool("web-ext", ["lint", "--source-dir", ".output/firefox-mv3", "--self-hosted"]));
    // The same, with an open shadow root: axe sees nothing in a closed one and would be content with everything.
    const open = await step("build for axe", () => runTool("wxt", ["build"], { INSCOPE_SHADOW: "open" }));
    if (firefox) await step("Firefox tests", () => firefoxTests());
    await step("browser tests", () => (built && open ? runTests("browser") : { failed: 1, output: "Not run: there is no build." }));
  }
  return total();
});

/** On a machine without Firefox they are left out, and that is said; continuous integration must have it. */
async function firefoxTests() {
  if ((await findFirefox()) !== undefined || process.env["CI"]) return runTests("firefox");
  say(`The Firefox tests were NOT RUN: there is no Firefox. ${advice}`);
  return { failed: 0 };
}
