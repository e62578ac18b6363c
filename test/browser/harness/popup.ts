import type { CDPSession, Page } from "playwright-core";
import type { Console } from "./console.ts";
import { until } from "./until.ts";

/** The toolbar's own popup, over a tab. Playwright does not know it as a page. */
export interface Popup {
  /** The value of an expression in the popup. */
  evaluate(expression: string): Promise<unknown>;
  type(text: string): Promise<void>;
}

/** What the protocol has and Playwright's types leave out, as it is deprecated: a session without flattening. */
interface Protocol {
  send(method: string, params?: object): Promise<unknown>;
  on(event: "Target.receivedMessageFromTarget", listener: (event: { readonly message: string }) => void): void;
}

/** Opens the popup as a click on the toolbar's button does. */
export async function openPopup({ context, worker }: Console, over: Page): Promise<Popup> {
  await over.bringToFront();
  await (await worker()).evaluate(() => (globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }).chrome.action.openPopup());
  const browser = context.browser();
  if (browser === null) throw new Error("The browser is closed.");
  const session = await browser.newBrowserCDPSession();
  const targets = await until(() => popups(session), (found) => found.length === 1);
  return attach(session as unknown as Protocol, targets[0] ?? "");
}

async function popups(session: CDPSession): Promise<readonly string[]> {
  const { targetInfos } = await session.send("Target.getTargets");
  return targetInfos.filter(({ type, url, attached }) => type === "page" && url.endsWith("/popup.html") && !attached).map(({ targetId }) => targetId);
}

async function attach(session: Protocol, targetId: string): Promise<Popup> {
  const { sessionId } = (await session.send("Target.attachToTarget", { targetId, flatten: false })) as { readonly sessionId: string };
  const waiting = new Map<number, (result: unknown) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id: number; readonly result: unknown };
    waiting.get(id)?.(result);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<unknown> => {
    const id = ++last;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  };
  return {
    evaluate: async (expression) => ((await send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true })) as { readonly result: { readonly value: unknown } }).result.value,
    type: async (text) => void (await send("Input.insertText", { text })),
  };
}
