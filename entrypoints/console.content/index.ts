import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { MATCHES } from "../../console/host.ts";
import type { PageRequest } from "../../messages/page.ts";
import type { Sight } from "../../messages/sight.ts";
import type { Handover } from "../../overlay/handover.ts";
import { createOverlay } from "../../overlay/overlay.ts";
import { readPage } from "../../overlay/page-reader.ts";
import { openSession } from "../../overlay/session.ts";
import { shared } from "../../overlay/shared.ts";

/** Set by the build: `open` only for tests that must look inside. */
declare const __SHADOW_MODE__: ShadowRootMode;

/** Asks where this page is, and shows the answer. All that listens, and what is seldom needed, is `listeners.content`, which comes right after it. */
export default defineContentScript({
  matches: MATCHES,
  // The head is complete, so the page's tags can be read; earlier there would be nothing to put the overlay into.
  runAt: "document_end",
  // Services draw in frames; where the page is, only the top one says.
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    const life = new AbortController();
    const { runtime } = browser;
    const overlay = createOverlay(__SHADOW_MODE__, life.signal);
    const session = openSession({
      show: overlay.show,
      arrange: overlay.arrange,
      read: readPage,
      // Async, for an orphan's throws at once.
      ask: async (page): Promise<Sight | undefined> => runtime.sendMessage({ type: "page", page } satisfies PageRequest),
      now: Date.now,
      // An orphan of an updated extension has no id any more.
      alive: () => !life.signal.aborted && Boolean(runtime?.id),
      leave: () => life.abort(),
    });
    globalThis.inscope = { life, overlay, session, shared } satisfies Handover;
    session.step();
  },
});
