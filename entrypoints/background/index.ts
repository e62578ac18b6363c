import { defineBackground } from "wxt/utils/define-background";
import browser, { type Runtime } from "webextension-polyfill";
import type { PageFacts } from "../../console/page.ts";
import { regionOf } from "../../console/region.ts";
import { bestRoute } from "../../console/route.ts";
import { checkRequest } from "../../messages/check.ts";
import type { PageReply } from "../../messages/protocol.ts";
import { openDatabase } from "../../store/database.ts";
import { speakAsBrowser } from "../../locale/browser.ts";
import { answer } from "../../worker/answer.ts";
import { BUNDLE_PATH, loadBundle } from "../../worker/bundle.ts";
import { createLibrary } from "../../worker/library.ts";
import { IDLE, toolbarOf } from "../../worker/toolbar.ts";
import { obeyCommands } from "./commands.ts";
import { browserSettings } from "./settings-store.ts";
import { onStep, paint, rememberTab } from "./toolbar.ts";

declare const __BUNDLE_STAMP__: string;

export default defineBackground({
  type: "module",
  main() {
    speakAsBrowser(browser.i18n);
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL("").replace(/\/$/, "") };
    const library = createLibrary({
      open: () => openDatabase(),
      loadBundle: () => loadBundle(fetch, browser.runtime.getURL(BUNDLE_PATH)),
      bundleStamp: __BUNDLE_STAMP__,
    });

    const settings = browserSettings();
    /** What each tab's page was last told, so that a step within its route is no new question. */
    const replies = new Map<number, PageReply>();
    const parts = { library, settings, now: () => new Date(), version: browser.runtime.getManifest().version, bytes: storedBytes };

    browser.runtime.onInstalled.addListener(() => void library.prepare());
    obeyCommands();
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      const request = checkRequest(message, sender, own);
      if (request === null) return undefined;
      const reply = answer(request, parts);
      const tabId = sender.tab?.id;
      if (request.type === "page" && tabId !== undefined) void reply.then((given) => show(tabId, request.page, given as PageReply));
      return reply;
    });
    onStep(async (tabId, where) => {
      if (where === null) await paint(tabId, IDLE);
      else await show(tabId, where.page, stillHolds(replies.get(tabId), where.page) ?? ((await answer({ type: "page", page: where.page }, parts)) as PageReply));
    });

    async function show(tabId: number, page: PageFacts, reply: PageReply): Promise<void> {
      replies.set(tabId, reply);
      await rememberTab(tabId);
      await paint(tabId, toolbarOf(reply, regionOf(page), (await settings.settings()).requiredPrograms));
    }
  },
});

async function storedBytes(): Promise<number | null> {
  return (await navigator.storage.estimate().catch(() => null))?.usage ?? null;
}

function stillHolds(reply: PageReply | undefined, page: PageFacts): PageReply | null {
  if (reply?.kind !== "service") return null;
  return bestRoute(reply.family, page)?.service === reply.route.service ? reply : null;
}
