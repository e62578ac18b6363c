import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { tool } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run } from "./run.mjs";

/** Tools colour what they print where we print to a terminal, and only there. */
const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };

/** What Node has compiled is kept: tests start the command line tool a hundred times. */
const compiled = { NODE_COMPILE_CACHE: `${root}.artifacts/compiled` };

const sum = { passed: 0, failed: 0 };

/** Prints the sum of all steps as the last line. Returns the exit code. */
export function total() {
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 ? 0 : 1;
}

/**
 * Runs one step, prints a line about it, and its output where it failed.
 * @param {string} name
 * @param {() => Promise<{ passed?: number, failed: number, output?: string }>} work
 */
export async function step(name, work) {
  const from = performance.now();
  const { passed = 0, failed, output = "" } = await attempt(work);
  sum.passed += passed;
  sum.failed += failed;
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (failed > 0) process.stdout.write(`${output.trim()}\n`);
  process.stdout.write(`${failed === 0 ? "ok    " : "FAILED"}  ${name.padEnd(14)} ${seconds.padStart(5)} s${passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : ""}\n`);
  return failed === 0;
}

/** A tool counts as one. */
export async function runTool(name, args, env = {}) {
  const { code, output } = await run(childNode(), [tool(name), ...args], { env: { ...process.env, ...colour, ...compiled, ...env } });
  return code === 0 ? { passed: 1, failed: 0 } : { failed: 1, output: output || `${name} ended with exit code ${code}.` };
}

/**
 * Runs tests of a project of vitest.config.ts, all by default. Each of vitest's tests counts as one. A crash, a file that cannot be read and an
 * empty run are failures too. `args` are arguments for vitest: paths, to run the tests below those alone, and switches.
 * @param {string} project
 * @param {readonly string[]} [args]
 * @param {string} [name] of the report in .artifacts/
 */
export async function runTests(project, args = [], name = project) {
  const file = `${root}.artifacts/${name}.json`;
  rmSync(file, { force: true });
  mkdirSync(`${root}.artifacts`, { recursive: true });
  const command = [tool("vitest"), "run", ...args, "--project", project, "--reporter=default", "--slowTestThreshold=60000", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await run(childNode(), command, { env: { ...process.env, ...colour, ...compiled } });
  const { passed, failed } = counts(file);
  const sound = code === 0 && passed > 0;
  return { passed, failed: sound ? failed : Math.max(failed, 1), output };
}

function counts(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const unread = report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.every((test) => test.status !== "failed"));
    return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return { failed: 1, output: error.message };
  }
}
