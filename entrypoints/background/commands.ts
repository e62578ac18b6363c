import browser from "webextension-polyfill";
import type { Shortcuts } from "../../sight/menu.ts";

const HIDE = "toggle-overlay";

/** Calls back when the key that hides the overlay, or shows it again, was pressed. */
export function onToggle(toggle: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === HIDE) toggle();
  });
}

/** The keys that the user has for our commands now. */
export async function shortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll().catch(() => []);
  const keyOf = (name: string): string | undefined => commands.find((command) => command.name === name)?.shortcut || undefined;
  return { hide: keyOf(HIDE), popup: keyOf("_execute_action") };
}
