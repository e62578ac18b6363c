import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { MATCHES } from "../../console/host.ts";
import type { PageReply, PageRequest, WhereReply } from "../../messages/protocol.ts";
import { watchSteps } from "../../overlay/navigation.ts";
import { createOverlay } from "../../overlay/overlay.ts";
import { readPage } from "../../overlay/page-reader.ts";
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
    const leave = (): void => life.abort();

    const step = openSession({
      read: readPage,
      ask: (page): Promise<PageReply | undefined> => browser.runtime.sendMessage<PageRequest>({ type: "page", page }),
      show: createOverlay(__SHADOW_MODE__, life.signal, leave),
      // An orphan of an updated extension has no id any more.
      alive: () => !life.signal.aborted && Boolean(browser.runtime?.id),
      leave,
    });
    watchSteps(step, life.signal);
    step();

    // Stays when the overlay is hidden: the popup may still ask.
    browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: WhereReply) => void) => {
      if (sender.id !== browser.runtime.id || (message as { type?: unknown } | null)?.type !== "where") return;
      const page = readPage();
      if (page !== null) reply({ page });
    });
  },
});
