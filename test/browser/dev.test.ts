import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { openBrowser } from "../../replica/browser.ts";
import { type Replica, startReplica } from "../../replica/server.ts";
import { type Copies, type Copy, openCopies } from "../unit/release/copy.ts";
import { until } from "./harness/until.ts";

let copies: Copies;
let copy: Copy;
let dev: ChildProcess;
let replica: Replica;
let context: BrowserContext;

beforeAll(async () => {
  copies = openCopies();
  copy = copies.fromTree("dev");
  let said = "";
  // Without a display it opens no window of its own.
  dev = spawn(process.execPath, ["tasks/dev.mjs"], { cwd: copy.folder, env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", VITEST: undefined, NODE_ENV: undefined } });
  for (const stream of [dev.stdout, dev.stderr]) stream?.on("data", (data) => (said += String(data)));
  await until(async () => said, (text) => text.includes("load "), 20_000);
  replica = await startReplica();
  context = await openBrowser({ executable: process.env["CHROME_PATH"] ?? "", extension: join(copy.folder, ".output/chrome-mv3-dev"), replica, headless: true });
});
afterAll(async () => {
  await context?.close();
  await replica?.close();
  if (dev !== undefined && dev.exitCode === null) {
    const ended = new Promise((resolve) => {
      dev.once("close", resolve);
    });
    dev.kill("SIGTERM");
    await ended;
  }
  copies?.close();
});

test("npm run dev: the loaded extension follows a change of a file", async () => {
  const page = await context.newPage();
  await page.goto("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await waitForOverlays(page, answered);
  const mark = () => page.evaluate(() => document.documentElement.dataset["changed"]).catch(() => undefined);
  expect(await mark()).toBeUndefined();
  const file = join(copy.folder, "entrypoints/console.content/index.ts");
  const changed = readFileSync(file, "utf8").replace("main() {", 'main() { document.documentElement.dataset["changed"] = "by hand";');
  writeFileSync(file, changed);
  await until(mark, (value) => value === "by hand");
  await waitForOverlays(page, answered);
});
