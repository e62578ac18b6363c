import { EXTENSION } from "./browser.ts";
import type { Privileged } from "./privileged.ts";

declare const ChromeUtils: {
  importESModule(path: string): {
    readonly ExtensionPermissions: { get(id: string): Promise<{ readonly origins: readonly string[] }>; remove(id: string, what: object, extension: unknown): Promise<void> };
    readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void>; disable(): Promise<void> }> };
    readonly ExtensionParent: { readonly apiManager: { readonly global: { browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> } } } };
  };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: { readonly backgroundState: string; terminateBackground(options: object): Promise<void> } } };

/** Stops the background, as the browser does when it is idle. */
export async function stopBackground(privileged: Privileged): Promise<void> {
  const state = await privileged.inWindow(async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    return extension.backgroundState;
  }, EXTENSION);
  if (state !== "stopped") throw new Error(`The background is ${state}.`);
}

/** Reloads the extension as an update does. */
export async function reloadExtension(privileged: Privileged): Promise<void> {
  await privileged.inWindow(async (id) => {
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    await (await AddonManager.getAddonByID(id)).reload();
  }, EXTENSION);
}

/** Disables the extension, as the user can in about:addons. */
export async function disableExtension(privileged: Privileged): Promise<void> {
  await privileged.inWindow(async (id) => {
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    await (await AddonManager.getAddonByID(id)).disable();
  }, EXTENSION);
}

/** Presses the extension's button in the toolbar: its popup opens over the current tab. */
export async function pressToolbarButton(privileged: Privileged): Promise<void> {
  await privileged.inWindow(async (id) => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    await ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window);
  }, EXTENSION);
}

/** Withdraws the extension's access to the console's hosts, as the user can in about:addons. */
export async function withdrawAccess(privileged: Privileged): Promise<void> {
  await privileged.inWindow(async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { origins } = await ExtensionPermissions.get(id);
    // A copy: Firefox goes through the list while it takes from it.
    await ExtensionPermissions.remove(id, { permissions: [], origins: [...origins] }, WebExtensionPolicy.getByID(id).extension);
  }, EXTENSION);
}

/** Presses "Allow" where Firefox asks the user for a permission; false where it does not ask. */
export function allow(privileged: Privileged): Promise<boolean> {
  return privileged.inWindow(() => {
    const prompt = document.querySelector("#addon-webext-permissions-notification:not([hidden])") as (Element & { readonly button?: HTMLElement }) | null;
    if (!prompt?.button || prompt.closest("panel")?.getAttribute("panelopen") !== "true") return false;
    prompt.button.click();
    return true;
  }, undefined);
}
