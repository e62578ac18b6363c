// npm run package: everything that is published, in .output/package. The same sources give the same bytes.
// npm run package -- --key FILE: also a CRX, signed with an RSA key in PEM, for hosting it oneself;
// with --crx-url ADDRESS, where the CRX will lie, also the update.xml that names it.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { installPackages } from "./install.mjs";
import { childNode, root } from "./node.mjs";
import { run, task } from "./run.mjs";

await task(async () => {
  await installPackages();
  const { key, "crx-url": url } = parseArgs({ options: { key: { type: "string" }, "crx-url": { type: "string" } } }).values;
  if (url !== undefined && (key === undefined || URL.parse(url)?.protocol !== "https:")) throw new Error("--crx-url takes an https address, and a --key.");
  // The tools are loaded into the process, which then must be the newer Node; their progress is not for reading.
  const args = [`${root}tasks/package/pack.mjs`, ...(key === undefined ? [] : [resolve(key)]), ...(url === undefined ? [] : [url])];
  const { code } = await run(childNode(), args, { stdio: ["ignore", "ignore", "inherit"] });
  if (code !== 0) return code;
  const said = (file) => readFileSync(`${root}.output/package/${file}`, "utf8");
  process.stdout.write(`In .output/package:\n${said("SHA256SUMS")}`);
  if (key !== undefined) process.stdout.write(`The CRX's id: ${said("extension-id.txt")}`);
  return 0;
});
