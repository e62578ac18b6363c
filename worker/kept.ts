import { isKept, type KeptReply, keptKey, replyKept } from "../messages/kept.ts";

/** Replies that were made before and hold still: to make one of all services takes longer than all else about it. */
export interface Kept {
  /** Reads what an earlier worker kept. Never rejects. */
  ready(): Promise<void>;
  /** The reply to the same request on the same basis (`Display.basis`), which is all that it rests on; else it is made, and kept unless it is a failure. */
  reply<T extends object>(basis: string, request: { readonly type: string }, make: () => Promise<T>): Promise<T>;
}

/** Where they are kept, each under its key: as long as the session and this version of ours, longer than a worker. Pages of ours read there too. */
export interface KeptStore {
  read(key: string): Promise<unknown>;
  write(items: Readonly<Record<string, KeptReply | readonly string[]>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** Where the keys of all that is kept stand. */
const INDEX = "kept";
/** So many of each type: a few tables that somebody goes to and fro between. */
const MOST = 3;
const typeOf = (key: string): string | undefined => key.split(" ")[1];
/** They are written so many ms after one was made: nobody waits for it, nor is kept waiting by it. */
const WRITE_MS = 1000;

interface Held {
  readonly basis: string;
  readonly reply: object;
}

/** Keeps replies in memory, and in a store that may fail: then a started worker makes them anew. */
export function keptIn(store: KeptStore): Kept {
  /** By key, the last that was asked for last; null where it is in the store and was not read. */
  const held = new Map<string, Held | null>();
  const unwritten = new Set<string>();
  const dropped = new Set<string>();
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      const keys = await store.read(INDEX);
      if (Array.isArray(keys)) for (const key of keys) if (typeof key === "string") held.set(key, null);
    } catch {
      // They are made anew.
    }
  }
  async function stored(key: string): Promise<Held | null> {
    try {
      const kept = await store.read(key);
      const reply = isKept(kept) ? replyKept(kept) : null;
      return reply === null ? null : { basis: (kept as KeptReply).basis, reply };
    } catch {
      return null;
    }
  }
  async function write(): Promise<void> {
    const items = [...unwritten].flatMap((key): [string, KeptReply][] => {
      const reply = held.get(key);
      return reply ? [[key, { basis: reply.basis, reply: JSON.stringify(reply.reply) }]] : [];
    });
    const gone = [...dropped].filter((key) => !held.has(key));
    unwritten.clear();
    dropped.clear();
    // First, or in a store that is full nothing could be written ever again.
    await store.remove(gone);
    await store.write({ [INDEX]: [...held.keys()], ...Object.fromEntries(items) });
  }
  function writeSoon(key: string): void {
    if (unwritten.size === 0) setTimeout(() => write().catch(() => undefined), WRITE_MS);
    unwritten.add(key);
  }
  const ready = (): Promise<void> => (reading ??= read());

  return {
    ready,
    async reply<T extends object>(basis: string, request: { readonly type: string }, make: () => Promise<T>): Promise<T> {
      await ready();
      const key = keptKey(request);
      const before = held.get(key) ?? (held.has(key) ? await stored(key) : null);
      const holds = before?.basis === basis;
      const reply = holds ? (before.reply as T) : await make();
      if ("kind" in reply && reply.kind === "failed") return reply;
      // Last, for what was not asked for longest goes first.
      held.delete(key);
      held.set(key, { basis, reply });
      for (const oldest of [...held.keys()].filter((other) => typeOf(other) === typeOf(key)).slice(0, -MOST)) {
        held.delete(oldest);
        dropped.add(oldest);
      }
      if (!holds) writeSoon(key);
      return reply;
    },
  };
}

/** Where there is no store. */
export const keptNowhere = (): Kept => keptIn({ read: () => Promise.reject(new Error("no store")), write: () => Promise.resolve(), remove: () => Promise.resolve() });
