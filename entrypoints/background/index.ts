import { defineBackground } from "wxt/utils/define-background";
import browser, { type Runtime } from "webextension-polyfill";
import type { PageFacts } from "../../console/page.ts";
import { regionOf } from "../../console/region.ts";
import { checkRequest, isOwnPage } from "../../messages/check.ts";
import type { Display, OpenRequest } from "../../messages/display.ts";
import type { PageReply, PanelRequest } from "../../messages/page.ts";
import type { Panel, Sight } from "../../messages/sight.ts";
import type { Layer } from "../../settings/settings.ts";
import { openDatabase } from "../../store/database.ts";
import { speakAsBrowser } from "../../locale/browser.ts";
import type { Shortcuts } from "../../sight/menu.ts";
import { panelOf } from "../../sight/panel.ts";
import { sightOf } from "../../sight/sight.ts";
import { answer, displayOf } from "../../worker/answer.ts";
import { BUNDLE_PATH, loadBundle } from "../../worker/bundle.ts";
import { shareConnection } from "../../worker/connection.ts";
import { decidedIn } from "../../worker/decided.ts";
import { hidingIn } from "../../worker/hiding.ts";
import { keptIn } from "../../worker/kept.ts";
import { createLibrary } from "../../worker/library.ts";
import { namedFeed } from "../../worker/named-feed.ts";
import { regionToOpen } from "../../worker/opened.ts";
import { createRefresher } from "../../worker/refresh.ts";
import { rehearse } from "../../worker/rehearsal.ts";
import { stillHolds } from "../../worker/still-holds.ts";
import { idle, toolbarOf } from "../../worker/toolbar.ts";
import { onToggle, shortcuts } from "./commands.ts";
import { hidingStore } from "./hiding-store.ts";
import { keptStore } from "./kept-store.ts";
import { open } from "./open.ts";
import { browserParts, onAlarm } from "./refresh-parts.ts";
import { browserSettings } from "./settings-store.ts";
import { arrangeTab, arrangeTabs, forgetTab, onStep, paint, rememberTab, sawConsole, tellPages } from "./toolbar.ts";

declare const __BUNDLE_STAMP__: string;
declare const __BUNDLE_FLOOR__: { readonly feed: string; readonly sequence: number };
declare const __BUILT_IN_FEED__: Layer;

/** Asked for by nobody, in a worker that has just started. */
const REHEARSED = { type: "page", page: { host: "us-east-1.console.aws.amazon.com", path: "/ec2/home", hash: "", queryRegion: null, metaRegion: null, metaService: null } };

