import browser from "webextension-polyfill";
import type { RefreshParts } from "../../worker/refresh.ts";

const ALARM = "refresh";
const LOCK = "refresh";
/** In `storage.local`, which no browser evicts. */
const BACKUP = "feedMemory";

/** What a refresh needs of the browser. */
export function browserParts(): Pick<RefreshParts, "fetch" | "online" | "now" | "random" | "alarm" | "alone" | "backup"> {
  const { alarms, storage } = browser;
  return {
    fetch: (address, options) => fetch(address, options),
    online: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    alarm: {
      get: async () => (await alarms.get(ALARM))?.scheduledTime ?? null,
      set: async (at) => alarms.create(ALARM, { when: at }),
      clear: async () => void (await alarms.clear(ALARM)),
    },
    alone: (work) => navigator.locks.request(LOCK, work) as ReturnType<typeof work>,
    backup: {
      read: async () => (await storage.local.get(BACKUP))[BACKUP],
      write: (memory) => storage.local.set({ [BACKUP]: memory }),
    },
  };
}

/** Calls back when the alarm rings, in a worker that may have been started for it. */
export function onAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) ring();
  });
}
