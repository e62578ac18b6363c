import type { Page } from "playwright-core";
import type { Console } from "./console.ts";
import { attach } from "./target.ts";

/** The toolbar's own popup, over a tab. Playwright does not know it as a page. */
export interface Popup {
  /** The value of an expression in the popup. */
  evaluate(expression: string): Promise<unknown>;
  type(text: string): Promise<void>;
}

/** Opens the popup as a click on the toolbar's button does. */
export async function openPopup({ context, worker }: Console, over: Page): Promise<Popup> {
  await over.bringToFront();
  await (await worker()).evaluate(() => (globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }).chrome.action.openPopup());
  const popup = await attach(context, "page", "/popup.html");
  return {
    evaluate: async (expression) => ((await popup.send("Runtime.evaluate", { expression, returnByValue: true })) as { readonly result: { readonly value: unknown } }).result.value,
    type: async (text) => void (await popup.send("Input.insertText", { text })),
  };
}
