// npm run check: types, all linters, and the tests that police the project. Half a minute, no browser.
import { installPackages, prepareTypes } from "./install.mjs";
import { task } from "./run.mjs";
import { runTests, runTool, step, total } from "./steps.mjs";

await task(async () => {
  await installPackages();
  await prepareTypes();
  await step("types", () => runTool("tsc", ["--noEmit"]));
  await step("lint", () => runTool("oxlint", []));
  await step("dead code", () => runTool("knip", []));
  if (await step("build, Firefox", () => runTool("wxt", ["build", "-b", "firefox"]))) {
    await step("web-ext lint", () => runTool("web-ext", ["lint", "--source-dir", ".output/firefox-mv3", "--self-hosted"]));
  }
  await step("police", () => runTests("unit", ["test/unit/project"], "police"));
  return total();
});
