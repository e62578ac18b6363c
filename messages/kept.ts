/*
 * What the background keeps for the session (`storage.session`), where pages of ours read it too: to be sent, a table takes the page
 * that is just opening longer than to be read.
 */

/** A reply that was made before, and what it rests on (`BasisReply.basis`): it holds while that is what answers rest on. */
export interface KeptReply {
  readonly basis: string;
  /** As JSON: as an object it would be copied piece by piece. */
  readonly reply: string;
}

/** The key under which the reply to a request is kept. */
export const keptKey = (request: { readonly type: string }): string => `kept ${request.type} ${JSON.stringify(request)}`;

/** Whether what was read is a reply that was kept. */
export function isKept(stored: unknown): stored is KeptReply {
  const { basis, reply } = (stored ?? {}) as Partial<KeptReply>;
  return typeof basis === "string" && typeof reply === "string";
}

/** The reply itself; null where what was kept is none. */
export function replyKept<T extends object>({ reply }: KeptReply): T | null {
  try {
    const parsed: unknown = JSON.parse(reply);
    return typeof parsed === "object" ? (parsed as T | null) : null;
  } catch {
    return null;
  }
}
