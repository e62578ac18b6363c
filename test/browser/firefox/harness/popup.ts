import type { Page } from "puppeteer-core";
import { until } from "../../harness/until.ts";
import { pressToolbarButton } from "./extension.ts";
import { POPUP, type Privileged, readAgain } from "./privileged.ts";

/** The toolbar's own popup, over a tab. The protocol does not know it as a page. */
export interface Popup {
  /** Everything that can be read in it. */
  text(): Promise<string>;
  /** The role of what has the focus; null where the popup has not. */
  focused(): Promise<string | null>;
  /** Presses keys, as from a keyboard: `a`, `Enter`, `ArrowDown`. */
  press(...keys: readonly string[]): Promise<void>;
}

interface Keyboard {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Components: {
  readonly classes: Readonly<Record<string, { createInstance(kind: unknown): Keyboard }>>;
  readonly interfaces: Readonly<Record<string, unknown>>;
};
declare const content: Window & typeof globalThis;

const MOST_CLOSINGS = 4;

/** Opens the popup as a click on the toolbar's button does. */
export async function openPopup(privileged: Privileged, over: Page): Promise<Popup> {
  await over.bringToFront();
  await pressToolbarButton(privileged);
  const popup: Popup = {
    text: () => readAgain((limit) => read(privileged, limit)),
    focused: () => readAgain((limit) => privileged.inContent(POPUP, () => (content.document.hasFocus() ? content.document.activeElement?.getAttribute("role") ?? null : null), undefined, limit)),
    press: (...keys) =>
      privileged.inContent(POPUP, (pressed) => {
        const keyboard = Components.classes["@mozilla.org/text-input-processor;1"]?.createInstance(Components.interfaces["nsITextInputProcessor"]);
        if (!keyboard?.beginInputTransactionForTests(content)) throw new Error("The popup takes no keys.");
        for (const key of pressed) {
          const event = new content.KeyboardEvent("", { key });
          keyboard.keydown(event);
          keyboard.keyup(event);
        }
      }, keys),
  };
  // Firefox closes it when a tab takes the focus while it opens, which several may do. One that closes again and again does so by itself.
  for (let closed = 0; await isGone(privileged); closed += 1) {
    if (closed === MOST_CLOSINGS) throw new Error(`The popup closed ${closed + 1} times.`);
    await pressToolbarButton(privileged);
  }
  return popup;
}

/** Waits until the popup says something; true where it closes instead, or never opens. */
async function isGone(privileged: Privileged): Promise<boolean> {
  const text = await until(() => shown(privileged), (said) => said !== "");
  return text === null;
}

/**
 * What the popup says; null where there is none. Nothing while it has no page, for its browser is there before that is,
 * and what is asked of it meanwhile is lost.
 */
async function shown(privileged: Privileged): Promise<string | null> {
  const open = await until(() => isOpen(privileged), (is) => is, 2_000).catch(() => false);
  return open ? readAgain((limit) => read(privileged, limit)).catch(() => "") : null;
}

function isOpen(privileged: Privileged): Promise<boolean> {
  return privileged.inWindow(() => document.querySelector("browser.webextension-popup-browser") !== null, undefined);
}

function read(privileged: Privileged, limit: number): Promise<string> {
  return privileged.inContent(POPUP, () => content.document.body?.innerText ?? "", undefined, limit);
}

/** Closes the popup where it is open. */
export async function closePopup(privileged: Privileged): Promise<void> {
  await privileged.inWindow(() => {
    const panel = document.querySelector("browser.webextension-popup-browser")?.closest("panel") as { hidePopup(): void } | null | undefined;
    panel?.hidePopup();
  }, undefined);
  await until(() => isOpen(privileged), (open) => !open);
}
