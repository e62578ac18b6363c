import { findChromium } from "../../../tasks/chromium.mjs";

/** Runs once before the browser tests: finds the browser, or fails with the line that says what to install. */
export default async function setup() {
  process.env["CHROME_PATH"] = await findChromium();
}
