import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { createAttendant } from "../../attendant/attendant.ts";
import { reportText } from "../../attendant/report.ts";
import { MATCHES } from "../../console/host.ts";
import type { PageFacts } from "../../console/page.ts";
import type { MessageKey } from "../../locale/keys.ts";
import { openMarks } from "../../marks/marks.ts";
import { switchMarks } from "../../marks/switch.ts";
import type { ArrangeRequest, Deed, Display } from "../../messages/display.ts";
import type { MarksReply, MarksRequest } from "../../messages/marks.ts";
import type { PanelRequest, WhereReply, WhereRequest } from "../../messages/page.ts";
import type { Panel } from "../../messages/sight.ts";
import { watchSteps } from "../../overlay/navigation.ts";
import { readPage } from "../../overlay/page-reader.ts";
import { reaches, sameQuestion } from "../../overlay/reach.ts";
import { silence } from "../../overlay/silence.ts";

/** Goes on where `console.content` has asked: listens to the page's steps, to the user and to the background. */
export default defineContentScript({
  matches: MATCHES,
  runAt: "document_end",
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    const first = globalThis.inscope;
    if (!first) return;
    globalThis.inscope = undefined;
    const { life: { signal }, overlay, session } = first;
    const { runtime } = browser;
    // Async, for an orphan's throws at once.
    const ask = async <Reply>(request: PanelRequest | Deed | MarksRequest): Promise<Reply | undefined> => runtime.sendMessage(request);

    /** A worker that is stopped midway rejects a message; the second one wakes it. */
    async function panel(program: string): Promise<Panel | null | undefined> {
      const page = readPage();
      if (page === null) return null;
      const request: PanelRequest = { type: "panel", page, program };
      const shown = await ask<Panel | null>(request).catch(() => ask<Panel | null>(request));
      if (shown) session.renew(shown.basis, true);
      return shown;
    }
    // WXT knows the keys of `public/_locales`; ours are written by the build.
    const say = (key: MessageKey): string => browser.i18n.getMessage(key as "@@ui_locale");
    session.learn({ sameQuestion, reaches, silence: () => silence(say("overlay_label_unknown"), say("overlay_no_answer")) });
    watchSteps(session.step, signal);
    const mark = switchMarks((signal) => openMarks(ask<MarksReply>, signal), signal);
    const { drawn, arranged } = createAttendant(overlay, signal, {
      send: ask<Display>,
      panel,
      report: () => reportText(readPage() as PageFacts, session.report() ?? ""),
      say,
    });
    overlay.attend({
      drawn,
      arranged(display, before) {
        arranged(display, before);
        mark(display);
      },
    });

    // Stays when the overlay is hidden or off: the popup may still ask.
    runtime.onMessage.addListener((message: WhereRequest | ArrangeRequest | null, _sender, reply: (answer: WhereReply) => void) => {
      const page = readPage();
      if (message?.type === "arrange") {
        overlay.arrange(message.display);
        session.renew(message.display.basis);
      }
      if (message?.type === "where" && page !== null) reply({ page });
    });
  },
});
