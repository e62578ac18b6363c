import { spawn } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { childNode, root } from "../node.mjs";
import { tool } from "../install.mjs";

/**
 * Signs a zip for hosting it oneself. The key decides the extension's id.
 * @param {{ zip: string, key: string, crx: string }} paths `key` is an RSA private key in PEM; it is read and never copied.
 * @throws where the key signs nothing.
 */
export async function signCrx({ zip, key, crx }) {
  const child = spawn(childNode(), [tool("crx3"), "--keyPath", key, "--crxPath", crx], { cwd: root, stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  // Where the key is bad crx3 ends before it has read everything.
  child.stdin.on("error", () => {});
  createReadStream(zip).pipe(child.stdin);
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  if (code !== 0 || !existsSync(crx)) throw new Error(`The key ${key} signs nothing: ${said.trim().split("\n")[0]}`);
}
