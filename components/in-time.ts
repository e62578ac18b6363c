import { PATIENCE_MS } from "../messages/patience.ts";

/** The reply, or a rejection where it takes too long. */
export function inTime<Reply>(reply: Promise<Reply>): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const timer = setTimeout(() => reject(new Error("No answer came in time.")), PATIENCE_MS);
  reply.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}
