import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { MATCHES } from "../../console/host.ts";
import type { PageFacts } from "../../console/page.ts";
import type { MessageKey } from "../../locale/keys.ts";
import type { ArrangeRequest, Deed, Display } from "../../messages/display.ts";
import type { MarksReply, MarksRequest } from "../../messages/marks.ts";
import type { PageRequest, PanelRequest, WhereReply, WhereRequest } from "../../messages/page.ts";
import type { Panel, Sight } from "../../messages/sight.ts";
import { openMarks } from "../../marks/marks.ts";
import { switchMarks } from "../../marks/switch.ts";
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
    const { runtime } = browser;
    // Async, for an orphan's throws at once.
    const ask = async <Reply>(request: PageRequest | PanelRequest | Deed | MarksRequest): Promise<Reply | undefined> => runtime.sendMessage(request);
    // WXT knows the keys of `public/_locales`; ours are written by the build.
    const say = (key: MessageKey): string => browser.i18n.getMessage(key as "@@ui_locale");

    const overlay = createOverlay(__SHADOW_MODE__, life.signal, {
      send: ask<Display>,
      panel,
      report: () => reportText(readPage() as PageFacts, session.report() ?? ""),
      say,
    });
    /** A worker that is stopped midway rejects a message; the second one wakes it. */
    async function panel(program: string): Promise<Panel | null | undefined> {
      const page = readPage();
      if (page === null) return null;
      const request: PanelRequest = { type: "panel", page, program };
      const shown = await ask<Panel | null>(request).catch(() => ask<Panel | null>(request));
      if (shown) session.renew(shown.basis, true);
      return shown;
    }
    const mark = switchMarks((signal) => openMarks(ask<MarksReply>, signal), life.signal);
    const arrange = (display: Display): void => {
      overlay.arrange(display);
      mark(display);
    };
    const session = openSession({
      show: overlay.show,
      arrange,
      read: readPage,
      ask: (page) => ask<Sight>({ type: "page", page }),
      say,
      now: Date.now,
      // An orphan of an updated extension has no id any more.
      alive: () => !life.signal.aborted && Boolean(runtime?.id),
      leave: () => life.abort(),
    });
    // First, so that all else is done while the question is on its way.
    session.step();
    watchSteps(session.step, life.signal);

    // Stays when the overlay is hidden or off: the popup may still ask.
    runtime.onMessage.addListener((message: WhereRequest | ArrangeRequest | null, _sender, reply: (answer: WhereReply) => void) => {
      const page = readPage();
      if (message?.type === "arrange") {
        arrange(message.display);
        session.renew(message.display.basis);
      }
      if (message?.type === "where" && page !== null) reply({ page });
    });
  },
});
