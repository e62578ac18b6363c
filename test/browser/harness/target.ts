import type { BrowserContext } from "playwright-core";
import { until } from "./until.ts";

/** A debugger's line to something that Playwright does not know, or does not let us pause. */
export interface Target {
  send(method: string, params?: object): Promise<unknown>;
}

/** What the protocol still has and Playwright's types leave out: sessions whose messages are wrapped. */
interface Wrapped {
  send(method: string, params?: object): Promise<unknown>;
  on(event: "Target.receivedMessageFromTarget", listener: (event: { readonly sessionId: string; readonly message: string }) => void): void;
}

/** Attaches to the one target of a kind (`page`, `service_worker`) whose address ends so; waits for it to be there. */
export async function attach(context: BrowserContext, kind: string, ending: string): Promise<Target> {
  const browser = context.browser();
  if (browser === null) throw new Error("The browser is closed.");
  const session = await browser.newBrowserCDPSession();
  const [found] = await until(
    async () => (await session.send("Target.getTargets")).targetInfos.filter(({ type, url }) => type === kind && url.endsWith(ending)),
    (targets) => targets.length === 1,
  );
  const wrapped = session as unknown as Wrapped;
  const { sessionId } = (await wrapped.send("Target.attachToTarget", { targetId: found?.targetId, flatten: false })) as { readonly sessionId: string };
  const waiting = new Map<number, (result: unknown) => void>();
  wrapped.on("Target.receivedMessageFromTarget", (event) => {
    const { id, result } = JSON.parse(event.message) as { readonly id?: number; readonly result: unknown };
    if (event.sessionId === sessionId && id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  return {
    send: async (method, params = {}) => {
      const id = ++last;
      const answer = new Promise((resolve) => waiting.set(id, resolve));
      await wrapped.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
      return answer;
    },
  };
}
