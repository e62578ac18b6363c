import browser from "webextension-polyfill";
import type { NewsMessage } from "../../messages/basis.ts";
import type { ArrangeRequest, Display } from "../../messages/display.ts";
import type { WhereReply, WhereRequest } from "../../messages/page.ts";
import { followSteps, type Steps } from "../../worker/steps.ts";
import type { ToolbarState } from "../../worker/toolbar.ts";

/** Open tabs that have shown a console page since the browser started. */
const TABS = "consoleTabs";

/** Puts a state onto a tab's button. A tab that is gone is nobody's error. */
export async function paint(tabId: number, state: ToolbarState): Promise<void> {
  const { icon, badge, alarm, title } = state;
  setIcon(tabId, icon);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: alarm ? "#db0000" : "#424650" }),
    browser.action.setBadgeTextColor?.({ tabId, color: "#ffffff" }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

/** Chromium tells a promise of setIcon nothing and logs an error of its own for a tab that is gone; a callback can look away. */
function setIcon(tabId: number, icon: ToolbarState["icon"]): void {
  const { action, runtime } = (globalThis as unknown as { chrome: CallbackApi }).chrome;
  action.setIcon({ tabId, path: { 16: `/icon/${icon}-16.png`, 32: `/icon/${icon}-32.png` } }, () => void runtime.lastError);
}

interface CallbackApi {
  readonly action: { setIcon(details: { tabId: number; path: Record<number, string> }, done: () => void): void };
  readonly runtime: { readonly lastError?: unknown };
}

/** One after the other, or of two pages that open at once one is forgotten. */
let remembering = Promise.resolve();

/** Remembers that this tab shows the console, so that its later steps are worth a question. */
export const rememberTab = (tabId: number): Promise<void> => changeTabs((tabs) => (tabs.includes(tabId) ? tabs : [...tabs, tabId].slice(-200)));

/** Forgets a tab that is gone. */
export const forgetTab = (tabId: number): Promise<void> => changeTabs((tabs) => (tabs.includes(tabId) ? tabs.filter((each) => each !== tabId) : tabs));

function changeTabs(change: (tabs: number[]) => number[]): Promise<void> {
  remembering = remembering.then(async () => {
    const tabs = await consoleTabs();
    const next = change(tabs);
    if (next !== tabs) await browser.storage.session.set({ [TABS]: next });
  }).catch(() => undefined);
  return remembering;
}

/** Whether a tab that is open has shown the console since the browser started. */
export async function sawConsole(): Promise<boolean> {
  return (await consoleTabs()).length > 0;
}

/**
 * Calls back when a console tab made a step without a question of its own: then we ask where it is. `where` is null where
 * no content script answers any more. To be told what tabs ask.
 */
export function onStep(step: (tabId: number, where: WhereReply | null) => void): Pick<Steps, "asked"> {
  const steps = followSteps(async (tabId) => {
    if (!(await consoleTabs()).includes(tabId)) return;
    const request: WhereRequest = { type: "where" };
    const reply: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => null);
    step(tabId, (reply as WhereReply | null | undefined) ?? null);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => change.status === "complete" && steps.made(tabId));
  return steps;
}

/** Tells the script of a tab how the overlay is to be shown now, and what answers rest on. */
export function arrangeTab(tabId: number, display: Display): void {
  const request: ArrangeRequest = { type: "arrange", display };
  browser.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => undefined);
}

/** Tells those of all console tabs. */
export async function arrangeTabs(display: Display): Promise<void> {
  for (const tabId of await consoleTabs()) arrangeTab(tabId, display);
}

/** Tells pages of ours that are open to look whether what they show still holds. */
export function tellPages(): void {
  const news: NewsMessage = { type: "news" };
  // Where none is open, nobody receives it.
  browser.runtime.sendMessage(news).catch(() => undefined);
}

async function consoleTabs(): Promise<number[]> {
  const stored: unknown = (await browser.storage.session.get(TABS))[TABS];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "number") : [];
}
