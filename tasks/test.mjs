// npm test: installs what is missing, then checks everything. The last line is "N passed, N failed".
import { readdirSync, readFileSync } from "node:fs";
import { advice, findFirefox } from "./firefox.mjs";
import { installPackages, prepareTypes } from "./install.mjs";
import { root } from "./node.mjs";
import { say, task } from "./run.mjs";
import { runTests, runTool, step, total } from "./steps.mjs";

await task(async () => {
  const installed = await step("install", async () => {
    await installPackages();
    await prepareTypes();
    return { failed: 0 };
  });
  if (installed) await checkEverything();
  return total();
});

/** Side by side go what share nothing but the machine: they wait as much as they work. The lines of a step come when it ends. */
async function checkEverything() {
  const [{ built, open, firefox }] = await Promise.all([buildAll(), lint()]);
  const browserTests = (args, name) => (built && open ? runTests("browser", args, name) : { failed: 1, output: "Not run: there is no build." });
  const { policy, others } = chromiumTests();
  await Promise.all([
    inTurn(
      () => step("unit tests", () => runTests("unit")),
      () => firefox && step("Firefox tests", () => firefoxTests()),
    ),
    inTurn(
      () => step("policy tests", () => browserTests(policy, "policy")),
      () => step("browser tests", () => browserTests(["--fileParallelism", "--maxWorkers=2", ...others], "browser")),
    ),
  ]);
}

/** Whether each build is there. */
async function buildAll() {
  const built = await step("build", () => runTool("wxt", ["build"]));
  // The same, with an open shadow root: axe sees nothing in a closed one and would be content with everything.
  const open = await step("build for axe", () => runTool("wxt", ["build"], { INSCOPE_SHADOW: "open" }));
  const firefox = await step("build, Firefox", () => runTool("wxt", ["build", "-b", "firefox"]));
  if (firefox) await step("web-ext lint", () => runTool("web-ext", ["lint", "--source-dir", ".output/firefox-mv3", "--self-hosted"]));
  return { built, open, firefox };
}

async function lint() {
  await step("types", () => runTool("tsc", ["--noEmit"]));
  await step("lint", () => runTool("oxlint", ["--quiet"]));
  await step("dead code", () => runTool("knip", []));
}

/** The test files in Chromium: those that write a policy file, which holds for every Chromium of the machine, and those that may run two at a time. */
function chromiumTests() {
  const folder = "test/browser/";
  const files = readdirSync(root + folder, { recursive: true }).map((file) => folder + file.replaceAll("\\", "/")).filter((file) => file.endsWith(".test.ts") && !file.startsWith(`${folder}firefox/`));
  const policy = files.filter((file) => readFileSync(root + file, "utf8").includes("usePolicy("));
  return { policy, others: files.filter((file) => !policy.includes(file)) };
}

/** @param {readonly (() => unknown)[]} works */
async function inTurn(...works) {
  for (const work of works) await work();
}

/** On a machine without Firefox they are left out, and that is said; continuous integration must have it. */
async function firefoxTests() {
  if ((await findFirefox()) !== undefined || process.env["CI"]) return runTests("firefox");
  say(`The Firefox tests were NOT RUN: there is no Firefox. ${advice}`);
  return { failed: 0 };
}
