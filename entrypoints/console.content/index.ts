import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { MATCHES } from "../../console/host.ts";
import type { PageFacts } from "../../console/page.ts";
import type { Display, MarksReply, MarksRequest, PageReply, PageRequest, PreferRequest, ToggleRequest, WhereReply, WhereRequest } from "../../messages/protocol.ts";
import { openMarks } from "../../marks/marks.ts";
import { watchSteps } from "../../overlay/navigation.ts";
import { createOverlay } from "../../overlay/overlay.ts";
import { readPage } from "../../overlay/page-reader.ts";
import { reportText } from "../../overlay/report.ts";
import { openSession } from "../../overlay/session.ts";

/** Set by the build: `open` only for tests that must look inside. */
declare const __SHADOW_MODE__: ShadowRootMode;

export default defineContentScript({
  matches: [...MATCHES],
  // The head is complete, so the page's tags can be read; earlier there would be nothing to put the overlay into.
  runAt: "document_end",
  // Services draw in frames; where the page is, only the top one says.
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    const life = new AbortController();
    // Async, for an orphan's throws at once.
    const ask = async <Reply>(request: PageRequest | PreferRequest | MarksRequest): Promise<Reply | undefined> => browser.runtime.sendMessage(request);

    const overlay = createOverlay(__SHADOW_MODE__, life.signal, {
      prefer: (choice) => ask<Display>({ type: "prefer", ...choice }),
      report: (dataset) => reportText(readPage() as PageFacts, browser.runtime.getManifest().version, dataset),
    });
    const step = openSession({
      ...overlay,
      read: readPage,
      ask: (page) => ask<PageReply>({ type: "page", page }),
      // An orphan of an updated extension has no id any more.
      alive: () => !life.signal.aborted && Boolean(browser.runtime?.id),
      leave: () => life.abort(),
    });
    watchSteps(step, life.signal);
    step();
    openMarks((request) => ask<MarksReply>(request), life.signal);

    // Stays when the overlay is hidden or off: the popup may still ask.
    browser.runtime.onMessage.addListener((message: WhereRequest | ToggleRequest | null, _sender, reply: (answer: WhereReply) => void) => {
      const page = readPage();
      if (message?.type === "toggle") overlay.toggle();
      if (message?.type === "where" && page !== null) reply({ page });
    });
  },
});
