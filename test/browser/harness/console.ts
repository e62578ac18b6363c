import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { BrowserContext, Page, Worker } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "../../../replica/browser.ts";
import { domains } from "../../../replica/regions.ts";
import { type Replica, startReplica } from "../../../replica/server.ts";
import { staysAt } from "./anew.ts";
import { type Extensions, openExtensions } from "./extensions.ts";
import { type LocalHost, withHosts } from "./hosts.ts";
import { SWITCHES } from "./switches.ts";

/** The replica console in a Chromium that has a build of the extension. */
export interface Console {
  readonly context: BrowserContext;
  /** The extension's service worker. */
  worker(): Promise<Worker>;
  /** A new tab at an address. Its errors fail the test. */
  visit(url: string): Promise<Page>;
  /** At an address, or a page of the extension (`popup.html`), in a tab that the file's tests share, one after the other: a new tab costs the browser more than many a page. Who changes the tab itself, its size or its media, takes a new one. */
  turnTo(to: string): Promise<Page>;
  /** A new tab at a page of the extension: `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Reloads the extension as an update does. Its scripts in open pages are orphans from then on. */
  reloadExtension(): Promise<void>;
}

/**
 * For a test file: one Chromium for all its tests, which must leave it without an error and without a foreign request.
 * `hosts` can be reached beside the console's own; `without` are switches of Playwright's that the browser is not given.
 */
export function useConsole(build = ".output/chrome-mv3", hosts: readonly LocalHost[] = [], without: readonly string[] = []): Console {
  const extension = resolve(import.meta.dirname, "../../..", build);
  const errors: string[] = [];
  const foreign: string[] = [];
  let replica: Replica;
  let context: BrowserContext;
  let extensions: Extensions;
  let id = "";
  let shared: Page | undefined;

  beforeAll(async () => {
    if (!existsSync(`${extension}/manifest.json`)) throw new Error(`There is no build in ${build}. Run npm test, which makes it.`);
    replica = await startReplica();
    context = await openBrowser({ executable: process.env["CHROME_PATH"] ?? "", extension, replica: withHosts(replica, hosts), headless: true, switches: SWITCHES, without });
    id = new URL((await worker()).url()).host;
    extensions = await openExtensions(context, id);
    context.on("weberror", (error) => errors.push(`${error.page()?.url()}: ${error.error().stack}`));
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") errors.push(`${message.location().url}: ${message.text()}`);
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (!ours(url) && hosts.every(({ name }) => name !== url.hostname)) foreign.push(request.url());
    });
  });

  afterEach(async () => {
    for (const page of context.pages().slice(1)) if (page !== shared) await page.close();
    const wrong = { inPages: errors.splice(0), inTheExtension: await extensions.errors(), foreignRequests: foreign.splice(0) };
    expect(wrong).toEqual({ inPages: [], inTheExtension: [], foreignRequests: [] });
  });

  afterAll(async () => {
    await context?.close();
    await replica?.close();
  });

  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker");
  const newTab = async (): Promise<Page> => {
    const page = await context.newPage();
    // Nothing fades, so what is there is there at once.
    await page.emulateMedia({ reducedMotion: "reduce" });
    return page;
  };
  const turn = async (page: Page, url: string): Promise<Page> => {
    await page.goto(url);
    return page;
  };
  const own = (path: string): string => `chrome-extension://${id}/${path}`;
  const open = async (url: string): Promise<Page> => turn(await newTab(), url);
  return {
    get context() {
      return context;
    },
    worker,
    visit: open,
    turnTo: async (to) => {
      // A popup closes itself when it opens another page.
      if (shared === undefined || shared.isClosed()) shared = await newTab();
      const url = to.includes("://") ? to : own(to);
      if (staysAt(shared.url(), url)) await shared.goto("about:blank");
      return turn(shared, url);
    },
    extensionPage: (path) => open(own(path)),
    reloadExtension: () => extensions.reload(),
  };
}

/** The extension's own files, and the hosts that lead to the replica. */
function ours({ protocol, hostname }: URL): boolean {
  return !/^(https?|wss?):$/.test(protocol) || domains.some((domain) => hostname.endsWith(`.${domain}`));
}
