import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openCopies } from "../unit/release/copy.ts";

// It builds, and others look into the build here.
const copies = openCopies();
afterAll(() => copies.close());

test("npm start, without a display: visits the replica's pages, prints what the badges say, and leaves pictures", async () => {
  const { folder } = copies.fromTree("started");
  const child = spawn(process.execPath, ["tasks/start.mjs"], { cwd: folder, env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "", VITEST: undefined, NODE_ENV: undefined } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
  expect(await new Promise((done) => child.once("close", done)), said).toBe(0);
  expect(said).toMatch(/Amazon Kendra +ap-southeast-1 +MTCS L3 +in scope, old list, as of 2022-04-11/);
  const pictures = [...said.matchAll(/^ {2}(\.artifacts\S+\.png)$/gm)].map(([, file = ""]) => file);
  expect(pictures).toHaveLength(12);
  for (const picture of pictures) expect(statSync(join(folder, picture)).size).toBeGreaterThan(5000);
});
