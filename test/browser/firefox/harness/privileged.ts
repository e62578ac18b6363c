import type { Browser } from "puppeteer-core";

/** Scripts that Firefox trusts like its own. A function runs there as its text: it may use its argument and nothing around it. */
export interface Privileged {
  /** Runs in the browser's window. */
  inWindow<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /**
   * Runs beside a page's scripts, in its process, with `content` for its window. `where` is the page's id in the
   * protocol, or the toolbar's popup, which has none. Fails after `limit` milliseconds: a page that is replaced
   * meanwhile takes its scripts along.
   */
  inContent<A, T>(where: string, work: (argument: A) => T | Promise<T>, argument: A, limit?: number): Promise<T>;
}

/** The name of the toolbar's popup among places to look into. */
export const POPUP = "the popup";

/** What puppeteer has and its types leave out: the line to the browser, for what it has no method for. */
interface Wire {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}

type Reply = { readonly value: unknown } | { readonly error: string };

export async function openPrivileged(browser: Browser): Promise<Privileged> {
  const { connection } = browser as unknown as Wire;
  const { contexts } = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 })).result as { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
  const own = contexts.find(({ url }) => url === "chrome://browser/content/browser.xhtml");
  if (own === undefined) throw new Error("Firefox shows no window of its own to scripts.");

  async function inWindow<A, T>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    // Values cross as JSON: the protocol's own form would have to be taken apart again.
    const expression = `(async () => { try { return JSON.stringify({ value: await (${String(work)})(${literal(argument)}) }) } catch (error) { return JSON.stringify({ error: String(error) }) } })()`;
    const answer = (await connection.send("script.evaluate", { expression, target: { context: own?.context }, awaitPromise: true })).result as { readonly result?: { readonly value?: string } };
    return valueOf(JSON.parse(answer.result?.value ?? '{"error":"no value"}') as Reply) as T;
  }

  let asked = 0;
  async function inContent<A, T>(where: string, work: (argument: A) => T | Promise<T>, argument: A, limit = 10_000): Promise<T> {
    // An answer that comes too late must not be taken for another's.
    const name = `inscope-test-${(asked += 1)}`;
    const script = `(async () => { let reply; try { reply = { value: await (${String(work)})(${literal(argument)}) } } catch (error) { reply = { error: String(error) } } sendAsyncMessage(${literal(name)}, JSON.stringify(reply)) })()`;
    return valueOf(JSON.parse(await inWindow(runBeside, { name, where: where === POPUP ? null : where, script, limit })) as Reply) as T;
  }

  return { inWindow, inContent };
}

function literal(value: unknown): string {
  return value === undefined ? "undefined" : JSON.stringify(value);
}

function valueOf(reply: Reply): unknown {
  if ("error" in reply) throw new Error(`In Firefox: ${reply.error}`);
  return reply.value;
}

interface Messages {
  addMessageListener(name: string, listener: (message: { readonly data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { readonly data: string }) => void): void;
  loadFrameScript(address: string, later: boolean): void;
}
declare const ChromeUtils: { importESModule(path: string): { readonly NavigableManager: { getBrowsingContextById(id: string): { readonly top: { readonly embedderElement: { readonly messageManager: Messages } } } | null } } };

/** Runs in Firefox's window. */
function runBeside({ name, where, script, limit }: { readonly name: string; readonly where: string | null; readonly script: string; readonly limit: number }): Promise<string> {
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const popup = document.querySelector("browser.webextension-popup-browser") as { readonly messageManager?: Messages } | null;
  const manager = where === null ? popup?.messageManager : NavigableManager.getBrowsingContextById(where)?.top.embedderElement.messageManager;
  if (!manager) return Promise.reject(new Error(where === null ? "There is no popup." : "The page is closed."));
  return new Promise((resolve, reject) => {
    const end = () => {
      manager.removeMessageListener(name, heard);
      clearTimeout(timer);
    };
    const heard = ({ data }: { readonly data: string }) => {
      end();
      resolve(data);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`The page did not answer within ${limit} ms.`));
    }, limit);
    manager.addMessageListener(name, heard);
    manager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
  });
}

/**
 * Reads what does no harm to be read again: the answer is lost where a page or a popup is just being made anew. Each time it is
 * given longer, in milliseconds, for a machine that has much else to do.
 */
export async function readAgain<T>(read: (limit: number) => Promise<T>, limit = 400): Promise<T> {
  try {
    return await read(limit);
  } catch (error) {
    if (limit > 10_000) throw error;
    return readAgain(read, 2 * limit);
  }
}
