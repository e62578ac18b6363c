import { advice, findFirefox } from "../../../../tasks/firefox.mjs";

/** Runs once before the Firefox tests: finds the browser, or fails with the line that says what to install. */
export default async function setup() {
  const path = await findFirefox();
  if (path === undefined) throw new Error(`No Firefox found. ${advice}`);
  process.env["FIREFOX_PATH"] = path;
}
