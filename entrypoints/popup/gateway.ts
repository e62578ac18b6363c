import browser from "webextension-polyfill";
import type { Gateway, Standing } from "../../components/popup/gateway.ts";
import { inTime } from "../../components/in-time.ts";
import { readLooked, remembered } from "../../components/looked.ts";
import { onLook } from "../../components/on-look.ts";
import { MATCHES } from "../../console/host.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { PageReply, WhereReply, WhereRequest } from "../../messages/page.ts";
import type { Request } from "../../messages/request.ts";
import type { RowReply } from "../../messages/row.ts";
import type { SettingsReply } from "../../messages/settings.ts";
import type { StatusReply } from "../../messages/status.ts";

type Failed = { readonly kind: "failed" };

const RECENT = "recent";

/** The popup's way to the browser, to the tab's content script and to the background. */
export const gateway: Gateway = {
  async where() {
    const page = await tabPage();
    return page === null ? "no-console-tab" : ask<PageReply>({ type: "page", page });
  },
  async names() {
    const reply = await ask<NamesReply | Failed>({ type: "names" });
    if ("kind" in reply) throw new Error("No dataset could be read.");
    return reply;
  },
  row: (service, partition, programs) => ask<RowReply>({ type: "row", service, partition, ...(programs !== undefined && { programs }) }),
  async recent() {
    return readLooked((await browser.storage.local.get(RECENT))[RECENT]);
  },
  async remember(looked) {
    await browser.storage.local.set({ [RECENT]: remembered(await gateway.recent(), looked) });
  },
  forget: () => browser.storage.local.remove(RECENT),
  copy: (text) => navigator.clipboard.writeText(text),
  status: () => standing("status"),
  refresh: () => standing("refresh"),
  openOptions: () => leaving(browser.runtime.openOptionsPage()),
  openPage: (path) => leaving(browser.tabs.create({ url: browser.runtime.getURL(path) })),
  hasAccess: () => browser.permissions.contains({ origins: [...MATCHES] }),
  onLook: (looked) => onLook(browser.runtime.onMessage, looked),
  askAccess: () => browser.permissions.request({ origins: [...MATCHES] }),
};

/** Firefox leaves the popup open over the new tab. */
async function leaving(opened: Promise<unknown>): Promise<void> {
  await opened;
  window.close();
}

async function standing(type: "status" | "refresh"): Promise<Standing> {
  const [status, { settings, problems }] = await Promise.all([ask<StatusReply | Failed>({ type }), ask<SettingsReply>({ type: "settings" })]);
  if (status.kind === "failed") throw new Error("No dataset could be read.");
  return { status, organization: settings.organizationName, ignored: problems.map(({ key }) => key), now: new Date() };
}

/** Where the current tab's content script says it is; null where none answers. */
async function tabPage(): Promise<WhereReply["page"] | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    const request: WhereRequest = { type: "where" };
    const reply: WhereReply | undefined = await browser.tabs.sendMessage(tab.id, request, { frameId: 0 });
    return reply?.page ?? null;
  } catch {
    return null;
  }
}

async function ask<Reply>(request: Request): Promise<Reply> {
  const sent: Promise<never> = browser.runtime.sendMessage(request);
  const reply: Reply | undefined = await (request.type === "refresh" ? sent : inTime(sent));
  if (reply === undefined) throw new Error(`No answer to ${request.type}.`);
  return reply;
}
