import { homedir } from "node:os";
import { unzipSync } from "fflate";
import { root } from "../node.mjs";

/** Names that no archive may hold, whatever is in them. */
const NAMES = /(^|\/)(\.env[^/]*|[^/]*\.(pem|key|p12|pfx|log|map)|private[^/]*\.jwk)$/i;
const PRIVATE_KEYS = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|"d"\s*:\s*"[\w-]{40,}"/;
const SOURCE_MAP = /[#@] sourceMappingURL=/;

/**
 * What is wrong with an archive that strangers will get: private keys, logs, source maps, paths of this machine; in a
 * package also the key that fixes the id of an unpacked build, and code that only test builds have. Empty where all is well.
 * @param {Uint8Array} archive a zip
 * @param {"package" | "sources"} kind
 */
export function faultsOf(archive, kind) {
  const here = [root.replace(/[\\/]$/, ""), homedir()].filter((path) => path.length > 1);
  return Object.entries(unzipSync(archive)).flatMap(([name, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    const faults = [
      NAMES.test(name) && "has no place in it",
      PRIVATE_KEYS.test(text) && "holds a private key",
      here.some((path) => text.includes(path)) && "names a path of this machine",
    ];
    if (kind === "package") {
      faults.push(
        SOURCE_MAP.test(text) && "points to a source map",
        // The only word of the kind in it: test builds say "open" there.
        name === "content-scripts/console.js" && !/[`'"]closed[`'"]/.test(text) && "has the open shadow root of test builds",
        name === "manifest.json" && JSON.parse(text).key !== undefined && 'has a "key", which stores refuse',
        name === "manifest.json" && /localhost|127\.0\.0\.1/.test(text) && "is that of a development build",
      );
    }
    return faults.filter(Boolean).map((fault) => `${name} ${fault}`);
  });
}
