import { spawn } from "node:child_process";
import { createHash, createPrivateKey, createPublicKey } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { childNode, root } from "../node.mjs";
import { tool } from "../install.mjs";

/** Throws where there is no such key, for crx3 would make one; and where it is none that signs a CRX. */
export function mustSign(key) {
  if (!existsSync(key)) throw new Error(`There is no key ${key}. Make one with: openssl genrsa -out FILE 2048`);
  if (keyType(key) !== "rsa") throw new Error(`${key} is no RSA private key in PEM.`);
}

function keyType(key) {
  try {
    return createPrivateKey(readFileSync(key)).asymmetricKeyType;
  } catch {
    return undefined;
  }
}

/**
 * Signs a zip for hosting it oneself. With an address it also writes the `update.xml` that browsers ask there.
 * @param {{ zip: string, crx: string, xml: string }} paths
 * @param {{ key: string, url: string | undefined, version: string, oldest: string }} signing `key` is an RSA private key in PEM; it is
 * read and never copied. `url` is where the CRX will lie, `oldest` the oldest Chromium that it runs in.
 * @returns {Promise<string>} the extension's id, which the key decides
 * @throws where crx3 fails, with what it says.
 */
export async function signCrx({ zip, crx, xml }, { key, url, version, oldest }) {
  // A bare 123 would be taken for a number.
  const update = url === undefined ? [] : ["--xmlPath", xml, "--crxURL", url, "--appVersion", version, "--browserVersion", `${oldest}.0.0`];
  const child = spawn(childNode(), [tool("crx3"), "--keyPath", key, "--crxPath", crx, ...update], { cwd: root, stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  // Where the key is bad crx3 ends before it has read everything.
  child.stdin.on("error", () => {});
  createReadStream(zip).pipe(child.stdin);
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  if (code !== 0 || !existsSync(crx)) throw new Error(`No CRX was made: ${/^.*Error: .*$/m.exec(said)?.[0] ?? said.trim()}`);
  return idOf(key);
}

/** Half of the public key's SHA-256, with the letters a to p for its digits. */
function idOf(key) {
  const digest = createHash("sha256").update(createPublicKey(readFileSync(key)).export({ type: "spki", format: "der" })).digest("hex");
  return [...digest.slice(0, 32)].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
}
