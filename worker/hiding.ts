/** Whether the user hid the overlay, or showed one that is switched off, for as long as the browser is open. */
export interface Hiding {
  /** Null where nothing was said: then the settings say it. */
  hidden(): Promise<boolean | null>;
  /** Null takes back what was said. */
  hide(hidden: boolean | null): Promise<void>;
}

/** Where it is kept: as long as the session, longer than a worker. */
export interface HidingStore {
  read(): Promise<unknown>;
  write(hidden: boolean | null): Promise<void>;
}

/** Keeps it in a store that may fail: then it holds while the worker lives. */
export function hidingIn(store: HidingStore): Hiding {
  let said: boolean | null = null;
  return {
    async hidden() {
      const kept = await store.read().catch(() => said);
      return typeof kept === "boolean" ? kept : null;
    },
    async hide(hidden) {
      said = hidden;
      await store.write(hidden).catch(() => undefined);
    },
  };
}

/** Where there is no store. */
export const notHiding = (): Hiding => hidingIn({ read: () => Promise.reject(new Error("no store")), write: () => Promise.resolve() });