export default defineBackground({
  type: "module",
  main() {
    speakAsBrowser(browser.i18n);
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL("").replace(/\/$/, "") };
    const settings = browserSettings(__BUILT_IN_FEED__);
    const connection = shareConnection(() => openDatabase());
    const library = createLibrary({
      connection,
      loadBundle: () => loadBundle(fetch, browser.runtime.getURL(BUNDLE_PATH)),
      bundleStamp: __BUNDLE_STAMP__,
      floor: __BUNDLE_FLOOR__,
      named: async () => namedFeed(await settings.state()),
      renewed: () => void tellTabs(),
    });
    const refresher = createRefresher({ ...browserParts(), connection, settings, library, floor: __BUNDLE_FLOOR__, moved: tellPages });
    let keys: Promise<Shortcuts> | undefined;
    /** What each tab's page was last told, so that a step within its route is no new question. */
    const replies = new Map<number, PageReply>();
    const parts = { library, settings, refresher, now: () => new Date(), version: browser.runtime.getManifest().version, bytes: storedBytes, hiding: hidingIn(hidingStore), kept: keptIn(keptStore), shortcuts: () => (keys ??= shortcuts()) };
    let asked = false;

    browser.runtime.onInstalled.addListener(() => void library.prepare());
    onAlarm(() => void refresher.rung());
    void refresher.due();
    onToggle(async () => {
      const { hidden } = await display();
      await answer({ type: "hide", hidden: !hidden }, parts);
      await arrangeTabs(await display());
    });
    settings.watch(() => void tellTabs());
    browser.tabs.onRemoved.addListener((tabId) => {
      replies.delete(tabId);
      void forgetTab(tabId);
    });
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
      const request = checkRequest(message, sender, own);
      if (request === null) return undefined;
      asked = true;
      if (request.type === "open") return opened(request, sender.url).catch(() => undefined);
      if (request.type === "panel") return panel(request);
      const tabId = sender.tab?.id;
      const asker = request.type === "page" && !isOwnPage(sender, own) ? tabId : undefined;
      if (asker !== undefined) steps.asked(asker);
      // Before the answer: what it is said to rest on may be older than it, and then it is asked for anew; never newer.
      const shown = asker === undefined ? null : display();
      const reply = shown === null ? answer(request, parts) : shown.then(() => answer(request, parts));
      // Only after the answer: no page and no popup waits for a feed.
      if (request.type === "page" || request.type === "status") void reply.then(() => refresher.due());
      if (request.type === "hide") void reply.then((given) => arrangeTabs(given as Display));
      if (request.type !== "page" || asker === undefined || shown === null) return reply;
      void reply.then((given) => show(asker, request.page, given as PageReply));
      return sight(reply as Promise<PageReply>, shown);
    });
    const steps = onStep(async (tabId, where) => {
      asked = true;
      if (where === null) return paint(tabId, idle());
      // A page that the browser had put away and brings back was told nothing meanwhile.
      arrangeTab(tabId, await display());
      await show(tabId, where.page, stillHolds(replies.get(tabId), where.page) ?? ((await answer({ type: "page", page: where.page }, parts)) as PageReply));
    });

    void rehearse({
      ready: () => Promise.all([library.prepare(), settings.state(), parts.hiding.hidden()]),
      expected: sawConsole,
      asked: () => asked,
      async play() {
        const request = checkRequest(REHEARSED, { ...own, tab: {}, frameId: 0 }, own);
        if (request?.type === "page") await sight(answer(request, parts) as Promise<PageReply>, display());
      },
    });

    async function display(): Promise<Display> {
      return displayOf(parts);
    }

    /** Open pages ask anew where what they show rests on other settings or another dataset by now. */
    async function tellTabs(): Promise<void> {
      replies.clear();
      tellPages();
      await arrangeTabs(await display());
    }

    async function sight(reply: Promise<PageReply>, shown: Promise<Display>): Promise<Sight> {
      const [told, display, known, state] = await Promise.all([reply, shown, parts.shortcuts(), settings.state()]);
      void renewKeys();
      return sightOf(told, { display, shortcuts: known, decided: decidedIn(state), version: parts.version });
    }

    /** No browser says that the user gave a command another key, and no page waits to be told. */
    async function renewKeys(): Promise<void> {
      const [before, now] = await Promise.all([parts.shortcuts(), shortcuts()]);
      if (now.hide === before.hide && now.popup === before.popup) return;
      keys = Promise.resolve(now);
      await arrangeTabs(await display());
    }

    async function panel({ page, program }: PanelRequest): Promise<Panel | null> {
      // First, as for a page.
      const { basis } = await display();
      return panelOf((await answer({ type: "page", page }, parts)) as PageReply, { program, region: regionOf(page), basis });
    }

    async function opened(request: OpenRequest, from: string | undefined): Promise<void> {
      const { region } = request;
      // Only there is a catalogue needed.
      const regions = region === "global" ? await library.use(async ({ reader }) => (await reader.catalog()).regions).catch(() => []) : [];
      await open({ ...request, ...(region !== undefined && { region: regionToOpen(region, from, regions) }) });
    }

    async function show(tabId: number, page: PageFacts, reply: PageReply): Promise<void> {
      replies.set(tabId, reply);
      await rememberTab(tabId);
      await paint(tabId, toolbarOf(reply, regionOf(page)));
    }
  },
});

async function storedBytes(): Promise<number | null> {
  return (await navigator.storage.estimate().catch(() => null))?.usage ?? null;
}
