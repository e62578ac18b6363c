import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readAddress } from "../../components/lookup/address.ts";
import { firstQuestions } from "../../components/lookup/questions.ts";
import type { Request } from "../../messages/protocol.ts";

/** The browser's own messaging: a script that only asks needs nothing round it. */
interface Messenger {
  readonly runtime: { sendMessage(request: Request): Promise<unknown> };
}

/** Asks what the lookup page will ask first, while the browser still reads the page's own script. */
export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as { readonly browser?: Messenger; readonly chrome?: Messenger };
  const messenger = browser ?? chrome;
  if (messenger === undefined) return;
  globalThis.lookupReplies = new Map(firstQuestions(readAddress(location.hash)).map((question) => [JSON.stringify(question), replyTo(question, messenger)]));
});

function replyTo(question: Request, { runtime }: Messenger): Promise<unknown> {
  const reply = runtime.sendMessage(question);
  // The page hears of a failure when it takes the reply.
  reply.catch(() => undefined);
  return reply;
}
