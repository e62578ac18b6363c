import { renameSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "webextension-polyfill";
import { ask, status } from "../harness/ask.ts";
import type { Console } from "../harness/console.ts";
import { evict, originOf } from "../harness/storage.ts";
import { pauseWorker, stopWorker } from "../harness/worker.ts";
import { type PseudoView, textsOf, UNITS } from "./views.ts";

const PAGES = [
  ["popup", "popup.html", ".label, .notice", []],
  ["lookup", "lookup.html#region=ap-southeast-1", ".hint, .notice", []],
  ["what changed", "lookup.html#view=changes", ".hint, .notice", []],
  ["options", "options.html", "h1", ["https", "keys", ...UNITS]],
] as const;

/** While the background gives no answer. */
export const LATE: readonly PseudoView[] = PAGES.map(([name, path, there, typed]) => ({
  name,
  typed,
  texts: async (console) => {
    // It runs, so that it can be held.
    await status(console);
    const goOn = await pauseWorker(console.context);
    try {
      const page = await console.turnTo(path);
      await page.locator(there).first().waitFor();
      return await textsOf(page);
    } finally {
      await goOn();
    }
  },
}));

/** Where no dataset can be read. */
export const FAILED: readonly PseudoView[] = PAGES.map(([name, path, , typed]) => ({
  name,
  typed,
  texts: async (console) => {
    const page = await console.turnTo(path);
    await page.locator(".notice, .error").first().waitFor();
    return textsOf(page);
  },
}));

/** Where a part of what a view needs does not come: the page's own messages of that kind are rejected. */
export const LACKING: readonly PseudoView[] = [
  ["a row of the popup", "popup.html", ["row"], ".notice .button, .hint .link"],
  ["the popup's status", "popup.html", ["status"], ".hint .link"],
  ["a drawer's words", "lookup.html#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa", ["row"], ".drawer .notice .button"],
  ["a drawer's lists", "lookup.html#view=service&service=kendra&cell=kendra/ap-southeast-1/hipaa", ["history", "matrix"], ".drawer > .button"],
  ["a record's words and lists", "lookup.html#view=record&service=kendra", ["row", "history"], ".again"],
  ["the options' names and status", "options.html", ["names", "status"], ".lacking"],
  ["the options", "options.html", ["settings"], ".notice"],
].map(([name, path, kinds, there]) => ({
  name: name as string,
  typed: path === "options.html" ? ["https", "keys", ...UNITS] : ["s3", "virg"],
  texts: async (console) => {
    const page = await console.context.newPage();
    await page.addInitScript((lost) => {
      const { runtime } = (globalThis as unknown as { chrome: Browser }).chrome;
      const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
      Object.assign(runtime, { sendMessage: (message: { readonly type: string }) => (lost.includes(message.type) ? Promise.reject(new Error("gone")) : send(message)) });
    }, kinds as string[]);
    await page.goto((await console.worker()).url().replace("background.js", path as string));
    if (name === "a row of the popup") await page.locator("#search").pressSequentially("s3 virg");
    await page.locator(there as string).first().waitFor();
    return textsOf(page);
  },
}));

/** Takes both datasets away from a background that starts anew, the stored one and the build's. Returns what gives the build's back. */
export async function takeDatasets(console: Console, build: string): Promise<() => Promise<void>> {
  const file = resolve(import.meta.dirname, "../../..", build, "dataset.json");
  const page = await console.extensionPage("manifest.json");
  await stopWorker(page);
  await evict(page);
  renameSync(file, `${file}.away`);
  await page.close();
  return async () => {
    renameSync(`${file}.away`, file);
    await stopWorker(await console.extensionPage("manifest.json"));
  };
}

/** What the popup has to say of storage that does not open, and of access to the console's pages that was taken away. */
export const NOTICES: readonly PseudoView[] = [
  {
    name: "popup, no room in the browser's storage",
    texts: async (console) => {
      const page = await console.extensionPage("manifest.json");
      await stopWorker(page);
      const session = await evict(page);
      await session.send("Storage.overrideQuotaForOrigin", { origin: originOf(page), quotaSize: 1000 });
      const texts = await popupWith(console, ".feed");
      await session.send("Storage.overrideQuotaForOrigin", { origin: originOf(page) });
      return texts;
    },
  },
  {
    name: "popup, access that was taken away",
    // Chromium's user cannot: the browser's own answer is put in its place.
    texts: (console) => popupWith(console, ".feed", "chrome.permissions.contains = async () => false"),
  },
];

/** The popup once this part of it is there. */
export async function popupWith(console: Console, part: string, before?: string): Promise<readonly string[]> {
  const page = before === undefined ? await console.turnTo("popup.html") : await console.context.newPage();
  if (before !== undefined) {
    await page.addInitScript(before);
    await page.goto((await console.worker()).url().replace("background.js", "popup.html"));
  }
  await page.locator(part).first().waitFor();
  return textsOf(page);
}

/** Names a feed as the user may, and has it asked: on a machine where an earlier background found no policy, else it would wait for one. */
export async function nameFeed(console: Console, change: object): Promise<void> {
  const page = await console.extensionPage("manifest.json");
  await (await console.worker()).evaluate(() => (globalThis as unknown as { chrome: Browser }).chrome.storage.local.set({ policy: { value: {}, readAt: new Date().toISOString() } }));
  await stopWorker(page);
  await ask(page, { type: "change", change });
  await ask(page, { type: "refresh" });
}
