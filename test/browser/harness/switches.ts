/**
 * Chromium's parts that no test looks at, and that are off. The address bar's suggestions are two pages of its own, which cost each
 * start a second of the processor's time. The rest is what Playwright turns off: the browser heeds the last such list alone.
 */
const OFF = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
];

/** Switches for every Chromium of a test. Dates are written as the browser's language does, and all have this one. */
export const SWITCHES: readonly string[] = ["--lang=en-US", `--disable-features=${OFF.join(",")}`];
