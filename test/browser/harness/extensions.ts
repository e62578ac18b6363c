import type { BrowserContext } from "playwright-core";

/** The browser's own page about extensions: it keeps what went wrong in one, its worker included. */
export interface Extensions {
  /** The errors and warnings since the last call. */
  errors(): Promise<readonly string[]>;
  /** Reloads the extension as an update does. Its scripts in open pages are orphans from then on. */
  reload(): Promise<void>;
}

interface Told {
  readonly message: string;
  readonly source: string;
}

/** What these functions use of the API that this page has. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    getExtensionInfo(id: string): Promise<{ readonly runtimeErrors: readonly Told[]; readonly manifestErrors: readonly Told[]; readonly installWarnings: readonly string[] }>;
    deleteExtensionErrors(which: object): Promise<void>;
    reload(id: string, options: object): Promise<unknown>;
  };
};

/** A file of the browser's page about extensions: it may do what the page may, and draws nothing, which takes a second. */
const PAGE = "chrome://extensions/strings.m.js";

/** What Chromium answers a worker of which it takes the process away meanwhile (its extension_function_dispatcher.cc), as tests do that stop one. */
const STOPPED = "Uncaught (in promise) Error: No SW";

/** Opens the page in the browser's first tab, where it stays, and has it collect the errors of one extension. */
export async function openExtensions(context: BrowserContext, id: string): Promise<Extensions> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(PAGE);
  await page.evaluate(async (extensionId) => {
    // Without developer mode Chromium reloads an unpacked extension only to disable it.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  }, id);
  return {
    errors: () =>
      page.evaluate(async ({ extensionId, stopped }) => {
        const { runtimeErrors, manifestErrors, installWarnings } = await chrome.developerPrivate.getExtensionInfo(extensionId);
        await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
        return [...installWarnings, ...[...manifestErrors, ...runtimeErrors].filter(({ message }) => message !== stopped).map(({ message, source }) => `${source}: ${message}`)];
      }, { extensionId: id, stopped: STOPPED }),
    reload: async () => {
      const next = context.waitForEvent("serviceworker");
      await page.evaluate((extensionId) => chrome.developerPrivate.reload(extensionId, { failQuietly: true }), id);
      await next;
    },
  };
}
