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
  /** Calls back when what is kept there changed. */
  watch?(changed: () => void): void;
}

/** Keeps it in a store that may fail: then it holds while the worker lives. What was read is remembered until it changes. */
export function hidingIn(store: HidingStore): Hiding {
  let said: boolean | null = null;
  let known: Promise<unknown> | null = null;
  store.watch?.(() => {
    known = null;
  });
  function read(): Promise<unknown> {
    if (known !== null) return known;
    const mine = store.read().catch(() => {
      if (known === mine) known = null;
      return said;
    });
    return (known = mine);
  }
  return {
    async hidden() {
      const kept = await read();
      return typeof kept === "boolean" ? kept : null;
    },
    async hide(hidden) {
      said = hidden;
      known = Promise.resolve(hidden);
      await store.write(hidden).catch(() => undefined);
    },
  };
}

/** Where there is no store. */
export const notHiding = (): Hiding => hidingIn({ read: () => Promise.reject(new Error("no store")), write: () => Promise.resolve() });
