import type { Request } from "../../messages/protocol.ts";

declare global {
  /** What was asked before this page's script ran (entrypoints/lookup-questions), by question. */
  var lookupReplies: Map<string, Promise<unknown>> | undefined;
}

/** The reply to a question that was asked before the page's script ran; once, as a later one may be answered otherwise. */
export function earlyReply(question: Request): Promise<unknown> | undefined {
  const key = JSON.stringify(question);
  const reply = globalThis.lookupReplies?.get(key);
  globalThis.lookupReplies?.delete(key);
  return reply;
}
