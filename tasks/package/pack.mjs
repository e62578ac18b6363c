// Run by npm run package. Takes nothing; or the path of a CRX's key, and the CRX's address.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { zip } from "wxt";
import { root } from "../node.mjs";
import { say, task } from "../run.mjs";
import { releaseBuild } from "./build.mjs";
import { mustSign, signCrx } from "./crx.mjs";
import { faultsOf } from "./inspect.mjs";
import { NOTICES, noticesOf } from "./notices.mjs";
import { sbomOf } from "./sbom.mjs";
import { trackedSources } from "./tracked.mjs";

const target = `${root}.output/package/`;
const own = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const name = `${own.name}-${own.version}`;

await task(async () => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  try {
    await pack(...process.argv.slice(2));
  } catch (error) {
    // Half a release is none.
    rmSync(target, { recursive: true });
    throw error;
  }
});

async function pack(key, url) {
  if (key !== undefined) mustSign(key);
  const { config, shipped } = releaseBuild();
  const sources = await trackedSources();
  if (sources === undefined) say("Not a git repository: no sources zip. It is made from tracked files alone.");
  for (const browser of ["chrome", "firefox"]) {
    const files = { zipSources: browser === "firefox" && sources !== undefined, includeSources: sources ?? [], dotSources: true };
    const templates = { artifactTemplate: `${name}-{{browser}}.zip`, sourcesTemplate: `${name}-sources.zip` };
    for (const file of await zip({ ...config, browser, zip: { ...files, ...templates } })) renameSync(file, target + basename(file));
  }
  const packages = shipped();
  const faults = readdirSync(target).flatMap((file) => faultsOf(readFileSync(target + file), file.endsWith("-sources.zip") ? "sources" : "package").map((fault) => `${file}: ${fault}`));
  if (!existsSync(root + NOTICES) || readFileSync(root + NOTICES, "utf8") !== noticesOf(packages)) faults.push(`${NOTICES} is not that of what is shipped. Run: npm run notices`);
  if (faults.length > 0) throw new Error(`Nothing is packed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  writeFileSync(`${target}${name}.cdx.json`, sbomOf(own, packages));
  if (key !== undefined) {
    const { minimum_chrome_version: oldest } = JSON.parse(readFileSync(`${root}.output/store-chrome/manifest.json`, "utf8"));
    const id = await signCrx({ zip: `${target}${name}-chrome.zip`, crx: `${target}${name}.crx`, xml: `${target}update.xml` }, { key, url, version: own.version, oldest });
    writeFileSync(`${target}extension-id.txt`, `${id}\n`);
  }
  const sums = readdirSync(target).toSorted().map((file) => `${createHash("sha256").update(readFileSync(target + file)).digest("hex")}  ${file}\n`);
  writeFileSync(`${target}SHA256SUMS`, sums.join(""));
}
