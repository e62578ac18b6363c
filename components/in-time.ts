/**
 * A background that has not answered after so many ms gives no answer. The same fact stands in overlay/session.ts, which may not
 * import from here and whose bytes are counted: change both.
 */
const PATIENCE_MS = 10_000;

/** The reply, or a rejection where it takes too long: a worker that hangs looks like one that is at work. */
export function inTime<Reply>(reply: Promise<Reply>): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const timer = setTimeout(() => reject(new Error("No answer came in time.")), PATIENCE_MS);
  reply.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
}
