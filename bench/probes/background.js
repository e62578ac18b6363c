// Runs in the worker before the extension's own background script, and times what that script does.

const { runtime } = globalThis.chrome;
/** What was timed, in ms, oldest first. */
globalThis.benchTimes = [];

for (const on of new Set([runtime.onMessage, globalThis.browser?.runtime.onMessage])) {
  if (on === undefined) continue;
  const add = on.addListener;
  on.addListener = (listener) =>
    add.call(on, (message, ...rest) => {
      if (message.type === "bench-usable") globalThis.benchTimes.push({ what: message.type, ms: message.ms });
      const from = performance.now();
      const reply = listener(message, ...rest);
      if (reply instanceof Promise) void reply.then(() => globalThis.benchTimes.push({ what: message.type, ms: performance.now() - from }));
      return reply;
    });
}

const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function timed(stores, mode, ...rest) {
  const from = performance.now();
  const made = transaction.call(this, stores, mode, ...rest);
  if (mode === "readwrite") made.addEventListener("complete", () => globalThis.benchTimes.push({ what: "write", stores: made.objectStoreNames.length, ms: performance.now() - from }));
  return made;
};
