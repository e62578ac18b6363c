import browser from "webextension-polyfill";
import { readLooked } from "../../components/looked.ts";
import { inTime } from "../../components/in-time.ts";
import { keptAnswers } from "../../components/kept-answers.ts";
import { onLook } from "../../components/on-look.ts";
import type { LookupGateway } from "../../components/lookup/gateway.ts";
import type { BasisReply } from "../../messages/basis.ts";
import type { ChangesReply } from "../../messages/changes.ts";
import type { HistoryReply } from "../../messages/history.ts";
import type { MatrixReply } from "../../messages/matrix.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { Request } from "../../messages/request.ts";
import type { RowReply } from "../../messages/row.ts";
import { openAddressBar } from "./address-bar.ts";

const bar = openAddressBar(window);
const keptAnswer = keptAnswers({ read: async (key) => (await browser.storage.session.get(key))[key], basis: () => gateway.basis() });

/** The lookup page's way to the browser and to the background. */
export const gateway: LookupGateway = {
  async names() {
    const reply = await askFirst<NamesReply | { readonly kind: "failed" }>({ type: "names", finds: true });
    if ("kind" in reply) throw new Error("No dataset could be read.");
    return reply;
  },
  basis: async () => (await ask<BasisReply>({ type: "basis" })).basis,
  onLook: (looked) => onLook(browser.runtime.onMessage, looked),
  matrix(subject, programs) {
    const wanted = programs !== null && { programs };
    return askFirst<MatrixReply>("region" in subject ? { type: "matrix", region: subject.region, ...wanted } : { type: "service-matrix", service: subject.service, ...wanted });
  },
  row: (service, partition, programs) => ask<RowReply>({ type: "row", service, partition, programs }),
  history: (service, region, partition, programs) => ask<HistoryReply>({ type: "history", service, region, partition, ...(programs !== null && { programs }) }),
  async changes() {
    const reply = await ask<ChangesReply | { readonly kind: "failed" }>({ type: "changes" });
    if (reply.kind === "failed") throw new Error("No dataset could be read.");
    return reply;
  },
  async home() {
    const [last] = readLooked((await browser.storage.local.get("recent"))["recent"]);
    return last === undefined || last.region === "global" ? null : last.region;
  },
  copy: (text) => navigator.clipboard.writeText(text),
  save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement("a"), { href: url, download: name });
    link.click();
    // The browser reads it while it saves; a minute is enough for any table of ours.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
  print: () => print(),
  now: () => new Date(),
  address: () => bar.read(),
  go: (hash, step) => bar.write(hash, step),
  onMove(moved) {
    addEventListener("popstate", moved);
    return () => removeEventListener("popstate", moved);
  },
};

/** A table is put together once a session: what is kept of it is here sooner than an answer. */
async function askFirst<Reply extends object>(request: Request): Promise<Reply> {
  return (await keptAnswer<Reply>(request)) ?? ask(request);
}

async function ask<Reply>(request: Request): Promise<Reply> {
  const reply: Reply | undefined = await inTime(browser.runtime.sendMessage(request));
  if (reply === undefined) throw new Error(`No answer to ${request.type}.`);
  return reply;
}
