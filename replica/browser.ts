import { type BrowserContext, chromium } from "playwright-core";
import type { Replica } from "./server.ts";

export interface BrowserOptions {
  /** Path of the Chromium to start. */
  readonly executable: string;
  /** Folder of an unpacked extension; null for none. */
  readonly extension: string | null;
  readonly replica: Replica;
  readonly headless: boolean;
  /** A folder to keep the profile in; a fresh one that is thrown away by default. */
  readonly profile?: string;
  /** More switches. */
  readonly switches?: readonly string[];
  /** Switches that Playwright would give it, and that are left out. */
  readonly without?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/** Starts Chromium with a fresh profile and the extension, if there is one. Only the replica can be reached from it. */
export async function openBrowser({ executable, extension, replica, headless, profile = "", switches = [], without = [], viewport = { width: 1280, height: 760 } }: BrowserOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport,
    ignoreDefaultArgs: [...without],
    args: [
      // Chromium refuses to run its sandbox as root, which is what a container is.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...replica.switches,
      ...switches,
    ],
  });
}
