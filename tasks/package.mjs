// npm run package: everything that is published, in .output/package. The same sources give the same bytes.
// npm run package -- --key FILE: also a CRX, signed with an RSA key in PEM, for hosting it oneself.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { installPackages } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, task } from "./run.mjs";

await task(async () => {
  await installPackages();
  const { key } = parseArgs({ options: { key: { type: "string" } } }).values;
  // The tools are loaded into the process, which then must be the newer Node; their progress is not for reading.
  const args = [`${root}tasks/package/pack.mjs`, ...(key === undefined ? [] : [resolve(key)])];
  const { code } = await run(childNode(), args, { stdio: ["ignore", "ignore", "inherit"] });
  if (code === 0) process.stdout.write(`In .output/package:\n${readFileSync(`${root}.output/package/SHA256SUMS`, "utf8")}`);
  return code;
});
