import { watchShipped } from "./shipped.mjs";
import { root } from "../node.mjs";

const quiet = () => {};
const loud = (...lines) => process.stderr.write(`${lines.join(" ")}\n`);

/** What every build for strangers has in common: no trace of test builds, and a list of what is shipped. */
export function releaseBuild() {
  for (const test of ["INSCOPE_SHADOW", "INSCOPE_FEED"]) delete process.env[test];
  process.env["INSCOPE_STORE"] = "1";
  const shipped = watchShipped();
  const config = {
    root,
    logger: { debug: quiet, log: quiet, info: quiet, success: quiet, warn: loud, error: loud, fatal: loud, level: 0 },
    vite: () => ({ logLevel: "error", plugins: [shipped.plugin] }),
    outDirTemplate: "store-{{browser}}",
  };
  return { config, shipped: shipped.packages };
}
