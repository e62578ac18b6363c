import { effective, type Effective } from "../settings/effective.ts";
import { type Problem, readPolicy, type Read } from "../settings/layer.ts";
import type { Layer, Settings } from "../settings/settings.ts";
import { type Change, changed, fromStored, type Stored, toStored } from "../settings/stored.ts";

/** Where the user's settings are kept; they stay on this machine and are never synced. */
export interface SettingsStore {
  read(): Promise<unknown>;
  write(stored: Stored): Promise<void>;
}

/** The policy as it was read last, kept so that no answer has to wait for the browser to load it. */
export interface PolicyCopy {
  readonly value: unknown;
  readonly readAt: string;
}

/** Where the policy is. */
export interface PolicyStore {
  /** What the browser says now; that can take seconds. Firefox rejects where there is none. */
  managed(): Promise<unknown>;
  copy(): Promise<unknown>;
  keep(copy: PolicyCopy): Promise<void>;
}

/** What the settings rest on besides the user's store. */
export interface KeeperParts {
  readonly policy?: PolicyStore;
  /** The feed of a published build; empty in the repository. */
  readonly builtIn?: Layer;
  readonly now?: () => Date;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** The settings in force, with all that is to be said about them. */
export interface State extends Effective {
  /** The policy's bad values, which are ignored. */
  readonly problems: readonly Problem[];
  /** When the policy was read last; null where it never was, so that a feed of the build should still wait for it. */
  readonly policyReadAt: string | null;
  /** False where the user's own settings could not be read: what they chose is not known. */
  readonly userRead: boolean;
  /** False where the browser did not store the user's last choice: it holds for as long as this worker lives. */
  readonly userKept: boolean;
}

/** The settings in force, remembered while the worker lives. */
export interface SettingsKeeper {
  /** Never rejects: settings that cannot be read are the defaults. Never waits for managed storage. */
  settings(): Promise<Settings>;
  /** The same, with where each value comes from and what is locked. */
  state(): Promise<State>;
  /** Keeps what the user chose, beside what was chosen before; null takes a choice back. Locked keys stay as they are. */
  prefer(change: Change): Promise<Settings>;
  /** Forgets all that the user chose, what a policy hides of it too. */
  reset(): Promise<void>;
  /** The stored settings changed elsewhere. */
  forget(): void;
  /** Reads the policy anew. `hinted`: the browser said that it changed. Never rejects. */
  renewPolicy(hinted?: boolean): Promise<void>;
  /** Calls back after each change of policy or settings, and when the policy has been read for the first time. */
  watch(listener: () => void): void;
}

/** Chromium gives the same empty object for "no policy" and "not loaded yet": emptiness is believed if it lasts this long. */
const DOUBT = 10_000;
/** The same, where the browser said that something changed. */
const DOUBT_HINTED = 1000;

interface Policy extends Read {
  readonly value: unknown;
  readonly readAt: string | null;
}

/** The settings over stores that may fail. The policy's values are never written to the user's. */
export function settingsKeeper(store: SettingsStore, { policy: managed, builtIn = {}, now = () => new Date(), wait = sleep }: KeeperParts = {}): SettingsKeeper {
  const listeners: (() => void)[] = [];
  let userMemo: Promise<Layer> | null = null;
  let userRead = true;
  let userKept = true;
  let policyMemo: Promise<Policy> | null = null;
  /** Only the newest reading of the policy counts. */
  let turn = 0;

  function user(): Promise<Layer> {
    if (userMemo !== null) return userMemo;
    const mine: Promise<Layer> = store.read().then(
      (stored) => {
        userRead = true;
        return fromStored(stored);
      },
      () => {
        userRead = false;
        // The next who asks may have more luck.
        if (userMemo === mine) userMemo = null;
        return {};
      },
    );
    return (userMemo = mine);
  }
  const policy = (): Promise<Policy> => (policyMemo ??= managed === undefined ? Promise.resolve(policyOf(undefined)) : managed.copy().then(policyOf, () => policyOf(undefined)));
  const state = async (): Promise<State> => {
    const [own, given] = await Promise.all([user(), policy()]);
    return { ...effective(given.layer, own, builtIn), problems: given.bad, policyReadAt: given.readAt, userRead, userKept };
  };
  const keep = async (layer: Layer): Promise<void> => {
    userKept = await store.write(toStored(layer)).then(() => true, () => false);
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  return {
    state,
    settings: async () => (await state()).settings,
    async prefer(change) {
      // Chained at once, so that of two changes at the same time none is lost.
      const next = Promise.all([user(), state()]).then(([own, { locked }]) => changed(own, change, locked));
      userMemo = next;
      const layer = await next;
      // Over choices that could not be read nothing is written: it would be all that is left of them.
      if (userRead) await keep(layer);
      else userKept = false;
      tell();
      return (await state()).settings;
    },
    async reset() {
      userMemo = Promise.resolve({});
      userRead = true;
      await keep({});
      tell();
    },
    forget() {
      userMemo = null;
      userKept = true;
      tell();
    },
    async renewPolicy(hinted = false) {
      if (managed === undefined) return;
      turn += 1;
      const mine = turn;
      // A reading that failed says nothing: what was forced stays forced.
      const read = () => managed.managed().catch(async (error: unknown) => (saysNone(error) ? {} : (await policy()).value));
      let value = await read();
      if (isEmpty(value)) {
        await wait(hinted ? DOUBT_HINTED : DOUBT);
        if (mine === turn) value = await read();
      }
      if (mine !== turn) return;
      const before = await policy();
      const copy: PolicyCopy = { value, readAt: now().toISOString() };
      policyMemo = Promise.resolve(policyOf(copy));
      await managed.keep(copy).catch(() => undefined);
      if (before.readAt === null || JSON.stringify(before.value) !== JSON.stringify(value)) tell();
    },
    watch(listener) {
      listeners.push(listener);
    },
  };
}

function policyOf(copy: unknown): Policy {
  const { value = {}, readAt = null } = typeof copy === "object" && copy !== null ? (copy as Partial<PolicyCopy>) : {};
  return { ...readPolicy(value), value, readAt: typeof readAt === "string" ? readAt : null };
}

/** Firefox's way to say that there is no policy: "Managed storage manifest not found". */
function saysNone(error: unknown): boolean {
  return typeof error === "object" && error !== null && "message" in error && /not found/i.test(String(error.message));
}

function isEmpty(value: unknown): boolean {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
