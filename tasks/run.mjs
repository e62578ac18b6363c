import { spawn } from "node:child_process";
import { root } from "./node.mjs";

/**
 * Runs a program and waits for it. Its output goes where `stdio` says; with `pipe` it is collected.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: "pipe", ...options });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr?.setEncoding("utf8").on("data", (text) => (output += text));
    // Ctrl+C reaches the whole group, so the child ends by itself; a plain kill reaches us alone.
    const stay = () => {};
    const pass = () => child.kill("SIGTERM");
    process.on("SIGINT", stay).on("SIGTERM", pass);
    const end = (code, text = "") => {
      process.off("SIGINT", stay).off("SIGTERM", pass);
      resolve({ code, output: output + text });
    };
    child.on("error", (error) => end(127, `${error.message}\n`));
    child.on("close", (code, signal) => end(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/** Says a line to the person, never to a program that reads our standard output. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a task to its end; an error becomes one line and exit code 1. */
export async function task(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
