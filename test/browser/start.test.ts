import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

test("npm start, without a display: visits the replica's pages, prints what the badges say, and leaves pictures", async () => {
  const child = spawn(process.execPath, ["tasks/start.mjs"], { cwd: root, env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", VITEST: undefined, NODE_ENV: undefined } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
  expect(await new Promise((done) => child.once("close", done)), said).toBe(0);
  expect(said).toMatch(/Amazon Kendra +ap-southeast-1 +MTCS L3 +in scope, old list, as of 2022-04-11/);
  const pictures = [...said.matchAll(/^ {2}(\.artifacts\S+\.png)$/gm)].map(([, file = ""]) => file);
  expect(pictures).toHaveLength(12);
  for (const picture of pictures) expect(statSync(join(root, picture)).size).toBeGreaterThan(5000);
});
