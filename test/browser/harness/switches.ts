import { createRequire } from "node:module";

/** The part of Playwright that says with which switches it starts a Chromium; it comes without types. */
interface Driver {
  readonly server: {
    createPlaywright(options: { readonly sdkLanguage: "javascript" }): { readonly chromium: { defaultArgs(options: object, profile: string, persistent: boolean): Promise<readonly string[]> } };
  };
}

const LIST = "--disable-features=";
const { server } = createRequire(import.meta.url)("playwright-core/lib/coreBundle") as Driver;
const usual = (await server.createPlaywright({ sdkLanguage: "javascript" }).chromium.defaultArgs({}, "", true)).find((each) => each.startsWith(LIST));
if (usual === undefined) throw new Error("Playwright does not say any more which parts of Chromium it turns off.");

/**
 * Chromium's parts that no test looks at, and that are off. The address bar's suggestions are two pages of its own, which cost each
 * start a second of the processor's time. The rest is what Playwright turns off: the browser heeds the last such list alone.
 */
const OFF = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", usual.slice(LIST.length)];

/** Switches for every Chromium of a test. Dates are written as the browser's language does, and all have this one. */
export const SWITCHES: readonly string[] = ["--lang=en-US", `${LIST}${OFF.join(",")}`];
