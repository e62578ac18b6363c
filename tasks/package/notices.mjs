import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "wxt";
import { root } from "../node.mjs";
import { task } from "../run.mjs";
import { releaseBuild } from "./build.mjs";

/** The file in the project, and in every package, with the licences of what is shipped. */
export const NOTICES = "THIRD-PARTY.txt";

/**
 * The notices as text.
 * @param {readonly import("./shipped.mjs").Shipped[]} packages
 */
export function noticesOf(packages) {
  const head = 'Inscope contains code of the packages below. Each is used under its own licence.\n"npm run notices" writes this file; a test compares it with what is shipped.\n';
  return [head, ...packages.map(section)].join("\n");
}

function section({ name, version, license, homepage, notice }) {
  return `${"=".repeat(80)}\n${name} ${version} (${license})${homepage === undefined ? "" : `\n${homepage}`}\n${"=".repeat(80)}\n\n${notice}\n`;
}

// Run by npm run notices.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await task(async () => {
    const outDir = mkdtempSync(join(tmpdir(), "inscope-notices-"));
    try {
      // The build takes the file along, whatever is in it.
      if (!existsSync(root + NOTICES)) writeFileSync(root + NOTICES, "");
      const { config, shipped } = releaseBuild();
      for (const browser of ["chrome", "firefox"]) await build({ ...config, browser, outDir });
      writeFileSync(root + NOTICES, noticesOf(shipped()));
    } finally {
      rmSync(outDir, { recursive: true });
    }
  });
}
