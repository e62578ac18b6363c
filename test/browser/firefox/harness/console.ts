import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Overlay, answered } from "../../../../replica/badges.ts";
import { type ProxiedHost, startProxy } from "../../../../replica/proxy.ts";
import { domains } from "../../../../replica/regions.ts";
import { startReplica } from "../../../../replica/server.ts";
import { staysAt } from "../../harness/anew.ts";
import { atEnd } from "../../harness/shared.ts";
import { until } from "../../harness/until.ts";
import { EXTENSION, keepAddress, ORIGIN, openFirefox } from "./browser.ts";
import { type Watch, watch } from "./errors.ts";
import { isButton, overlaysIn } from "./overlays.ts";
import { closePopup } from "./popup.ts";
import { type Privileged, openPrivileged, readAgain } from "./privileged.ts";
import { type Node, all, readTree, startAccessibility } from "./tree.ts";

/** The replica console in a Firefox that has a build of the extension. */
export interface Console {
  readonly privileged: Privileged;
  /** A new tab at an address. Its errors fail the test. */
  visit(url: string): Promise<Page>;
  /** At an address in a tab that the file's tests share, one after the other. */
  turnTo(url: string): Promise<Page>;
  /** A new tab at a page of the extension: `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** The overlays of a page, once they are as wanted. */
  overlays(page: Page, wanted?: (overlays: readonly Overlay[]) => boolean): Promise<readonly Overlay[]>;
  /** The accessibility tree of a page, once it is as wanted. */
  tree(page: Page, wanted: (nodes: readonly Node[]) => boolean): Promise<readonly Node[]>;
  /** Clicks the button, link or menu item of this accessible name, also inside a closed shadow root, with a mouse. */
  click(page: Page, name: string | RegExp): Promise<void>;
}

export interface ConsoleOptions {
  readonly build?: string;
  /** Makes the profile to start with. */
  readonly profile?: () => string;
  /** Servers that can be reached besides the replica. */
  readonly hosts?: readonly ProxiedHost[];
}

/** A Firefox with the replica, without the extension. */
interface Running {
  readonly browser: Browser;
  readonly privileged: Privileged;
  readonly watched: Watch;
  close(): Promise<void>;
}

/** Firefox takes seconds to start: files that need nothing of their own share one, each with the extension installed anew. */
let shared: Running | undefined;

async function start(hosts: readonly ProxiedHost[], profile?: string): Promise<Running> {
  const replica = await startReplica();
  const proxy = await startProxy(replica, hosts);
  const browser = await openFirefox({ executable: process.env["FIREFOX_PATH"] ?? "", proxy, ...(profile === undefined ? {} : { profile }) });
  const privileged = await openPrivileged(browser);
  await startAccessibility(privileged);
  const watched = await watch(privileged, EXTENSION, [...domains, ...hosts.map(({ name }) => name)]);
  const close = async () => {
    await browser.close();
    await proxy.close();
    await replica.close();
  };
  return { browser, privileged, watched, close };
}

/** The shared one, or another where it has ended. */
async function theShared(): Promise<Running> {
  if (shared?.browser.connected === true) return shared;
  const running = await start([]);
  atEnd(() => running.close());
  shared = running;
  return running;
}

/** For a test file: one Firefox for all its tests, which must leave it without an error and without a foreign request. */
export function useConsole({ build = ".output/firefox-mv3", profile, hosts = [] }: ConsoleOptions = {}): Console {
  const extension = resolve(import.meta.dirname, "../../../..", build);
  const own = profile !== undefined || hosts.length > 0;
  let running: Running | undefined;
  let browser: Browser;
  let privileged: Privileged;
  let watched: Watch;
  let inTurn: Page | undefined;

  beforeAll(async () => {
    if (!existsSync(`${extension}/manifest.json`)) throw new Error(`There is no build in ${build}. Run npm test, which makes it.`);
    running = own ? await start(hosts, profile?.()) : await theShared();
    ({ browser, privileged, watched } = running);
    await browser.installExtension(extension);
  });

  afterEach(async () => {
    await closePopup(privileged);
    for (const page of (await browser.pages()).slice(1)) if (page !== inTurn) await page.close();
    const wrong = { errors: await watched.errors(), foreignRequests: await watched.foreign() };
    expect(wrong).toEqual({ errors: [], foreignRequests: [] });
  });

  afterAll(async () => {
    if (running === undefined || own) return running?.close();
    await inTurn?.close();
    // Its storage and its permissions go with it.
    await browser.uninstallExtension(EXTENSION);
    await keepAddress(privileged);
  });

  const tree = (page: Page): Promise<Node> => readAgain((limit) => readTree(privileged, idOf(page), limit));
  return {
    get privileged() {
      return privileged;
    },
    visit: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    turnTo: async (url) => {
      inTurn ??= await browser.newPage();
      if (staysAt(inTurn.url(), url)) await inTurn.goto("about:blank");
      await inTurn.goto(url);
      return inTurn;
    },
    extensionPage: async (path) => {
      const page = await browser.newPage();
      // Firefox never tells that a page of an extension has loaded.
      await page.goto(`${ORIGIN}/${path}`, { waitUntil: [] });
      await page.waitForSelector("body > *");
      return page;
    },
    overlays: (page, wanted = answered) => until(async () => overlaysIn(await tree(page)), wanted),
    tree: async (page, wanted) => {
      let nodes: readonly Node[] = [];
      const missing = async () => {
        nodes = all(await tree(page));
        return wanted(nodes) ? null : nodes.map(({ role, name }) => `${role}: ${name}`);
      };
      await until(missing, (lines) => lines === null);
      return nodes;
    },
    click: async (page, name) => {
      const found = all(await tree(page)).find((node) => (isButton(node.role) || ["link", "menuitem"].includes(node.role)) && (typeof name === "string" ? node.name === name : name.test(node.name)));
      if (!found?.middle) throw new Error(`There is nothing to click named ${String(name)}.`);
      await page.mouse.click(...(found.middle as [number, number]));
    },
  };
}

/** Puppeteer's name of a page in the protocol. */
export function idOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}
