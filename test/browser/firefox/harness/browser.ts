import { type Browser, launch } from "puppeteer-core";
import type { Proxy } from "../../../../replica/proxy.ts";
import type { Privileged } from "./privileged.ts";

/** The id of the build for Firefox (wxt.config.ts). */
export const EXTENSION = "inscope@inscope.example";
/** Firefox gives an extension's pages an address of chance, unless this profile has one for it already. */
const UUID = "2c9d7b1e-5a64-4c0f-9b36-0d8f1e7a4c52";
export const ORIGIN = `moz-extension://${UUID}`;
const UUIDS = "extensions.webextensions.uuids";

export interface FirefoxOptions {
  /** Path of the Firefox to start. */
  readonly executable: string;
  readonly proxy: Proxy;
  /** Folder of a profile to start with; without it a fresh one. */
  readonly profile?: string;
}

/** Starts Firefox, without a window. Only the replica can be reached from it. */
export function openFirefox({ executable, proxy: { port }, profile }: FirefoxOptions): Promise<Browser> {
  return launch({
    browser: "firefox",
    executablePath: executable,
    headless: true,
    // The replica's certificate is made on the spot.
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 760 },
    ...(profile === undefined ? {} : { userDataDir: profile }),
    // Without it no page of an extension may be driven, and the browser's own window not be asked.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      [UUIDS]: JSON.stringify({ [EXTENSION]: UUID }),
      // As where other tabs of the console are open: a page of it need not start a process first.
      "dom.ipc.keepProcessesAlive.web": 2,
      "dom.ipc.keepProcessesAlive.webIsolated.max": 4,
      "dom.ipc.keepProcessesAlive.webIsolated.perOrigin": 2,
      // Dates are written as the browser's language does.
      "intl.locale.requested": "en-US",
      // Nothing fades, so what is there is there at once.
      "ui.prefersReducedMotion": 1,
    },
  });
}

declare const Services: { readonly prefs: { setStringPref(name: string, value: string): void } };

/** Gives an extension that is installed from now on its address again, which goes with the extension when that is removed. */
export async function keepAddress(privileged: Privileged): Promise<void> {
  await privileged.inWindow(([name, value]) => Services.prefs.setStringPref(name, value), [UUIDS, JSON.stringify({ [EXTENSION]: UUID })] as const);
}
